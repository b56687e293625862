/** The rules of the group `ttl`, in the order of their codes. */
import type { Rule } from '../rule.ts';

export const TTL_RULES: readonly Rule[] = [];
