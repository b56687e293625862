/** Where a new PTR record is written: beside the one whose number is next to it, and as that one is written. */
import { isUnder, printName } from '../../records/name.ts';
import { relativeName } from '../../records/relativeName.ts';
import { DIRECTIVE, type Entry } from '../../syntax/entry.ts';
import { type Codes, LINE_FEED, textOf } from '../../text/codes.ts';
import { entryAt } from '../../zone/place.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import type { Zone } from '../../zone/zone.ts';
import { entriesIn, originAt } from '../entries.ts';
import { lineBreakOf } from '../format/edits.ts';
import type { ZoneEdit } from '../snapshot.ts';
import { neighboursOf } from './neighbour.ts';

/** Records without owner follow their owner within so much text. */
const MOST_TEXT = 1 << 16;

/** The edit that adds a PTR record, or why there is none. */
export function insertion(zone: Zone, name: Uint8Array, target: string): ZoneEdit | { readonly refused: string } {
  const { before, after } = neighboursOf(zone, name);
  const neighbour = before ?? after;
  const file = neighbour?.file ?? 0;
  if (zone.brokenFiles.has(file)) {
    return { refused: `A parenthesis is left open in ${zone.files[file].path}, so nothing can be added to it.` };
  }
  const { codes } = zone.files[file];
  const at = before ? endOfGroup(zone, before) : (after?.entryStart ?? codes.length);
  const owner = neighbour?.textAt(neighbour.ownerPlace).endsWith('.')
    ? printName(name)
    : spelled(name, originAt(zone, file, neighbour?.entryStart ?? at));
  const line = neighbour ? likeNeighbour(codes, neighbour, owner, target) : `${owner}\tPTR\t${target}`;
  const lineBreak = lineBreakOf(codes);
  const isOnNewLine = at === 0 || codes[at - 1] === LINE_FEED;
  const newText = isOnNewLine ? `${line}${lineBreak}` : `${lineBreak}${line}`;
  return { zone, place: { file, start: at, end: at }, newText };
}

/** Where the records end that belong to the owner of a record: those below it that have no owner of their own. */
function endOfGroup(zone: Zone, { file, entryStart }: ZoneRecord): number {
  const { codes } = zone.files[file];
  let end = entryAt(zone, file, entryStart).entry.end;
  const from = end;
  for (const entry of entriesIn(zone, file, from, Math.min(codes.length, from + MOST_TEXT))) {
    if (entry.start < from) continue;
    if (entry.kind === DIRECTIVE || entry.ownerToken >= 0) break;
    if (entry.count > 0) end = entry.end;
  }
  return end;
}

function spelled(name: Uint8Array, origin: Uint8Array): string {
  return origin.length > 1 && isUnder(name, origin) ? relativeName(name, origin) : printName(name);
}

function likeNeighbour(codes: Codes, { zone, file, entryStart }: ZoneRecord, owner: string, target: string): string {
  const { entry } = entryAt(zone, file, entryStart);
  const { starts, ends, typeToken, first } = entry;
  if (/[()\r\n;"]/.test(textOf(codes, starts[0], starts[first]))) return `${owner}\tPTR\t${target}`;
  return `${owner}${headAfter(codes, entry, owner)}${textOf(codes, ends[typeToken], starts[first])}${target}`;
}

/** What stands between the owner and the data of an entry; where that is a column, it stays one. */
function headAfter(codes: Codes, { starts, ends, typeToken }: Entry, owner: string): string {
  const head = textOf(codes, ends[0], ends[typeToken]);
  const blanks = /^ */.exec(head)?.[0].length ?? 0;
  if (blanks < 2) return head;
  return ' '.repeat(Math.max(1, blanks + ends[0] - starts[0] - owner.length)) + head.slice(blanks);
}
