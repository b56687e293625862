/** Which names depend on others: they lie below them, or records of theirs point to them. */
import { LOWER } from '../text/codes.ts';
import type { NameId } from './names.ts';
import { NO_NAME } from './names.ts';
import type { RecordBlock } from './recordBlock.ts';
import { HAS_CNAME, HAS_DNAME, type Zone } from './zone.ts';

/** Octets before the name, for the types whose data ends with one. */
const OFFSET = new Int8Array(256).fill(-1);
for (const [type, offset] of [
  [2, 0],
  [5, 0],
  [12, 0],
  [15, 2],
  [18, 2],
  [21, 2],
  [33, 6],
  [36, 2],
  [39, 0],
] as const) {
  OFFSET[type] = offset;
}

/** Octets before the name at the end of the data of a type; -1 when the data does not end with a name. */
export const nameOffset = (type: number): number => (type < 256 ? OFFSET[type] : -1);

/** How many octets of a name in wire form come before the apex of a zone; -1 when the name is not in the zone. */
export function octetsInside(zone: Zone, octets: Uint8Array, start: number, nameEnd: number): number {
  const own = zone.apexWire;
  const end = nameEnd - own.length;
  if (end < start || zone.originUnknown) return -1;
  for (let i = own.length - 1; i >= 0; i--) if (LOWER[octets[end + i]] !== LOWER[own[i]]) return -1;
  let at = start;
  while (at < end) at += octets[at] + 1;
  return at === end ? end - start : -1;
}

/**
 * Names whose records may mean something else when some names hold other types or lead elsewhere: those below them (for a
 * wildcard, below the name that it is the wildcard of), those with data that ends with one of all these, and, where that is
 * an alias, those that lead to it in turn.
 */
export function dependentsOf(zone: Zone, tops: Iterable<NameId>): Set<NameId> {
  const found = new Set<NameId>();
  const blocks = zone.blocks.map((block) => ({ block, targets: targetsOf(zone, block) }));
  const marks = new Uint8Array(zone.names.count);
  for (const top of tops) marks[zone.names.isWildcard(top) ? zone.names.parent(top) : top] = 1;
  for (let isMore = true; isMore; ) {
    markNamesBelow(zone, marks);
    isMore = false;
    for (const { block, targets } of blocks) {
      for (let at = 0; at < targets.length; at++) {
        if (targets[at] < 0 || marks[targets[at]] === 0) continue;
        const owner = zone.names.canonical(block.owners[at]);
        found.add(owner);
        if ((zone.holds(owner) & (HAS_CNAME | HAS_DNAME)) === 0 || marks[owner] === 1) continue;
        marks[owner] = 1;
        isMore = true;
      }
    }
  }
  for (let name = marks.indexOf(1); name >= 0; name = marks.indexOf(1, name + 1)) found.add(name);
  return found;
}

/** Marks all names that lie below a marked one. */
function markNamesBelow({ names }: Zone, marks: Uint8Array): void {
  // A name may stand in the table before its parent does.
  for (let isMore = true; isMore; ) {
    isMore = false;
    for (let name = 0; name < marks.length; name++) {
      if (marks[name] === 1 || names.parent(name) < 0 || marks[names.parent(name)] === 0) continue;
      marks[name] = 1;
      isMore = true;
    }
  }
}

/** By a column of the block, because blocks are made anew when text before them changes. */
const knownTargets = new WeakMap<Int32Array, Int32Array>();

/** For each record of a block the name in the zone that its data ends with; it becomes one of the table's names. */
function targetsOf(zone: Zone, block: RecordBlock): Int32Array {
  const known = knownTargets.get(block.nexts);
  if (known) return known;
  const found = new Int32Array(block.count).fill(NO_NAME);
  for (let at = 0; at < block.count; at++) {
    const offset = nameOffset(block.types[at]);
    const start = block.rdataStarts[at] + offset;
    const end = block.rdataStarts[at + 1];
    if (offset < 0 || octetsInside(zone, block.rdata, start, end) < 0) continue;
    found[at] = zone.names.canonical(zone.names.intern(block.rdata, start, end - start));
  }
  knownTargets.set(block.nexts, found);
  return found;
}
