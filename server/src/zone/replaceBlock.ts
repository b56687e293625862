/** Puts one block of records in the place of others, and tells which names that changes. */
import { SOA, TXT } from '../records/typeCodes.ts';
import type { NameId } from './names.ts';
import { BLOCK_RECORDS, BLOCK_SHIFT, RecordBlock, type RecordId } from './recordBlock.ts';
import { HAS_CNAME, HAS_DNAME, HAS_NS, type Zone } from './zone.ts';

export interface Replacement {
  /** The numbers of the old blocks: from `first` to before `end`. */
  readonly first: number;
  readonly end: number;
  /** The new one; undefined when there is no record any more. */
  readonly block: RecordBlock | undefined;
  /** Where the new block's stretch of text starts. */
  readonly start: number;
  readonly change: { readonly start: number; readonly end: number; readonly length: number };
}

/** Records on either side of those that differ are looked at again, because rules look at the lines around. */
const AROUND = 3;

/** Undefined when that cannot be done in place; then the zone is of no use any more. */
export function replaceBlock(
  zone: Zone,
  { first, end, block, start, change }: Replacement,
): { changed: Set<NameId>; reshaped: Set<NameId> } | undefined {
  const old = idsIn(zone, first, end);
  const delta = change.length - (change.end - change.start);
  if (first === end) {
    if (block) return undefined;
    moveBlocks(zone, end, delta);
    return { changed: new Set(), reshaped: new Set() };
  }
  const fresh = block ?? emptyBlock(start);
  if (fresh.types.includes(SOA) || old.some((id) => zone.typeOf(id) === SOA)) return undefined;
  const before = Math.max(0, equalAtStart(zone, old, fresh, change.start) - AROUND);
  const after = Math.max(0, equalAtEnd(zone, old, fresh, change, before) - AROUND);
  const differing = old.slice(before, old.length - after);
  // The spelling of a name that was met first stands for all of them, and here it may be another one than before.
  const spellings = [...differing.map((id) => zone.ownerOf(id)), ...fresh.owners.subarray(before, fresh.count - after)];
  if (spellings.some((owner) => zone.names.canonical(owner) !== owner)) return undefined;
  // What the apex says of mail concerns all names.
  const texts = [...differing.filter((id) => zone.typeOf(id) === TXT).map((id) => zone.ownerOf(id))];
  for (let at = before; at < fresh.count - after; at++) if (fresh.types[at] === TXT) texts.push(fresh.owners[at]);
  if (texts.some((owner) => zone.names.canonical(owner) === zone.apex)) return undefined;
  const changed = new Set(spellings);

  // Ids stay when the records of one block keep their places in it.
  const isInPlace = end === first + 1 && old.length === fresh.count;
  const affected = isInPlace
    ? changed
    : new Set([
        ...old.map((id) => zone.names.canonical(zone.ownerOf(id))),
        ...Array.from(fresh.owners, (owner) => zone.names.canonical(owner)),
      ]);
  const from = isInPlace ? (first << BLOCK_SHIFT) | before : first << BLOCK_SHIFT;
  const to = isInPlace ? from + differing.length : end << BLOCK_SHIFT;
  const chains = new Map([...affected].map((name) => [name, zone.chainOf(name)]));
  const shapes = new Map([...changed].map((name) => [name, shapeOf(zone, name)]));

  const added = new Map<NameId, RecordId[]>();
  const count = isInPlace ? before + differing.length : fresh.count;
  for (let at = isInPlace ? before : 0; at < count; at++) {
    const owner = zone.names.canonical(fresh.owners[at]);
    const ids = added.get(owner);
    if (ids) ids.push((first << BLOCK_SHIFT) | at);
    else added.set(owner, [(first << BLOCK_SHIFT) | at]);
  }
  if (isInPlace) fresh.nexts.set(zone.blocks[first].nexts);
  zone.blocks[first] = fresh;
  for (let number = first + 1; number < end; number++) zone.blocks[number] = emptyBlock(start);
  moveBlocks(zone, end, delta);
  for (const [name, chain] of chains) {
    if (!zone.isInside(name)) continue;
    const kept = chain.filter((id) => id < from || id >= to);
    const at = kept.findIndex((id) => id >= to);
    const ids = added.get(name) ?? [];
    zone.setChain(name, at < 0 ? [...kept, ...ids] : [...kept.slice(0, at), ...ids, ...kept.slice(at)], chain);
  }
  replaceOutside(zone, first, end);
  for (const name of changed) {
    const id = zone.firstRecord(name);
    if (id >= 0 && zone.ownerOf(id) !== name) return undefined;
  }
  const reshaped = new Set([...changed].filter((name) => isReshaped(zone, name, shapes.get(name) ?? 0)));
  return { changed, reshaped };
}

