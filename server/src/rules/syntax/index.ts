/** The rules of the group `syntax`, in the order of their codes. */
import type { Rule } from '../rule.ts';

export const SYNTAX_RULES: readonly Rule[] = [];
