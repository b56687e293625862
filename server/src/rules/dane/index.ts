/** The rules of the group `dane`, in the order of their codes. */
import type { Rule } from '../rule.ts';

export const DANE_RULES: readonly Rule[] = [];
