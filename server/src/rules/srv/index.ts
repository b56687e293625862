/** The rules of the group `srv`, in the order of their codes. */
import type { Rule } from '../rule.ts';

export const SRV_RULES: readonly Rule[] = [];
