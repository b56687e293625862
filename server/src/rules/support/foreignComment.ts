/** Comments of other languages: what makes them comments of a zone file. */
import { textOf } from '../../text/codes.ts';
import type { PlacedProblem, Zone } from '../../zone/zone.ts';
import type { Edit, Fix } from '../finding.ts';
import { entryOf } from './entryOf.ts';
import { lineOf } from './line.ts';

const MARK = /(?<=^|[ \t])(?:#|\/\/|\/\*)/;

/**
 * Puts a semicolon before each line of the comment; inside parentheses, before those on the other lines as well. None
 * where that would hide a parenthesis that closes the record.
 */
export function commentFixes(zone: Zone, problem: PlacedProblem, safe: boolean): Fix[] {
  const { codes } = zone.files[problem.file];
  if (!/^(?:#|\/[/*])/.test(zone.textAt(problem))) return [];
  const entry = problem.message === undefined ? entryOf(zone, problem) : undefined;
  const isMultiline = entry !== undefined && entry.openedAt >= 0 && entry.openedAt < problem.start;
  const end = isMultiline ? entry.end : problem.end;
  const isBlock = codes[problem.start + 1] === 42;
  const edits: Edit[] = [];
  for (let at = problem.start; at < end; ) {
    const line = lineOf(zone, { ...problem, start: at });
    const edit = editOf(textOf(codes, at, line.end), at, problem.file, isBlock);
    if (edit && isMultiline && hidesClosing(textOf(codes, edit.start, line.end))) return [];
    if (edit) edits.push(edit);
    at = line.end + 1;
  }
  return [{ title: 'Make it a comment with ;', safe, edits }];
}

/** Whether more parentheses are closed in a text than it opens. */
const hidesClosing = (text: string): boolean => text.split(')').length > text.split('(').length;

/** What makes the text from an offset to the end of its line a comment, from its mark on. */
function editOf(text: string, at: number, file: number, isBlock: boolean): Edit | undefined {
  const match = MARK.exec(text);
  const semicolon = text.indexOf(';');
  if (match && (semicolon < 0 || match.index < semicolon)) {
    const start = at + match.index;
    return { file, start, end: start + match[0].length, newText: ';' };
  }
  return isBlock && text.trim() !== '' ? { file, start: at, end: at, newText: '; ' } : undefined;
}
