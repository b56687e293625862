/** The rules of the group `dmarc`, in the order of their codes. */
import type { Rule } from '../rule.ts';
import dmarcBadTag from './dmarc-bad-tag.ts';
import dmarcHistoricTag from './dmarc-historic-tag.ts';
import dmarcReportsNotAuthorised from './dmarc-reports-not-authorised.ts';
import dmarcSeveralPolicies from './dmarc-several-policies.ts';

export const DMARC_RULES: readonly Rule[] = [
  dmarcBadTag,
  dmarcHistoricTag,
  dmarcReportsNotAuthorised,
  dmarcSeveralPolicies,
];
