/** The rules of the group `reverse`, in the order of their codes. */
import type { Rule } from '../rule.ts';

export const REVERSE_RULES: readonly Rule[] = [];
