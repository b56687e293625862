/**
 * The outline of a document: names, below them RRsets, below these records. Names under a `$ORIGIN` of a part of the zone
 * stand below that. What is scattered over the text stands where it is written, because ranges must contain each other.
 */
import type { DocumentSymbol } from './names/outline.ts';
import { Outline } from './names/outline.ts';
import { rowsOf } from './names/rows.ts';
import type { Snapshot } from './snapshot.ts';

export type { DocumentSymbol };

/** At most `most` symbols; `more`: how many records are left out. */
export function documentSymbols({ zone, file }: Snapshot, most: number): { symbols: DocumentSymbol[]; more: number } {
  const outline = new Outline(zone);
  let records = 0;
  for (const row of rowsOf(zone, file)) {
    if (outline.count >= most) break;
    outline.add(row);
    records += row.records;
  }
  let all = 0;
  for (const block of zone.blocks) if (block.file === file) all += block.count;
  return { symbols: outline.symbols, more: Math.max(0, all - records) };
}
