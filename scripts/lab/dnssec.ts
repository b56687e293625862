/** Signs some zones, with keys that are made for this lab, from the zone that is deepest to the root. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SIGNED } from './plan.ts';
import { run } from './processes.ts';
import { type LabZone, oneSerialBehind } from './zones.ts';

/** A zone and the files that servers load. */
export interface ZoneFiles {
  readonly origin: string;
  readonly primary: string;
  readonly lagging: string;
}

/** Writes the zones, the signed ones with their signatures. `zones`: parents after their children. */
export async function writeZones(folder: string, zones: readonly LabZone[]): Promise<readonly ZoneFiles[]> {
  const keys = join(folder, 'keys');
  mkdirSync(keys);
  const delegated = new Map<string, string[]>();
  const written: ZoneFiles[] = [];
  for (const zone of zones) {
    const { origin } = zone;
    const all = { origin, lines: [...zone.lines, ...(delegated.get(origin) ?? [])] };
    const base = join(folder, origin === '.' ? 'root' : origin.slice(0, -1));
    const files = { origin, primary: `${base}.primary`, lagging: `${base}.lagging` };
    write(files.primary, all);
    write(files.lagging, oneSerialBehind(all));
    written.push(files);
    if (!(SIGNED as readonly string[]).includes(origin)) continue;
    await makeKeys(keys, origin);
    for (const file of [files.primary, files.lagging]) await sign(folder, keys, origin, file);
    const signers = readFileSync(join(folder, `dsset-${origin}`), 'utf8')
      .trim()
      .split('\n');
    const parent = signedParent(origin);
    if (parent) delegated.set(parent, [...(delegated.get(parent) ?? []), ...signers]);
  }
  return written;
}

/** The root's key as `trust-anchors` of named.conf wants it. */
export function trustAnchor(folder: string): string {
  const keys = join(folder, 'keys');
  for (const name of readdirSync(keys).filter((file) => /^K\.\+.*\.key$/.test(file))) {
    const [, flags, protocol, algorithm, key] =
      /DNSKEY (\d+) (\d+) (\d+) (.+)/.exec(readFileSync(join(keys, name), 'utf8')) ?? [];
    if (flags === '257') return `. static-key ${flags} ${protocol} ${algorithm} "${key.replaceAll(' ', '')}";`;
  }
  throw new Error('the root zone has no key');
}

const write = (file: string, { lines }: LabZone): void => writeFileSync(file, `${lines.join('\n')}\n`);

const signedParent = (origin: string): string | undefined =>
  [...SIGNED].reverse().find((zone) => zone !== origin && (zone === '.' || origin.endsWith(`.${zone}`)));

async function makeKeys(keys: string, origin: string): Promise<void> {
  for (const kind of [[], ['-f', 'KSK']]) {
    await run('dnssec-keygen', ['-q', '-K', keys, '-a', 'ECDSAP256SHA256', ...kind, origin]);
  }
}

async function sign(folder: string, keys: string, origin: string, file: string): Promise<void> {
  await run('dnssec-signzone', ['-q', '-S', '-K', keys, '-d', folder, '-N', 'keep', '-o', origin, '-f', file, file]);
}
