/** The rules of the group `dnssec`, in the order of their codes. */
import type { Rule } from '../rule.ts';
import cdsDeleteBesideOthers from './cds-delete-beside-others.ts';
import cdsWithoutDnskey from './cds-without-dnskey.ts';
import dsWithoutChildKey from './ds-without-child-key.ts';
import nsec3OwnerIsNoHash from './nsec3-owner-is-no-hash.ts';
import nsec3paramUnknownHash from './nsec3param-unknown-hash.ts';

export const DNSSEC_RULES: readonly Rule[] = [
  cdsDeleteBesideOthers,
  cdsWithoutDnskey,
  dsWithoutChildKey,
  nsec3OwnerIsNoHash,
  nsec3paramUnknownHash,
];
