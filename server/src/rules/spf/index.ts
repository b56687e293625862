/** The rules of the group `spf`, in the order of their codes. */
import type { Rule } from '../rule.ts';
import spfAllowsEveryone from './spf-allows-everyone.ts';
import spfBadTerm from './spf-bad-term.ts';
import spfBadVersion from './spf-bad-version.ts';
import spfDeadTerm from './spf-dead-term.ts';
import spfHostBits from './spf-host-bits.ts';
import spfLeadsNowhere from './spf-leads-nowhere.ts';
import spfMissing from './spf-missing.ts';
import spfMisspeltProvider from './spf-misspelt-provider.ts';
import spfNullMxMaySend from './spf-null-mx-may-send.ts';
import spfObsoleteType from './spf-obsolete-type.ts';
import spfOpenEnd from './spf-open-end.ts';
import spfPrivateNetwork from './spf-private-network.ts';
import spfPtr from './spf-ptr.ts';
import spfRejectsOwnMail from './spf-rejects-own-mail.ts';
import spfRepeatedTerm from './spf-repeated-term.ts';
import spfSenderId from './spf-sender-id.ts';
import spfSeveralPolicies from './spf-several-policies.ts';
import spfTooLong from './spf-too-long.ts';
import spfTooManyLookups from './spf-too-many-lookups.ts';
import spfUnknownModifier from './spf-unknown-modifier.ts';
import spfVoidTerm from './spf-void-term.ts';
import spfWideNetwork from './spf-wide-network.ts';

export const SPF_RULES: readonly Rule[] = [
  spfAllowsEveryone,
  spfBadTerm,
  spfBadVersion,
  spfDeadTerm,
  spfHostBits,
  spfLeadsNowhere,
  spfMissing,
  spfMisspeltProvider,
  spfNullMxMaySend,
  spfObsoleteType,
  spfOpenEnd,
  spfPrivateNetwork,
  spfPtr,
  spfRejectsOwnMail,
  spfRepeatedTerm,
  spfSenderId,
  spfSeveralPolicies,
  spfTooLong,
  spfTooManyLookups,
  spfUnknownModifier,
  spfVoidTerm,
  spfWideNetwork,
];
