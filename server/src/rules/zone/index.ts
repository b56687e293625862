/** The rules of the group `zone`, in the order of their codes. */
import type { Rule } from '../rule.ts';

export const ZONE_RULES: readonly Rule[] = [];
