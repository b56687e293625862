/** All live checks, sorted by code. */
import type { LiveCheck } from './check.ts';
import addressOnBlocklist from './checks/address-on-blocklist.ts';
import delegationAsInZone from './checks/delegation-as-in-zone.ts';
import domainOnBlocklist from './checks/domain-on-blocklist.ts';
import dsMatchesKey from './checks/ds-matches-key.ts';
import mxHostResolves from './checks/mx-host-resolves.ts';
import nameAsInFile from './checks/name-as-in-file.ts';
import ptrOfMailHost from './checks/ptr-of-mail-host.ts';
import serialOnAllServers from './checks/serial-on-all-servers.ts';
import smtpGreeting from './checks/smtp-greeting.ts';
import smtpStarttls from './checks/smtp-starttls.ts';
import tlsaMatchesCertificate from './checks/tlsa-matches-certificate.ts';

export const LIVE_CHECKS: readonly LiveCheck[] = [
  addressOnBlocklist,
  delegationAsInZone,
  domainOnBlocklist,
  dsMatchesKey,
  mxHostResolves,
  nameAsInFile,
  ptrOfMailHost,
  serialOnAllServers,
  smtpGreeting,
  smtpStarttls,
  tlsaMatchesCertificate,
];
