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

/** Longer lists of what cannot be read are no outline. */
const MOST_UNREAD = 10_000;

export function* rowsOf(zone: Zone, file: number): Generator<OutlineRow> {
  const others = notRecords(zone, file);
  let next = 0;
  for (const row of recordRows(zone, file)) {
    for (; next < others.length && others[next].start < row.start; next++) yield others[next];
    yield row;
  }
  yield* others.slice(next);
}

/** The records; those that a template makes are one row. */
function* recordRows(zone: Zone, file: number): Generator<Placed> {
  let template: Placed | undefined;
  for (const record of recordsInOrder(zone, file)) {
    const start = record.entryStart;
    if (template && record.isGenerated && template.start === start) {
      template = { ...template, records: template.records + 1 };
      continue;
    }
    if (template) yield template;
    template = record.isGenerated ? { kind: 'generated', record, records: 1, start } : undefined;
    if (!template) yield { kind: 'record', record, records: 1, start };
  }
  if (template) yield template;
}

function* recordsInOrder(zone: Zone, file: number): Generator<ZoneRecord> {
  const numbers = zone.blocks.flatMap((block, number) => (block.file === file && block.count > 0 ? [number] : []));
  numbers.sort((a, b) => zone.blocks[a].start - zone.blocks[b].start || a - b);
  for (const number of numbers) {
    for (let at = 0; at < zone.blocks[number].count; at++) yield new ZoneRecord(zone, (number << BLOCK_SHIFT) | at);
  }
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
  for (const unread of zone.unread.filter(isHere).slice(0, MOST_UNREAD)) {
    const { entry } = entryAt(zone, file, unread.start);
    if (entry.kind !== DIRECTIVE) rows.push({ kind: 'unread', unread, records: 0, start: unread.start });
  }
  return rows.sort((a, b) => a.start - b.start);
}
