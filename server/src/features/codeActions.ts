/** What can be done at a place: fixes and silence for findings, other spellings, the next serial. */
import type { Finding } from '../rules/finding.ts';
import { type CodeAction, editsOf, safeTogether } from './codeActions/action.ts';
import { nameActions } from './codeActions/names.ts';
import { silencing } from './codeActions/silence.ts';
import { stringActions } from './codeActions/strings.ts';
import { bumpSerial, type SerialScheme } from './serial.ts';
import type { Range, Snapshot } from './snapshot.ts';

export type { CodeAction };

export interface ActionOptions {
  readonly scheme?: SerialScheme | 'auto';
  /** Kinds that are asked for; a kind stands for those below it. Absent: all. */
  readonly only?: readonly string[] | undefined;
}

/** The actions for a range, the most likely ones first. */
export function codeActions(
  snapshot: Snapshot,
  range: Range,
  { scheme = 'auto', only }: ActionOptions = {},
): CodeAction[] {
  const isWanted = (kind: string): boolean =>
    only === undefined || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));
  const actions: CodeAction[] = [];
  if (isWanted('quickfix')) {
    const found = findingsAt(snapshot, range);
    actions.push(...found.flatMap((finding) => fixing(snapshot, finding)));
    actions.push(...[...new Set(found.map(({ code }) => code))].flatMap((code) => fixingAllOf(snapshot, code)));
    actions.push(...found.flatMap((finding) => silencing(snapshot, finding)));
  }
  if (isWanted('refactor.rewrite')) {
    actions.push(...nameActions(snapshot, range.start), ...stringActions(snapshot, range.start));
  }
  // They are for the whole document, so they are offered only where somebody asks for them.
  if (only !== undefined && isWanted('source.fixAll.zonesmith')) actions.push(...fixingAll(snapshot));
  if (only !== undefined && isWanted('source.bumpSerial.zonesmith')) actions.push(...bumping(snapshot, scheme));
  return actions;
}

const findingsAt = ({ findings, file }: Snapshot, { start, end }: Range): Finding[] =>
  findings.filter((finding) => finding.file === file && finding.start <= end && finding.end >= start);

function fixing({ zone }: Snapshot, finding: Finding): CodeAction[] {
  const { fixes } = finding;
  return fixes.map(({ title, safe, edits }) => ({
    title,
    kind: 'quickfix',
    edits: editsOf(zone, edits),
    finding,
    preferred: safe && fixes.length === 1,
  }));
}

function fixingAllOf({ zone, file, findings }: Snapshot, code: string): CodeAction[] {
  const alike = findings.filter((finding) => finding.code === code && finding.file === file);
  const fixable = alike.filter(({ fixes }) => fixes.some(({ safe }) => safe));
  if (fixable.length < 2) return [];
  return [{ title: `Fix all ${code} in this file`, kind: 'quickfix', edits: editsOf(zone, safeTogether(fixable)) }];
}

function fixingAll({ zone, file, findings }: Snapshot): CodeAction[] {
  const edits = safeTogether(findings.filter((finding) => finding.file === file));
  if (edits.length === 0) return [];
  return [{ title: 'Fix all that is safe to fix', kind: 'source.fixAll.zonesmith', edits: editsOf(zone, edits) }];
}

function bumping({ zone, file, now }: Snapshot, scheme: SerialScheme | 'auto'): CodeAction[] {
  const bumped = bumpSerial(zone, { scheme, now });
  if ('refused' in bumped || bumped.edit.place.file !== file) return [];
  return [{ title: `Bump the serial to ${bumped.serial}`, kind: 'source.bumpSerial.zonesmith', edits: [bumped.edit] }];
}
