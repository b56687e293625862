/** What can be done at a place: fixes and silence for findings, other spellings, PTR records, the next serial. */
import { SOA } from '../records/typeCodes.ts';
import type { Finding } from '../rules/finding.ts';
import type { Zone } from '../zone/zone.ts';
import { addPtr } from './addPtr.ts';
import { type CodeAction, editsOf, rewriting, safeTogether } from './codeActions/action.ts';
import { generateActions } from './codeActions/generate.ts';
import { nameActions } from './codeActions/names.ts';
import { silencing } from './codeActions/silence.ts';
import { stringActions } from './codeActions/strings.ts';
import { timeActions } from './codeActions/times.ts';
import { type Cursor, cursorAt } from './cursor.ts';
import { bumpSerial, type SerialScheme, serialChoices } from './serial.ts';
import type { Range, Snapshot } from './snapshot.ts';

export type { CodeAction };

export interface ActionOptions {
  readonly scheme?: SerialScheme | 'auto';
  /** Kinds that are asked for; a kind stands for those below it, an empty one for all. Absent: all. */
  readonly only?: readonly string[] | undefined;
  /** An older version of the zone, which is asked for when the serial is to be bumped only if the records changed. */
  readonly previous?: (() => Zone | undefined) | undefined;
}

const ADDRESS_TYPES = new Set([1, 28]);

/** The actions for a range, the most likely ones first. */
export function codeActions(snapshot: Snapshot, range: Range, options: ActionOptions = {}): CodeAction[] {
  const { only } = options;
  const isWanted = (kind: string): boolean =>
    only === undefined || only.some((wanted) => wanted === '' || `${kind}.`.startsWith(`${wanted}.`));
  const actions: CodeAction[] = [];
  if (isWanted('quickfix')) actions.push(...quickFixes(snapshot, range));
  if (isWanted('refactor.rewrite')) actions.push(...rewrites(snapshot, range.start, options));
  // They are for the whole document, so they are offered only where somebody asks for them.
  if (only !== undefined && isWanted('source.fixAll.zonesmith')) actions.push(...fixingAll(snapshot));
  if (only !== undefined && isWanted('source.bumpSerial.zonesmith')) actions.push(...bumping(snapshot, options));
  return actions;
}

function quickFixes(snapshot: Snapshot, range: Range): CodeAction[] {
  const found = findingsAt(snapshot, range);
  const fixes = found.flatMap((finding) => fixing(snapshot, finding));
  const ofKind = [...new Set(found.map(({ code }) => code))].flatMap((code) => fixingAllOf(snapshot, code));
  const silence = found.flatMap((finding) => silencing(snapshot, finding));
  return [...fixes.filter(({ preferred }) => preferred), ...fixes.filter(({ preferred }) => !preferred)].concat(
    ofKind,
    silence.filter(({ title }, i) => silence.findIndex((other) => other.title === title) === i),
  );
}

const findingsAt = ({ findings, file }: Snapshot, { start, end }: Range): Finding[] =>
  findings.filter((finding) => finding.file === file && finding.start <= end && finding.end >= start);

function fixing({ zone }: Snapshot, finding: Finding): CodeAction[] {
  const { fixes } = finding;
  const safeFirst = [...fixes.filter(({ safe }) => safe), ...fixes.filter(({ safe }) => !safe)];
  return safeFirst.map(({ title, safe, edits }) => ({
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
  const edits = editsOf(zone, safeTogether(fixable, file));
  return [{ title: `Fix all ${code} in this file`, kind: 'quickfix', edits }];
}

function fixingAll({ zone, file, findings }: Snapshot): CodeAction[] {
  const edits = safeTogether(findings, file);
  if (edits.length === 0) return [];
  return [{ title: 'Fix all that is safe to fix', kind: 'source.fixAll.zonesmith', edits: editsOf(zone, edits) }];
}

/** The same in other words, and what follows from a record. */
function rewrites(snapshot: Snapshot, offset: number, options: ActionOptions): CodeAction[] {
  const cursor = cursorAt(snapshot, offset);
  if (!cursor) return [];
  const actions = [nameActions, timeActions, stringActions, generateActions].flatMap((of) => of(snapshot, cursor));
  if (ADDRESS_TYPES.has(cursor.entry.type)) actions.push(...ptrActions(snapshot, offset));
  return [...actions, ...serialActions(snapshot, cursor, options)];
}

/** The PTR record that leads back from the address at an offset. */
function ptrActions(snapshot: Snapshot, offset: number): CodeAction[] {
  const answer = addPtr(snapshot, offset);
  return 'refused' in answer ? [] : [{ ...rewriting(answer.title, answer.edits), confirm: true }];
}

/** What the serial may become, when the cursor is in the SOA record. */
function serialActions(snapshot: Snapshot, { entry }: Cursor, { scheme = 'auto' }: ActionOptions): CodeAction[] {
  const { zone, file, now, opened } = snapshot;
  if (entry.type !== SOA || entry.typeToken < 0) return [];
  return serialChoices(zone, { scheme, now, kind: opened.kind }).flatMap(({ title, edit: { place }, edit }) => {
    const isHere = place.file === file && place.start >= entry.start && place.end <= entry.end;
    return isHere ? [rewriting(title, [edit])] : [];
  });
}

function bumping({ zone, file, now, opened }: Snapshot, { scheme = 'auto', previous }: ActionOptions): CodeAction[] {
  const before = previous?.();
  const bumped = bumpSerial(zone, { scheme, now, kind: opened.kind, ...(before && { previous: before }) });
  if ('refused' in bumped || bumped.edit.place.file !== file) return [];
  return [{ title: `Bump the serial to ${bumped.serial}`, kind: 'source.bumpSerial.zonesmith', edits: [bumped.edit] }];
}
