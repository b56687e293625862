/** What is written in a file of a zone, in the order of the text, as an outline needs it. */
import { DIRECTIVE } from '../../syntax/entry.ts';
import type { UnreadRecord } from '../../zone/notes.ts';
import { entryAt } from '../../zone/place.ts';
import { ZoneRecord } from '../../zone/record.ts';
import { BLOCK_SHIFT } from '../../zone/recordBlock.ts';
import type { Include, OriginChange, Zone } from '../../zone/zone.ts';

interface Row {
  /** How many records it stands for. */
  readonly records: number;
}

export type OutlineRow =
  | (Row & { readonly kind: 'record'; readonly record: ZoneRecord })
  | (Row & { readonly kind: 'generated'; readonly record: ZoneRecord })
  | (Row & { readonly kind: 'unread'; readonly unread: UnreadRecord })
  | (Row & { readonly kind: 'origin'; readonly origin: OriginChange })
  | (Row & { readonly kind: 'include'; readonly include: Include });

type Placed = OutlineRow & { readonly start: number };

export function* rowsOf(zone: Zone, file: number): Generator<OutlineRow> {
  const others = notRecords(zone, file);
  let next = 0;
  for (const row of recordRows(zone, file)) {
    while (next < others.length && others[next].start < row.start) yield others[next++];
    yield row;
  }
  yield* others.slice(next);
}

function* recordRows(zone: Zone, file: number): Generator<Placed> {
  const numbers = zone.blocks.flatMap((block, number) => (block.file === file && block.count > 0 ? [number] : []));
  numbers.sort((a, b) => zone.blocks[a].start - zone.blocks[b].start || a - b);
  /** The last template, which may go on in the next block. */
  let template = -1;
  for (const number of numbers) {
    const block = zone.blocks[number];
    for (let at = 0; at < block.count; at++) {
      const record = new ZoneRecord(zone, (number << BLOCK_SHIFT) | at);
      const start = record.entryStart;
      if (!record.isGenerated) yield { kind: 'record', record, records: 1, start };
      else if (template !== start) {
        template = start;
        yield { kind: 'generated', record, records: generatedBy(zone, numbers, start), start };
      }
    }
  }
}

/** How many records the template at an offset makes. */
function generatedBy(zone: Zone, numbers: readonly number[], start: number): number {
  let count = 0;
  for (const number of numbers) {
    const block = zone.blocks[number];
    if (block.start > start) continue;
    for (let at = 0; at < block.count; at++) if (block.entries[at] + block.start === start) count++;
  }
  return count;
}

/** Directives, and records that could not be read. */
function notRecords(zone: Zone, file: number): Placed[] {
  const rows: Placed[] = [];
  const isHere = (place: { readonly file: number }): boolean => place.file === file;
  for (const origin of zone.origins.filter(isHere))
    rows.push({ kind: 'origin', origin, records: 0, start: origin.start });
  for (const include of zone.includes.filter(isHere)) {
    rows.push({ kind: 'include', include, records: 0, start: include.start });
  }
  for (const unread of zone.unread.filter(isHere)) {
    const { entry } = entryAt(zone, file, unread.start);
    if (entry.kind !== DIRECTIVE) rows.push({ kind: 'unread', unread, records: 0, start: unread.start });
  }
  return rows.sort((a, b) => a.start - b.start);
}
