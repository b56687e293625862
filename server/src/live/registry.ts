/** All live checks, sorted by code. */
import type { LiveCheck } from './check.ts';
import addressOnBlocklist from './checks/address-on-blocklist.ts';
import bimiLogoLoads from './checks/bimi-logo-loads.ts';
import caaHolds from './checks/caa-holds.ts';
import delegationAsInZone from './checks/delegation-as-in-zone.ts';
import dmarcPolicyHolds from './checks/dmarc-policy-holds.ts';
import domainOnBlocklist from './checks/domain-on-blocklist.ts';
import dsMatchesKey from './checks/ds-matches-key.ts';
import mailPolicyResolves from './checks/mail-policy-resolves.ts';
import mtaStsPolicyNamesMx from './checks/mta-sts-policy-names-mx.ts';
import mxHostResolves from './checks/mx-host-resolves.ts';
import nameAsInFile from './checks/name-as-in-file.ts';
import ptrOfMailHost from './checks/ptr-of-mail-host.ts';
import serialOnAllServers from './checks/serial-on-all-servers.ts';
import servedAsInFile from './checks/served-as-in-file.ts';
import smtpGreeting from './checks/smtp-greeting.ts';
import smtpStarttls from './checks/smtp-starttls.ts';
import spfPassesMailHost from './checks/spf-passes-mail-host.ts';
import spfPolicyWorks from './checks/spf-policy-works.ts';
import tlsaMatchesCertificate from './checks/tlsa-matches-certificate.ts';

export const LIVE_CHECKS: readonly LiveCheck[] = [
  addressOnBlocklist,
  bimiLogoLoads,
  caaHolds,
  delegationAsInZone,
  dmarcPolicyHolds,
  domainOnBlocklist,
  dsMatchesKey,
  mailPolicyResolves,
  mtaStsPolicyNamesMx,
  mxHostResolves,
  nameAsInFile,
  ptrOfMailHost,
  serialOnAllServers,
  servedAsInFile,
  smtpGreeting,
  smtpStarttls,
  spfPassesMailHost,
  spfPolicyWorks,
  tlsaMatchesCertificate,
];
