/** Names as proposals: those of the zone, hosts with addresses first where a host is wanted, then hosts of other zones. */
import { hostFault } from '../../rules/support/nameLetters.ts';
import type { NameId } from '../../zone/names.ts';
import { ZoneRecord } from '../../zone/record.ts';
import { HAS_ADDRESS, HAS_CNAME, type Zone } from '../../zone/zone.ts';
import { zoneText } from './documents.ts';
import type { Proposal } from './item.ts';
import { namesOf, nearbyRecords } from './nearby.ts';
import type { Site } from './site.ts';
import { Spelling } from './spelling.ts';

/** A list of names that is so long is not complete. */
export const MOST_NAMES = 200;
/** How many names of the zone are looked at, and of each other zone. */
const LOOK = 200_000;
const LOOK_UNTYPED = 20_000;
const LOOK_ELSEWHERE = 5000;
const MOST_ELSEWHERE = 100;
/** How many records a name's documentation shows. */
const MOST_RECORDS = 6;

/** `host`: a name with an address, no alias. `any`: every name is as good. */
export type Wish = 'host' | 'any';

/** The names of the zone that may be meant at the cursor. */
export function zoneNames(site: Site, wish: Wish, spelling = new Spelling(site)): Proposal[] {
  const { zone } = site.snapshot;
  const nearby = nearbyRecords(site);
  const isNear = new Set(nearby.map((record) => zone.names.canonical(zone.ownerOf(record))));
  const ranks: { near: Proposal[]; far: Proposal[] }[] = [
    { near: [], far: [] },
    { near: [], far: [] },
  ];
  let count = 0;
  const look = site.prefix === '' ? LOOK_UNTYPED : LOOK;
  for (const name of namesOf(zone, nearby, look, (octets, at) => spelling.mayBe(octets, at))) {
    const rank = wish === 'any' ? 0 : rankOfHost(zone, name);
    if (rank === undefined) continue;
    const { near, far } = ranks[rank];
    if (rank > 0 && near.length + far.length >= MOST_NAMES / 4) continue;
    const text = spelling.of(zone.names.wire(name), zone.names.count > LOOK_UNTYPED);
    if (text === undefined) continue;
    (isNear.has(name) ? near : far).push(nameItem(zone, name, text));
    if (rank === 0 && ++count >= MOST_NAMES) break;
  }
  // The table has names in the order in which they were met, which says nothing once the text was edited.
  return ranks.flatMap(({ near, far }) => [...near, ...far.sort((a, b) => (a.label < b.label ? -1 : 1))]);
}

/** 0: has addresses; 1: has none yet. Undefined: it can be no such host, as it is an alias or no host name. */
function rankOfHost(zone: Zone, name: NameId): 0 | 1 | undefined {
  const holds = zone.holds(name);
  if (holds & HAS_CNAME || hostFault(zone.names.wire(name), true) !== undefined) return undefined;
  return holds & HAS_ADDRESS && !zone.names.isWildcard(name) ? 0 : 1;
}

/** Hosts of the other zones of the workspace, absolute. */
export function hostsElsewhere(site: Site, wish: Wish): Proposal[] {
  const { zone: own, workspace } = site.snapshot;
  const spelling = new Spelling(site);
  const found: Proposal[] = [];
  for (const { zone } of workspace) {
    if (zone === own || zone.originUnknown) continue;
    for (const name of namesOf(zone, [], LOOK_ELSEWHERE, (octets, at) => spelling.mayBe(octets, at))) {
      if (found.length >= MOST_ELSEWHERE) return found;
      if (!(wish === 'any' || zone.holds(name) & HAS_ADDRESS) || zone.names.isWildcard(name)) continue;
      const text = spelling.of(zone.names.wire(name));
      if (text !== undefined) found.push(nameItem(zone, name, text));
    }
  }
  return found;
}

function nameItem(zone: Zone, name: NameId, text: string): Proposal {
  const records: ZoneRecord[] = [];
  for (let id = zone.firstRecord(name); id >= 0 && records.length < MOST_RECORDS; id = zone.nextRecord(id)) {
    records.push(new ZoneRecord(zone, id));
  }
  const types = [...new Set(records.map(({ type }) => type))].join(', ');
  const lines = records.map((record) => `${record.owner} ${record.type} ${record.data}`.slice(0, 200));
  return { label: text, kind: 'name', insert: text, detail: types, documentation: zoneText(lines.join('\n')) };
}

/** Each label once, the first one. */
export function unique(items: readonly Proposal[]): Proposal[] {
  const labels = new Set<string>();
  return items.filter(({ label }) => !labels.has(label) && labels.add(label));
}
