/** The rules of the group `dane`, in the order of their codes. */
import type { Rule } from '../rule.ts';
import mailboxKeyOwner from './mailbox-key-owner.ts';
import openpgpkeyNoPublicKey from './openpgpkey-no-public-key.ts';
import tlsaDataLength from './tlsa-data-length.ts';
import tlsaHostWithoutAddress from './tlsa-host-without-address.ts';
import tlsaNotAtMailHost from './tlsa-not-at-mail-host.ts';
import tlsaOwnerNoPort from './tlsa-owner-no-port.ts';
import tlsaUnknownValue from './tlsa-unknown-value.ts';
import tlsaUsageNotForMail from './tlsa-usage-not-for-mail.ts';

export const DANE_RULES: readonly Rule[] = [
  mailboxKeyOwner,
  openpgpkeyNoPublicKey,
  tlsaDataLength,
  tlsaHostWithoutAddress,
  tlsaNotAtMailHost,
  tlsaOwnerNoPort,
  tlsaUnknownValue,
  tlsaUsageNotForMail,
];
