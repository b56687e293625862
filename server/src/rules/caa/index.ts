/** The rules of the group `caa`, in the order of their codes. */
import type { Rule } from '../rule.ts';

export const CAA_RULES: readonly Rule[] = [];
