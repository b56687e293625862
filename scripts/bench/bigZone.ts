/** A large zone that is right, but for the faults that are sown in it. */
import { Random } from '../../test/fuzz/random.ts';
import { FAULT_KINDS, type Fault } from './faults.ts';
import { type Style, ZoneWriter } from './zoneWriter.ts';

/** Records of one cell: A 42 %, AAAA 21 %, MX 9 %, TXT 14 %, NS 14 %. */
const CELL_RECORDS = 132;
const HOSTS = 38;
const DELEGATIONS = 9;
const MAIL_NAMES = 6;

export interface BigZone {
  readonly records: number;
  readonly faults: readonly Fault[];
}

/** Writes a zone of `records` records with `faults` faults to `path`. The seed decides everything. */
export function writeBigZone(path: string, style: Style, records: number, faults: number, seed: number): BigZone {
  const zone = new ZoneWriter(path, style);
  const random = new Random(seed);
  const sown: Fault[] = [];
  const cells = Math.floor((records - zone.records - 2 * faults) / CELL_RECORDS);
  const cellOf = Array.from({ length: faults }, () => random.below(cells)).sort((a, b) => a - b);
  for (let cell = 0; cell < cells; cell++) {
    writeHosts(zone, random, cell);
    while (cellOf[sown.length] === cell) {
      const { kind, codes, write } = FAULT_KINDS[sown.length % FAULT_KINDS.length];
      sown.push({ kind, codes, lines: write(zone, sown.length, hostName(cell, random.below(HOSTS))) });
    }
    writeMailNames(zone, random, cell);
    writeDelegations(zone, random, cell);
  }
  for (let i = 0; zone.records < records; i++) zone.record(`last${i}`, 'A', ipv4(random));
  zone.close();
  return { records: zone.records, faults: sown };
}

const hostName = (cell: number, host: number): string => `h${cell * HOSTS + host}`;

/** 198.18.0.0/15 and 2001:db8::/32 are kept for tests (RFC 2544, RFC 3849). */
const ipv4 = (random: Random): string => `198.${18 + random.below(2)}.${random.below(256)}.${1 + random.below(254)}`;
const ipv6 = (random: Random): string =>
  `2001:db8:${random.below(65536).toString(16)}::${random.below(65536).toString(16)}`;

function writeHosts(zone: ZoneWriter, random: Random, cell: number): void {
  for (let host = 0; host < HOSTS; host++) {
    zone.record(hostName(cell, host), 'A', ipv4(random));
    if (host % 2 === 0) zone.record(hostName(cell, host), 'AAAA', ipv6(random));
    if (host % 6 === 5) zone.record(hostName(cell, host), 'TXT', `"k=${random.next().toString(36)}"`);
  }
}

function writeMailNames(zone: ZoneWriter, random: Random, cell: number): void {
  for (let i = 0; i < MAIL_NAMES; i++) {
    const name = `m${cell * MAIL_NAMES + i}`;
    const first = random.below(HOSTS - 1);
    zone.record(name, 'MX', `10 ${zone.name(hostName(cell, first))}`);
    zone.record(name, 'MX', `20 ${zone.name(hostName(cell, first + 1))}`);
    zone.record(name, 'TXT', '"v=spf1 mx -all"');
    zone.record(`_dmarc.${name}`, 'TXT', '"v=DMARC1; p=reject"');
  }
}

function writeDelegations(zone: ZoneWriter, random: Random, cell: number): void {
  for (let i = 0; i < DELEGATIONS; i++) {
    const name = `d${cell * DELEGATIONS + i}`;
    const servers = [`ns1.${name}`, `ns2.${name}`];
    for (const server of servers) zone.record(name, 'NS', zone.name(server));
    for (const server of servers) zone.record(server, 'A', ipv4(random));
    zone.record(servers[0], 'AAAA', ipv6(random));
  }
}
