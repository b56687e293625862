/** The rules of the group `spf`, in the order of their codes. */
import type { Rule } from '../rule.ts';
import spfAllowsEveryone from './spf-allows-everyone.ts';
import spfBadTerm from './spf-bad-term.ts';
import spfMissing from './spf-missing.ts';
import spfSeveralPolicies from './spf-several-policies.ts';
import spfTooManyLookups from './spf-too-many-lookups.ts';

export const SPF_RULES: readonly Rule[] = [
  spfAllowsEveryone,
  spfBadTerm,
  spfMissing,
  spfSeveralPolicies,
  spfTooManyLookups,
];
