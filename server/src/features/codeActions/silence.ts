/** The three ways to silence a finding: on its line, in its file, in the settings. */
import type { Finding } from '../../rules/finding.ts';
import { textOf } from '../../text/codes.ts';
import { endOfLine } from '../../text/scan.ts';
import { type Token, tokenAt } from '../../text/tokens.ts';
import { entryAtOffset } from '../entries.ts';
import type { Snapshot } from '../snapshot.ts';
import type { CodeAction } from './action.ts';

const ON_LINE = /^;+\s*zonesmith-ignore\s+([a-z][a-z0-9, -]*[a-z0-9])$/i;

export function silencing(snapshot: Snapshot, finding: Finding): CodeAction[] {
  const { code } = finding;
  const edit = (start: number, end: number, newText: string) => [
    { zone: snapshot.zone, place: { file: snapshot.file, start, end }, newText },
  ];
  const quickfix = { kind: 'quickfix', finding } as const;
  return [
    { ...quickfix, title: `Silence ${code} on this line`, edits: edit(...onLine(snapshot, finding)) },
    { ...quickfix, title: `Silence ${code} in this file`, edits: edit(0, 0, `; zonesmith-ignore-file ${code}\n`) },
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
function onLine(snapshot: Snapshot, { start, code }: Finding): [start: number, end: number, text: string] {
  const { codes } = snapshot;
  const last = lastOnLine(snapshot, start);
  if (last?.kind === 'comment') {
    const known = ON_LINE.exec(textOf(codes, last.start, last.end).trimEnd());
    const end = last.start + textOf(codes, last.start, last.end).trimEnd().length;
    if (known) return [end, end, `, ${code}`];
  } else if (last) return [last.end, last.end, ` ; zonesmith-ignore ${code}`];
  const lineStart = startOfLine(snapshot, start);
  return [lineStart, lineStart, `; zonesmith-ignore-next-line ${code}\n`];
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

function startOfLine({ lines }: Snapshot, offset: number): number {
  return lines.startOf(lines.at(offset).line);
}
