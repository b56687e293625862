/** The rules of the group `names`, in the order of their codes. */
import type { Rule } from '../rule.ts';

export const NAMES_RULES: readonly Rule[] = [];