/** What other names see of a name without looking at its data. */
const shapeOf = (zone: Zone, name: NameId): number => zone.holds(name) * 2 + Number(zone.exists(name));

/** Whether others may be judged otherwise: the name holds other types, or what it delegates or redirects may be other. */
function isReshaped(zone: Zone, name: NameId, before: number): boolean {
  const shape = shapeOf(zone, name);
  return shape !== before || ((shape >> 1) & (HAS_NS | HAS_CNAME | HAS_DNAME)) !== 0;
}

function idsIn(zone: Zone, first: number, end: number): RecordId[] {
  const ids: RecordId[] = [];
  for (let number = first; number < end; number++) {
    for (let at = 0; at < zone.blocks[number].count; at++) ids.push((number << BLOCK_SHIFT) | at);
  }
  return ids;
}

/** How many records at the start are the same, written before the change. */
function equalAtStart(zone: Zone, old: readonly RecordId[], fresh: RecordBlock, changeStart: number): number {
  let equal = 0;
  const most = Math.min(old.length, fresh.count);
  while (
    equal < most &&
    fresh.start + fresh.entries[equal] < changeStart &&
    isSame(zone, old[equal], fresh, equal, 0)
  ) {
    equal++;
  }
  // The last entry that starts before the change is the one that it lies in.
  return Math.max(0, equal - 1);
}

/** How many records at the end are the same, written behind the change. */
function equalAtEnd(
  zone: Zone,
  old: readonly RecordId[],
  fresh: RecordBlock,
  { start, end, length }: Replacement['change'],
  before: number,
): number {
  const delta = length - (end - start);
  const most = Math.min(old.length, fresh.count) - before;
  let equal = 0;
  for (; equal < most; equal++) {
    const at = fresh.count - 1 - equal;
    if (fresh.start + fresh.entries[at] < start + length) break;
    if (!isSame(zone, old[old.length - 1 - equal], fresh, at, delta)) break;
  }
  return equal;
}

/** Whether an old record and a new one are the same, written `delta` further down. */
function isSame(zone: Zone, id: RecordId, fresh: RecordBlock, at: number, delta: number): boolean {
  const block = zone.blocks[id >>> BLOCK_SHIFT];
  const index = id & (BLOCK_RECORDS - 1);
  if (
    block.start + block.entries[index] + delta !== fresh.start + fresh.entries[at] ||
    block.owners[index] !== fresh.owners[at] ||
    block.types[index] !== fresh.types[at] ||
    block.ttls[index] !== fresh.ttls[at] ||
    block.flags[index] !== fresh.flags[at]
  ) {
    return false;
  }
  const start = block.rdataStarts[index];
  const length = block.rdataStarts[index + 1] - start;
  const freshStart = fresh.rdataStarts[at];
  if (fresh.rdataStarts[at + 1] - freshStart !== length) return false;
  for (let i = 0; i < length; i++) if (block.rdata[start + i] !== fresh.rdata[freshStart + i]) return false;
  return true;
}

/** Blocks behind the change start elsewhere now. */
function moveBlocks(zone: Zone, from: number, delta: number): void {
  if (delta === 0) return;
  for (let number = from; number < zone.blocks.length; number++) {
    const block = zone.blocks[number];
    zone.blocks[number] = new RecordBlock({ ...block, start: block.start + delta });
  }
}

/** Records outside of the zone are kept in a list, in the order of reading. */
function replaceOutside(zone: Zone, first: number, end: number): void {
  const isOutside = (id: RecordId): boolean => !zone.isInside(zone.names.canonical(zone.ownerOf(id)));
  const kept = zone.outside.filter((id) => id >>> BLOCK_SHIFT < first || id >>> BLOCK_SHIFT >= end);
  const added = idsIn(zone, first, end).filter(isOutside);
  const at = kept.findIndex((id) => id >>> BLOCK_SHIFT >= end);
  const all = at < 0 ? [...kept, ...added] : [...kept.slice(0, at), ...added, ...kept.slice(at)];
  zone.outside.length = 0;
  for (const id of all) zone.outside.push(id);
}

const emptyBlock = (start: number): RecordBlock =>
  new RecordBlock({
    file: 0,
    start,
    count: 0,
    owners: new Int32Array(0),
    types: new Uint16Array(0),
    ttls: new Uint32Array(0),
    entries: new Int32Array(0),
    rdataStarts: new Int32Array(1),
    flags: new Uint8Array(0),
    rdata: new Uint8Array(0),
    nexts: new Int32Array(0),
  });
