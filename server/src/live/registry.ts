/** All live checks, sorted by code. */
import type { LiveCheck } from './check.ts';
import nameAsInFile from './checks/name-as-in-file.ts';
import ptrOfMailHost from './checks/ptr-of-mail-host.ts';
import serialOnAllServers from './checks/serial-on-all-servers.ts';

export const LIVE_CHECKS: readonly LiveCheck[] = [nameAsInFile, ptrOfMailHost, serialOnAllServers];
