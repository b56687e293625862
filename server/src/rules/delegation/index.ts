/** The rules of the group `delegation`, in the order of their codes. */
import type { Rule } from '../rule.ts';

export const DELEGATION_RULES: readonly Rule[] = [];
