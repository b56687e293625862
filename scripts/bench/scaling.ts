/** Zones that are large in one way, and a folder of many of them, each at one, four and sixteen times its least size. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bar } from './compare.ts';
import { least, type Program, time } from './measure.ts';
import { zonesmith, zonesmithOnFolder } from './programs.ts';
import { ZoneWriter } from './zoneWriter.ts';

const ROUNDS = 3;
/** A name of 255 octets in `example.com.`: 3 labels of 63, one of 49, and the zone's name of 13. */
const LONG = [...['a', 'b', 'c'].map((letter) => letter.repeat(63)), 'd'.repeat(49)].join('.');

interface Shape {
  readonly name: string;
  readonly least: number;
  /** Writes what is checked into a folder, and says how. */
  write(folder: string, size: number): Program;
}

const address = (i: number): string => `10.${(i >> 16) & 255}.${(i >> 8) & 255}.${i & 255}`;

const oneZone =
  (fill: (zone: ZoneWriter, size: number) => void) =>
  (folder: string, size: number): Program => {
    const file = join(folder, 'scaling.zone');
    const zone = new ZoneWriter(file, 'relative');
    fill(zone, size);
    zone.close();
    return zonesmith(file);
  };

const SHAPES: readonly Shape[] = [
  {
    name: 'one RRset',
    least: 5_000,
    write: oneZone((zone, size) => {
      for (let i = 0; i < size; i++) zone.record('many', 'A', address(i));
    }),
  },
  {
    name: 'delegations',
    least: 25_000,
    write: oneZone((zone, size) => {
      for (let i = 0; i < size; i++) {
        zone.record(`d${i}`, 'NS', zone.name(`ns.d${i}`));
        zone.record(`ns.d${i}`, 'A', address(i));
      }
    }),
  },
  {
    name: 'one name of 255 octets as every owner',
    least: 25_000,
    write: oneZone((zone, size) => {
      // Names in turns, so that the owner is written on every line.
      for (let i = 0; i < size; i++) zone.written(zone.name(i % 2 === 0 ? LONG : LONG.toUpperCase()), 'A', address(i));
    }),
  },
  {
    name: 'one name of 255 octets as every target',
    least: 25_000,
    write: oneZone((zone, size) => {
      zone.record(LONG, 'A', '192.0.2.25');
      for (let i = 0; i < size; i++) zone.record(`h${i}`, 'MX', `10 ${zone.name(LONG)}`);
    }),
  },
  { name: 'zones in a folder', least: 250, write: manyZones },
];

/** Small zones, each with servers and a mail host in others, so that rules across files have something to ask. */
function manyZones(folder: string, size: number): Program {
  const zones = join(folder, 'zones');
  rmSync(zones, { recursive: true, force: true });
  mkdirSync(zones);
  const domain = (i: number): string => `d${i % size}.example.com.`;
  for (let i = 0; i < size; i++) {
    const lines = [
      `$ORIGIN ${domain(i)}`,
      '$TTL 3600',
      `@ SOA ns.${domain(i + 1)} hostmaster 2026010101 14400 3600 1209600 3600`,
      `@ NS ns.${domain(i + 1)}`,
      `@ NS ns.${domain(i + 2)}`,
      `@ MX 10 mail.${domain(i + 3)}`,
      '@ TXT "v=spf1 mx -all"',
      `ns A ${address(i)}`,
      `mail A ${address(i)}`,
    ];
    writeFileSync(join(zones, `${domain(i)}zone`), `${lines.join('\n')}\n`);
  }
  return zonesmithOnFolder(zones);
}

async function fastest(program: Program, output: string): Promise<number> {
  const seconds: number[] = [];
  for (let round = 0; round < ROUNDS; round++) seconds.push(await time(program, output));
  return least(seconds);
}

export async function scaling(folder: string): Promise<Bar[]> {
  const output = join(folder, 'scaling.out');
  const startup = await fastest(oneZone(() => {})(folder, 0), output);
  console.log(`\ntime by size (least of ${ROUNDS}; the start of the program alone takes ${startup.toFixed(2)} s)`);
  const bars: Bar[] = [];
  for (const shape of SHAPES) {
    const sizes = [shape.least, 4 * shape.least, 16 * shape.least];
    const times: number[] = [];
    for (const size of sizes) times.push(await fastest(shape.write(folder, size), output));
    console.log(`${shape.name}: ${sizes.map((size, i) => `${size}: ${times[i].toFixed(2)} s`).join(', ')}`);
    const factor = times[1] / times[0];
    // The last step is large enough to be looked at without the start of the program, which hides growth.
    const steep = (times[2] - startup) / Math.max(times[1] - startup, 0.001);
    bars.push({
      what: `${shape.name}, ${sizes[0]} → ${sizes[1]}: factor ≤ 5 (${factor.toFixed(1)})`,
      met: factor <= 5,
    });
    bars.push({
      what: `${shape.name}, ${sizes[1]} → ${sizes[2]}, without start: factor ≤ 5 (${steep.toFixed(1)})`,
      met: steep <= 5,
    });
  }
  return bars;
}
