/** The rules of the group `bimi`, in the order of their codes. */
import type { Rule } from '../rule.ts';
import bimiBadTag from './bimi-bad-tag.ts';
import bimiMisplacedPolicy from './bimi-misplaced-policy.ts';
import bimiNeedsDmarc from './bimi-needs-dmarc.ts';
import bimiSeveralPolicies from './bimi-several-policies.ts';

export const BIMI_RULES: readonly Rule[] = [bimiBadTag, bimiMisplacedPolicy, bimiNeedsDmarc, bimiSeveralPolicies];
