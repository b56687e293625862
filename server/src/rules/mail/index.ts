/** The rules of the group `mail`, in the order of their codes. */
import type { Rule } from '../rule.ts';
import ehloDiffersFromPtr from './ehlo-differs-from-ptr.ts';
import ehloWithoutAddress from './ehlo-without-address.ts';
import ehloWithoutSpf from './ehlo-without-spf.ts';
import mxDuplicateTarget from './mx-duplicate-target.ts';
import mxMisspeltProvider from './mx-misspelt-provider.ts';
import mxNullBesideOthers from './mx-null-beside-others.ts';
import mxNullPreference from './mx-null-preference.ts';
import mxPreferenceJoined from './mx-preference-joined.ts';
import mxPreferenceLast from './mx-preference-last.ts';
import mxPreferenceMissing from './mx-preference-missing.ts';
import mxTargetIsAddress from './mx-target-is-address.ts';
import mxTargetIsAlias from './mx-target-is-alias.ts';
import ownerMissingDot from './owner-missing-dot.ts';
import parkedDomainUnprotected from './parked-domain-unprotected.ts';
import policyInTwoRecords from './policy-in-two-records.ts';
import spfTermsRunTogether from './spf-terms-run-together.ts';
import srvTargetIsAddress from './srv-target-is-address.ts';
import srvTargetIsAlias from './srv-target-is-alias.ts';
import targetMissingDot from './target-missing-dot.ts';
import targetWithoutAddress from './target-without-address.ts';
import txtCutBySemicolon from './txt-cut-by-semicolon.ts';
import txtSingleQuotes from './txt-single-quotes.ts';

export const MAIL_RULES: readonly Rule[] = [
  ehloDiffersFromPtr,
  ehloWithoutAddress,
  ehloWithoutSpf,
  mxDuplicateTarget,
  mxMisspeltProvider,
  mxNullBesideOthers,
  mxNullPreference,
  mxPreferenceJoined,
  mxPreferenceLast,
  mxPreferenceMissing,
  mxTargetIsAddress,
  mxTargetIsAlias,
  ownerMissingDot,
  parkedDomainUnprotected,
  policyInTwoRecords,
  spfTermsRunTogether,
  srvTargetIsAddress,
  srvTargetIsAlias,
  targetMissingDot,
  targetWithoutAddress,
  txtCutBySemicolon,
  txtSingleQuotes,
];
