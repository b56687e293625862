/** Where a new PTR record goes: behind the one whose number comes before it, written as its neighbours are. */
import { isUnder, printLabel, printName } from '../../records/name.ts';
import { familyOf, numbersOf } from '../../rules/support/reverse.ts';
import { LINE_FEED, textOf } from '../../text/codes.ts';
import { entryAt } from '../../zone/place.ts';
import { ZoneRecord } from '../../zone/record.ts';
import { BLOCK_SHIFT } from '../../zone/recordBlock.ts';
import type { Zone } from '../../zone/zone.ts';
import { originAt } from '../entries.ts';
import type { ZoneEdit } from '../snapshot.ts';

const PTR = 12;

export function insertion(zone: Zone, name: Uint8Array, target: string): ZoneEdit {
  const neighbour = neighbourOf(zone, name);
  if (!neighbour) {
    const { codes } = zone.files[0];
    const end = codes.length;
    const needsBreak = end > 0 && codes[end - 1] !== LINE_FEED;
    const line = `${needsBreak ? '\n' : ''}${relative(name, originAt(zone, 0, end))}\tPTR\t${target}\n`;
    return { zone, place: { file: 0, start: end, end }, newText: line };
  }
  const { file, entryStart } = neighbour;
  const { codes } = zone.files[file];
  const { entry } = entryAt(zone, file, entryStart);
  const owner = relative(name, originAt(zone, file, entryStart));
  const hasNewline = codes[entry.end - 1] === LINE_FEED;
  const line = likeEntry(codes, entry, owner, target);
  return {
    zone,
    place: { file, start: entry.end, end: entry.end },
    newText: hasNewline ? `${line}\n` : `\n${line}`,
  };
}

/** The PTR record with the largest name before a new one, or else the first one; only those with an owner of their own. */
function neighbourOf(zone: Zone, name: Uint8Array): ZoneRecord | undefined {
  const wanted = numbers(name);
  let before: ZoneRecord | undefined;
  let first: ZoneRecord | undefined;
  zone.blocks.forEach((block, number) => {
    for (let at = block.types.indexOf(PTR); at >= 0 && at < block.count; at = block.types.indexOf(PTR, at + 1)) {
      const record = new ZoneRecord(zone, (number << BLOCK_SHIFT) | at);
      if (record.isGenerated || !record.ownerIsWritten) continue;
      first ??= record;
      if (compare(numbers(zone.names.wire(record.name)), wanted) > 0) continue;
      if (before && compare(numbers(zone.names.wire(record.name)), numbers(zone.names.wire(before.name))) < 0) continue;
      before = record;
    }
  });
  return before ?? first;
}

/** The numbers of an address in the order of the address. */
function numbers(name: Uint8Array): readonly number[] {
  const family = familyOf(name);
  return (family && numbersOf(name, family)?.reverse()) ?? [];
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) if (a[i] !== b[i]) return a[i] - b[i];
  return a.length - b.length;
}

/** A line as another entry's: the same blanks, TTL and class; only owner and target are others. */
function likeEntry(
  codes: Parameters<typeof textOf>[0],
  entry: { readonly starts: Int32Array; readonly ends: Int32Array; readonly typeToken: number; readonly first: number },
  owner: string,
  target: string,
): string {
  const { starts, ends, typeToken, first } = entry;
  const head = textOf(codes, ends[0], ends[typeToken]);
  const gap = textOf(codes, ends[typeToken], starts[first]);
  // A longer owner takes its blanks from those behind it, as long as one is left.
  const blanks = /^[ ]*/.exec(head)?.[0].length ?? 0;
  const spare = blanks - Math.max(1, blanks - (owner.length - (ends[0] - starts[0])));
  const shorter =
    owner.length < ends[0] - starts[0] && blanks > 0 ? ' '.repeat(ends[0] - starts[0] - owner.length) : '';
  return `${owner}${shorter}${head.slice(Math.max(0, spare))}${/[()\r\n;]/.test(gap) ? ' ' : gap}${target}`;
}

function relative(name: Uint8Array, origin: Uint8Array): string {
  if (origin.length === 1 || !isUnder(name, origin)) return printName(name);
  const labels: string[] = [];
  for (let at = 0; name.length - at > origin.length; at += name[at] + 1) labels.push(printLabel(name, at));
  return labels.length === 0 ? '@' : labels.join('.');
}
