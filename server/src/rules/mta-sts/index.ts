/** The rules of the group `mta-sts`, in the order of their codes. */
import type { Rule } from '../rule.ts';
import mtaStsBadId from './mta-sts-bad-id.ts';
import mtaStsBadVersion from './mta-sts-bad-version.ts';
import mtaStsHostMissing from './mta-sts-host-missing.ts';
import mtaStsMisplacedRecord from './mta-sts-misplaced-record.ts';
import mtaStsSeveralPolicies from './mta-sts-several-policies.ts';

export const MTA_STS_RULES: readonly Rule[] = [
  mtaStsBadId,
  mtaStsBadVersion,
  mtaStsHostMissing,
  mtaStsMisplacedRecord,
  mtaStsSeveralPolicies,
];
