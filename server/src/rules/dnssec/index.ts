/** The rules of the group `dnssec`, in the order of their codes. */
import type { Rule } from '../rule.ts';
import cdsCdnskeyDiffer from './cds-cdnskey-differ.ts';
import cdsDeleteBesideOthers from './cds-delete-beside-others.ts';
import cdsForUnknownKey from './cds-for-unknown-key.ts';
import cdsWithoutDnskey from './cds-without-dnskey.ts';
import deprecatedAlgorithm from './deprecated-algorithm.ts';
import dnskeyBadLength from './dnskey-bad-length.ts';
import dnskeyBadProtocol from './dnskey-bad-protocol.ts';
import dnskeyImpossibleKey from './dnskey-impossible-key.ts';
import dnskeyOddFlags from './dnskey-odd-flags.ts';
import dnskeyRevoked from './dnskey-revoked.ts';
import dnskeySameKeyTag from './dnskey-same-key-tag.ts';
import dnskeyWeakRsa from './dnskey-weak-rsa.ts';
import dnskeyWithoutEntryPoint from './dnskey-without-entry-point.ts';
import dnssecDataNotAtApex from './dnssec-data-not-at-apex.ts';
import dsDeprecatedDigest from './ds-deprecated-digest.ts';
import dsUnknownDigest from './ds-unknown-digest.ts';
import dsWithoutChildKey from './ds-without-child-key.ts';
import nsecBesideNsec3 from './nsec-beside-nsec3.ts';
import nsecMissing from './nsec-missing.ts';
import nsecWrongNext from './nsec-wrong-next.ts';
import nsecWrongTypes from './nsec-wrong-types.ts';
import nsec3CostlyParameters from './nsec3-costly-parameters.ts';
import nsec3Missing from './nsec3-missing.ts';
import nsec3OwnerIsNoHash from './nsec3-owner-is-no-hash.ts';
import nsec3WithoutParameters from './nsec3-without-parameters.ts';
import nsec3WrongNext from './nsec3-wrong-next.ts';
import nsec3WrongTypes from './nsec3-wrong-types.ts';
import nsec3paramFlags from './nsec3param-flags.ts';
import nsec3paramUnknownHash from './nsec3param-unknown-hash.ts';
import rrsetUnsigned from './rrset-unsigned.ts';
import rrsigCoversNothing from './rrsig-covers-nothing.ts';
import rrsigExpired from './rrsig-expired.ts';
import rrsigExpiresSoon from './rrsig-expires-soon.ts';
import rrsigMissingAlgorithm from './rrsig-missing-algorithm.ts';
import rrsigNotYetValid from './rrsig-not-yet-valid.ts';
import rrsigTtlDiffers from './rrsig-ttl-differs.ts';
import rrsigWithoutDnskey from './rrsig-without-dnskey.ts';
import rrsigWrongLabelCount from './rrsig-wrong-label-count.ts';
import rrsigWrongSigner from './rrsig-wrong-signer.ts';
import unknownAlgorithm from './unknown-algorithm.ts';
import zonemdCannotMatch from './zonemd-cannot-match.ts';

export const DNSSEC_RULES: readonly Rule[] = [
  cdsCdnskeyDiffer,
  cdsDeleteBesideOthers,
  cdsForUnknownKey,
  cdsWithoutDnskey,
  deprecatedAlgorithm,
  dnskeyBadLength,
  dnskeyBadProtocol,
  dnskeyImpossibleKey,
  dnskeyOddFlags,
  dnskeyRevoked,
  dnskeySameKeyTag,
  dnskeyWeakRsa,
  dnskeyWithoutEntryPoint,
  dnssecDataNotAtApex,
  dsDeprecatedDigest,
  dsUnknownDigest,
  dsWithoutChildKey,
  nsecBesideNsec3,
  nsecMissing,
  nsecWrongNext,
  nsecWrongTypes,
  nsec3CostlyParameters,
  nsec3Missing,
  nsec3OwnerIsNoHash,
  nsec3WithoutParameters,
  nsec3WrongNext,
  nsec3WrongTypes,
  nsec3paramFlags,
  nsec3paramUnknownHash,
  rrsetUnsigned,
  rrsigCoversNothing,
  rrsigExpired,
  rrsigExpiresSoon,
  rrsigMissingAlgorithm,
  rrsigNotYetValid,
  rrsigTtlDiffers,
  rrsigWithoutDnskey,
  rrsigWrongLabelCount,
  rrsigWrongSigner,
  unknownAlgorithm,
  zonemdCannotMatch,
];
