/** The rules of the group `dmarc`, in the order of their codes. */
import type { Rule } from '../rule.ts';
import dmarcBadTag from './dmarc-bad-tag.ts';
import dmarcHistoricTag from './dmarc-historic-tag.ts';
import dmarcInertTag from './dmarc-inert-tag.ts';
import dmarcMisplacedPolicy from './dmarc-misplaced-policy.ts';
import dmarcNoReports from './dmarc-no-reports.ts';
import dmarcReportsNotAuthorised from './dmarc-reports-not-authorised.ts';
import dmarcSeveralPolicies from './dmarc-several-policies.ts';
import dmarcTestMode from './dmarc-test-mode.ts';
import dmarcVersionNotFirst from './dmarc-version-not-first.ts';

export const DMARC_RULES: readonly Rule[] = [
  dmarcBadTag,
  dmarcHistoricTag,
  dmarcInertTag,
  dmarcMisplacedPolicy,
  dmarcNoReports,
  dmarcReportsNotAuthorised,
  dmarcSeveralPolicies,
  dmarcTestMode,
  dmarcVersionNotFirst,
];
