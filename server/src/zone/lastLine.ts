/** Directives on a last line that lacks its newline: BIND misreads them. */
import { Entry, RECORD } from '../syntax/entry.ts';
import { EntryReader } from '../syntax/reader.ts';
import { CARRIAGE_RETURN, type Codes, LINE_FEED, SEMICOLON } from '../text/codes.ts';
import type { ZoneFile } from './files.ts';
import type { Reading } from './reading.ts';

/** Reports a directive that BIND refuses because the text ends with it. */
export function reportLastLine(reading: Reading, entry: Entry): void {
  // An `$INCLUDE` without an origin is complete before its line ends.
  const isComplete = entry.directive === '$INCLUDE' && entry.count === entry.first + 1;
  if (!isComplete && isCutOff(reading.text.file.codes, entry)) reportCutOff(reading, entry, 'directive');
}

/**
 * Reports an `$INCLUDE` at the end of a text whose file starts with a blank: BIND takes the end of the text for the
 * start of the next line, does not see the blank, and reads the type as the owner.
 */
export function reportIncludeInLastLine(reading: Reading, entry: Entry, included: ZoneFile): void {
  if (entry.count > entry.first + 1 || !isCutOff(reading.text.file.codes, entry)) return;
  const first = new Entry();
  new EntryReader(included.codes).next(first);
  if (first.indented && first.kind === RECORD && first.typeToken === 0) reportCutOff(reading, entry, 'include');
}

function reportCutOff(reading: Reading, entry: Entry, message: string): void {
  const { directive, end } = entry;
  reading.report('no-final-newline', end - 1, end, { directive }, message);
}

/** Whether the text ends with an entry and without a newline; a carriage return in a comment is none. */
function isCutOff(codes: Codes, entry: Entry): boolean {
  const last = entry.end - 1;
  if (last + 1 < codes.length || codes[last] === LINE_FEED) return false;
  if (codes[last] !== CARRIAGE_RETURN) return true;
  let at = last;
  while (at > entry.ends[entry.count - 1] && codes[at - 1] !== LINE_FEED) if (codes[--at] === SEMICOLON) return true;
  return false;
}
