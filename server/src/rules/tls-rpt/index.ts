/** The rules of the group `tls-rpt`, in the order of their codes. */
import type { Rule } from '../rule.ts';
import tlsRptBadTag from './tls-rpt-bad-tag.ts';
import tlsRptBadVersion from './tls-rpt-bad-version.ts';
import tlsRptMisplacedRecord from './tls-rpt-misplaced-record.ts';
import tlsRptMissing from './tls-rpt-missing.ts';
import tlsRptSeveralPolicies from './tls-rpt-several-policies.ts';

export const TLS_RPT_RULES: readonly Rule[] = [
  tlsRptBadTag,
  tlsRptBadVersion,
  tlsRptMisplacedRecord,
  tlsRptMissing,
  tlsRptSeveralPolicies,
];
