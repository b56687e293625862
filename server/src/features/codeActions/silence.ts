/** The three ways to silence a finding: on its line, in its file, in the settings. */
import type { Finding } from '../../rules/finding.ts';
import { DIRECTIVE, RECORD } from '../../syntax/entry.ts';
import { BACKSLASH, CARRIAGE_RETURN, LINE_FEED, textOf } from '../../text/codes.ts';
import { endOfLine, isClosed } from '../../text/scan.ts';
import { type Token, tokenAt } from '../../text/tokens.ts';
import { entryAtOffset } from '../entries.ts';
import { lineBreakOf } from '../format/edits.ts';
import type { Snapshot } from '../snapshot.ts';
import type { CodeAction } from './action.ts';

/** Comments that name codes and explain nothing, so that one more may follow. */
const ON_LINE = /^;+\s*zonesmith-ignore(?:[\s,]+[a-z][a-z0-9-]*)+$/i;
const NEXT_LINE = /^;+\s*zonesmith-ignore-next-line(?:[\s,]+[a-z][a-z0-9-]*)+$/i;
const IN_FILE = /^;+\s*zonesmith-ignore-file(?:[\s,]+[a-z][a-z0-9-]*)+$/i;

interface Insertion {
  readonly at: number;
  readonly text: string;
}

export function silencing(snapshot: Snapshot, finding: Finding): CodeAction[] {
  const { code } = finding;
  const { zone, file } = snapshot;
  const quickfix = { kind: 'quickfix', finding } as const;
  const inserting = (title: string, { at, text }: Insertion): CodeAction => ({
    ...quickfix,
    title,
    edits: [{ zone, place: { file, start: at, end: at }, newText: text }],
  });
  const line = onLine(snapshot, finding);
  return [
    ...(line ? [inserting(`Silence ${code} on this line`, line)] : []),
    inserting(`Silence ${code} in this file`, inFile(snapshot, code)),
    {
      ...quickfix,
      title: `Silence ${code} in the settings`,
      command: { name: 'zonesmith.disableRule', arguments: [code] },
    },
    {
      ...quickfix,
      title: `Explain ${code}`,
      command: { name: 'zonesmith.explainRule', arguments: [code] },
    },
  ];
}

/** A comment at the end of the line, one that is there already and gets another code, or one on a line above. */
function onLine(snapshot: Snapshot, { start, end: findingEnd, code }: Finding): Insertion | undefined {
  const { codes, lines } = snapshot;
  const last = lastOnLine(snapshot, start);
  if (last?.kind === 'comment') {
    const end = knownComment(codes, last.start, ON_LINE);
    if (end >= 0) return { at: end, text: `, ${code}` };
  } else if (last && canBeFollowed(snapshot, last)) return { at: last.end, text: ` ; zonesmith-ignore ${code}` };
  // What is said about a file as a whole stays at its start, whatever is written there.
  if (findingEnd === 0) return undefined;
  const { line } = lines.at(start);
  const above = line > 1 ? knownComment(codes, lines.startOf(line - 1), NEXT_LINE) : -1;
  if (above >= 0) return { at: above, text: `, ${code}` };
  const at = lines.startOf(line);
  // A comment in a string would be text.
  if (isInWord(snapshot, at)) return undefined;
  return { at, text: `; zonesmith-ignore-next-line ${code}${lineBreakOf(codes)}` };
}

/**
 * Whether a comment behind a token is one, and nothing but one: not in an open string or behind a backslash, and not
 * before a carriage return alone, which does not end it.
 */
function canBeFollowed({ codes, zone, file }: Snapshot, { kind, start, end }: Token): boolean {
  const lineEnd = endOfLine(codes, end, codes.length);
  if (codes[lineEnd] === CARRIAGE_RETURN && codes[lineEnd + 1] !== LINE_FEED) return false;
  // A line that is not understood, or that ends with what another language calls a comment, may swallow it.
  const entry = entryAtOffset(zone, file, start);
  if (entry && ((entry.kind !== RECORD && entry.kind !== DIRECTIVE) || entry.commentToken >= 0)) return false;
  if (kind === 'quoted') return isClosed(codes, start, end);
  let backslashes = 0;
  while (end - backslashes > start && codes[end - 1 - backslashes] === BACKSLASH) backslashes++;
  return backslashes % 2 === 0;
}

/** A comment at the top, or one that is there already and gets another code. */
function inFile({ zone, file, codes }: Snapshot, code: string): Insertion {
  for (const pragma of zone.pragmas) {
    const end = pragma.file === file ? knownComment(codes, pragma.start, IN_FILE) : -1;
    if (end >= 0) return { at: end, text: `, ${code}` };
  }
  return { at: 0, text: `; zonesmith-ignore-file ${code}${lineBreakOf(codes)}` };
}

/** Where a comment ends that silences in one of the ways and explains nothing; -1 when it does not. */
function knownComment(codes: Snapshot['codes'], start: number, pattern: RegExp): number {
  const text = textOf(codes, start, endOfLine(codes, start, codes.length)).trimEnd();
  return pattern.test(text) ? start + text.length : -1;
}

/** What stands last on the line of an offset, blanks aside; undefined when the line does not end outside of a string. */
function lastOnLine({ zone, file, codes }: Snapshot, offset: number): Token | undefined {
  const entry = entryAtOffset(zone, file, offset);
  if (!entry) return undefined;
  const lineEnd = endOfLine(codes, offset, codes.length);
  let last: Token | undefined;
  for (let at = entry.start; at < Math.max(entry.end, lineEnd); ) {
    const token = tokenAt(codes, at, codes.length);
    if (token.start >= lineEnd) return last;
    if (token.end > lineEnd && token.kind !== 'newline') return undefined;
    if (token.kind !== 'blank') last = token;
    at = token.end;
  }
  return last;
}

/** Whether a word or string goes on at an offset. */
function isInWord({ zone, file }: Snapshot, offset: number): boolean {
  const entry = entryAtOffset(zone, file, offset);
  if (!entry) return false;
  for (let token = 0; token < entry.count; token++) {
    if (entry.starts[token] < offset && offset < entry.ends[token]) return true;
  }
  return false;
}
