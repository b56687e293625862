/** The rules of the group `zone`, in the order of their codes. */
import type { Rule } from '../rule.ts';
import cnameAndOtherData from './cname-and-other-data.ts';
import cnameAtApex from './cname-at-apex.ts';
import cnameChain from './cname-chain.ts';
import cnameLoop from './cname-loop.ts';
import cnameTargetIsAddress from './cname-target-is-address.ts';
import cnameTargetMissing from './cname-target-missing.ts';
import dataBelowDname from './data-below-dname.ts';
import dnameLoop from './dname-loop.ts';
import duplicateRecord from './duplicate-record.ts';
import localhostAddress from './localhost-address.ts';
import nsBesideDname from './ns-beside-dname.ts';
import nsMissing from './ns-missing.ts';
import outOfZoneData from './out-of-zone-data.ts';
import policyTriggerNoNetwork from './policy-trigger-no-network.ts';
import rrsetTooLarge from './rrset-too-large.ts';
import serialDateImpossible from './serial-date-impossible.ts';
import serialInFuture from './serial-in-future.ts';
import serialNotRaised from './serial-not-raised.ts';
import severalSingletons from './several-singletons.ts';
import soaCommentMismatch from './soa-comment-mismatch.ts';
import soaExpireTooShort from './soa-expire-too-short.ts';
import soaMissing from './soa-missing.ts';
import soaMnameIsAddress from './soa-mname-is-address.ts';
import soaMnameIsAlias from './soa-mname-is-alias.ts';
import soaMnameWithoutAddress from './soa-mname-without-address.ts';
import soaNameEmpty from './soa-name-empty.ts';
import soaNegativeTtlLong from './soa-negative-ttl-long.ts';
import soaNotAtApex from './soa-not-at-apex.ts';
import soaRetryNotBelowRefresh from './soa-retry-not-below-refresh.ts';
import soaRnameIsZone from './soa-rname-is-zone.ts';
import soaTimerUnusual from './soa-timer-unusual.ts';
import tooManyRecords from './too-many-records.ts';
import tooManyTypes from './too-many-types.ts';
import typeUnknownToBind from './type-unknown-to-bind.ts';
import wildcardBlocked from './wildcard-blocked.ts';
import wildcardDname from './wildcard-dname.ts';
import wildcardNs from './wildcard-ns.ts';
import zoneInTwoFiles from './zone-in-two-files.ts';

export const ZONE_RULES: readonly Rule[] = [
  cnameAndOtherData,
  cnameAtApex,
  cnameChain,
  cnameLoop,
  cnameTargetIsAddress,
  cnameTargetMissing,
  dataBelowDname,
  dnameLoop,
  duplicateRecord,
  localhostAddress,
  nsBesideDname,
  nsMissing,
  outOfZoneData,
  policyTriggerNoNetwork,
  rrsetTooLarge,
  serialDateImpossible,
  serialInFuture,
  serialNotRaised,
  severalSingletons,
  soaCommentMismatch,
  soaExpireTooShort,
  soaMissing,
  soaMnameIsAddress,
  soaMnameIsAlias,
  soaMnameWithoutAddress,
  soaNameEmpty,
  soaNegativeTtlLong,
  soaNotAtApex,
  soaRetryNotBelowRefresh,
  soaRnameIsZone,
  soaTimerUnusual,
  tooManyRecords,
  tooManyTypes,
  typeUnknownToBind,
  wildcardBlocked,
  wildcardDname,
  wildcardNs,
  zoneInTwoFiles,
];
