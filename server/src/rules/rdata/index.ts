/** The rules of the group `rdata`, in the order of their codes. */
import type { Rule } from '../rule.ts';

export const RDATA_RULES: readonly Rule[] = [];
