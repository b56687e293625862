/** The rules of the group `bimi`, in the order of their codes. */
import type { Rule } from '../rule.ts';

export const BIMI_RULES: readonly Rule[] = [];
