/** The rules of the group `ttl`, in the order of their codes. */
import type { Rule } from '../rule.ts';
import badTtl from './bad-ttl.ts';
import rrsetTtlMismatch from './rrset-ttl-mismatch.ts';
import ttlFromSoaMinimum from './ttl-from-soa-minimum.ts';
import ttlInherited from './ttl-inherited.ts';
import ttlMissing from './ttl-missing.ts';
import ttlTooLarge from './ttl-too-large.ts';
import ttlVeryLong from './ttl-very-long.ts';
import ttlVeryShort from './ttl-very-short.ts';
import ttlZero from './ttl-zero.ts';

export const TTL_RULES: readonly Rule[] = [
  badTtl,
  rrsetTtlMismatch,
  ttlFromSoaMinimum,
  ttlInherited,
  ttlMissing,
  ttlTooLarge,
  ttlVeryLong,
  ttlVeryShort,
  ttlZero,
];
