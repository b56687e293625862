/** All live checks, sorted by code. */
import type { LiveCheck } from './check.ts';
import addressOnBlocklist from './checks/address-on-blocklist.ts';
import domainOnBlocklist from './checks/domain-on-blocklist.ts';
import nameAsInFile from './checks/name-as-in-file.ts';
import ptrOfMailHost from './checks/ptr-of-mail-host.ts';
import serialOnAllServers from './checks/serial-on-all-servers.ts';

export const LIVE_CHECKS: readonly LiveCheck[] = [
  addressOnBlocklist,
  domainOnBlocklist,
  nameAsInFile,
  ptrOfMailHost,
  serialOnAllServers,
];
