/** NSD: a secondary of all zones that has not heard of the last change. Everybody may copy its zones. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ZoneFiles } from './dnssec.ts';
import { ADDRESSES } from './plan.ts';
import { type Program, startProgram } from './processes.ts';

export function startNsd(folder: string, zones: readonly ZoneFiles[]): Program {
  const file = join(folder, 'nsd.conf');
  writeFileSync(file, `${[server(folder), ...zones.map(zone)].join('\n')}\n`);
  return startProgram(folder, 'nsd', ['nsd', '-d', '-c', file]);
}

const server = (folder: string): string => `server:
  ip-address: ${ADDRESSES.lagging}
  username: ""
  server-count: 1
  database: ""
  zonesdir: "${folder}"
  pidfile: "${join(folder, 'nsd.pid')}"
  xfrdfile: "${join(folder, 'nsd.xfrd')}"
  xfrdir: "${folder}"
  zonelistfile: "${join(folder, 'nsd.zones')}"
remote-control:
  control-enable: no`;

const zone = ({ origin, lagging }: ZoneFiles): string => `zone:
  name: "${origin}"
  zonefile: "${lagging}"
  provide-xfr: 0.0.0.0/0 NOKEY`;
