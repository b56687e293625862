/** The line that a place stands in. */
import { CARRIAGE_RETURN, type Codes, LINE_FEED } from '../../text/codes.ts';
import { endOfLine } from '../../text/scan.ts';
import type { Place } from '../../zone/files.ts';
import type { Zone } from '../../zone/zone.ts';
import { type Fix, replace } from '../finding.ts';

/** From the start of the line that a place starts in to its end, without the newline. */
export function lineOf(zone: Zone, { file, start }: Place): Place {
  const { codes } = zone.files[file];
  let first = start;
  while (first > 0 && codes[first - 1] !== 10 && codes[first - 1] !== 13) first--;
  return { file, start: first, end: endOfLine(codes, start, codes.length) };
}

/** The blanks at the start of that line. */
export function indentOf(zone: Zone, place: Place): Place {
  const line = lineOf(zone, place);
  const { codes } = zone.files[place.file];
  let end = line.start;
  while (end < line.end && (codes[end] === 32 || codes[end] === 9)) end++;
  return { ...line, end };
}

/** The newline that the file uses. */
export function newlineOf(codes: Codes): string {
  const first = codes.indexOf(LINE_FEED);
  return first > 0 && codes[first - 1] === CARRIAGE_RETURN ? '\r\n' : '\n';
}

/** A fix that gives an indented record an owner; a short one takes the place of the first blank, so columns stay. */
export function writeOwner(title: string, zone: Zone, place: Place, owner: string): Fix {
  const indent = indentOf(zone, place);
  const isReplaced = owner.length === 1 && indent.end - indent.start > 1 && zone.textAt(indent).startsWith(' ');
  return replace(title, { ...indent, end: indent.start + (isReplaced ? 1 : 0) }, owner);
}
