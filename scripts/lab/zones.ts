/**
 * The zones of the lab: every zone file of its folders, as BIND reads it. The zones above them, up to the root, are made from
 * them: what a zone says about its name servers, unless a file `NAME.parent` beside it says what the parent says instead.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { LISTS, serverOf } from './lists.ts';
import { ADDRESSES, SAID_TO_SERVE } from './plan.ts';
import { run } from './processes.ts';

/** One line of what `named-compilezone -s full` prints. */
interface Line {
  readonly owner: string;
  readonly type: string;
  readonly data: string;
}

export interface LabZone {
  /** With final dot, in lower case. */
  readonly origin: string;
  readonly lines: readonly string[];
}

const PARENT = '.parent';
const SERIAL = /^(\S+\s+\d+\s+IN\s+SOA\s+\S+\s+\S+)\s+(\d+)/;

/** The origin that a file is named after: `db.example.com`, `example.com.zone`, `2.0.192.in-addr.arpa`. */
export const originOf = (file: string): string => `${basename(file).replace(/^db\.|\.zone$/g, '')}.`;

/** Everything that is served, the root last; `folders`: of zone files. */
export async function readZones(folders: readonly string[]): Promise<readonly LabZone[]> {
  const files = folders.filter(existsSync).flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
  const sources = files.filter((file) => !file.endsWith(PARENT)).sort();
  const zones: LabZone[] = [];
  const delegations = new Map<string, readonly string[]>();
  for (const file of sources) {
    const origin = originOf(file);
    const lines = await compile(origin, file);
    if (lines) zones.push({ origin, lines });
    const parent = join(file, '..', `${origin.slice(0, -1)}${PARENT}`);
    if (existsSync(parent)) delegations.set(origin, readFileSync(parent, 'utf8').split('\n'));
    else delegations.set(origin, lines ? delegationOf(origin, lines) : saidToServe(origin));
  }
  for (const list of LISTS) delegations.set(`${list.zone}.`, [`${list.zone}. IN NS ${serverOf(list)}`]);
  return [...zones, ...zonesAbove(delegations, new Set(zones.map(({ origin }) => origin)))];
}

/** Its serial is what the secondary has that did not hear of the last change. */
export const oneSerialBehind = ({ origin, lines }: LabZone): LabZone => ({
  origin,
  lines: lines.map((line) => line.replace(SERIAL, (_, before, serial) => `${before} ${Number(serial) - 1}`)),
});

/** One record per line; undefined: BIND does not load it. */
async function compile(origin: string, file: string): Promise<string[] | undefined> {
  const lenient = ['-k', 'ignore', '-m', 'ignore', '-M', 'ignore', '-n', 'ignore', '-r', 'ignore', '-S', 'ignore'];
  try {
    const text = await run('named-compilezone', [
      ...['-q', '-i', 'none', ...lenient, '-T', 'ignore', '-s', 'full', '-o', '-', origin, file],
    ]);
    return text.split('\n').filter((line) => line !== '');
  } catch {
    return undefined;
  }
}

function read(line: string): Line {
  const [owner, , , type, ...data] = line.split(/\s+/);
  return { owner: owner.toLowerCase(), type, data: data.join(' ') };
}

const isBelow = (name: string, origin: string): boolean =>
  origin === '.' || name === origin || name.endsWith(`.${origin}`);

/** Its NS records, and the addresses of those servers that lie in it. */
function delegationOf(origin: string, lines: readonly string[]): string[] {
  const records = lines.map((line) => ({ line, ...read(line) }));
  const servers = records.filter(({ owner, type }) => owner === origin && type === 'NS');
  const names = new Set(servers.map(({ data }) => data.toLowerCase()).filter((name) => isBelow(name, origin)));
  const glue = records.filter(({ owner, type }) => names.has(owner) && (type === 'A' || type === 'AAAA'));
  return [...servers, ...glue].map(({ line }) => line);
}

const saidToServe = (origin: string): string[] => SAID_TO_SERVE.map((server) => `${origin} IN NS ${server}`);

/** The top-level zones, and the root. A zone below another one of the lab is delegated there, in its file. */
function zonesAbove(delegations: ReadonlyMap<string, readonly string[]>, served: ReadonlySet<string>): LabZone[] {
  const byTop = new Map<string, string[]>();
  for (const [origin, lines] of delegations) {
    if ([...served].some((other) => other !== origin && isBelow(origin, other))) continue;
    const top = `${origin.split('.').at(-2)}.`;
    byTop.set(top, [...(byTop.get(top) ?? []), ...lines]);
  }
  const tops = [...byTop].sort().map(([origin, lines]) => ({
    origin,
    lines: [soa(origin, TLD_SERVER), `${origin} 3600 IN NS ${TLD_SERVER}`, ...lines],
  }));
  return [...tops, rootAbove(tops)];
}

const ROOT_SERVER = 'a.root-servers.';
const TLD_SERVER = 'a.tld-servers.';

/** What a resolver must know to begin. */
export const HINTS = [`. 3600 IN NS ${ROOT_SERVER}`, `${ROOT_SERVER} 3600 IN A ${ADDRESSES.root}`];

const soa = (origin: string, server: string): string =>
  `${origin} 3600 IN SOA ${server} hostmaster.example.net. 2026010101 3600 900 1209600 300`;

const rootAbove = (tops: readonly LabZone[]): LabZone => ({
  origin: '.',
  lines: [
    soa('.', ROOT_SERVER),
    ...HINTS,
    `${TLD_SERVER} 3600 IN A ${ADDRESSES.tld}`,
    ...tops.map(({ origin }) => `${origin} 3600 IN NS ${TLD_SERVER}`),
  ],
});
