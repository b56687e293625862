/** The rules of the group `svcb`, in the order of their codes. */
import type { Rule } from '../rule.ts';

export const SVCB_RULES: readonly Rule[] = [];
