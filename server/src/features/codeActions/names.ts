/** Names in their other spelling, absolute with the final dot or relative to the origin: one, or all of a record. */
import { isUnder, printName } from '../../records/name.ts';
import { descriptorOf } from '../../records/registry.ts';
import { relativeName } from '../../records/relativeName.ts';
import { type Entry, RECORD } from '../../syntax/entry.ts';
import { type Cursor, fieldsOf } from '../cursor.ts';
import { nameOfToken, originAt } from '../entries.ts';
import type { Snapshot, ZoneEdit } from '../snapshot.ts';
import { type CodeAction, rewriting } from './action.ts';
import { keepsRecords } from './sameRecords.ts';

export function nameActions(snapshot: Snapshot, { entry, token }: Cursor): CodeAction[] {
  const { zone, file } = snapshot;
  if (token < 0 || entry.kind !== RECORD) return [];
  const tokens = nameTokens(snapshot, entry);
  const origin = originAt(zone, file, entry.start);
  if (!tokens.includes(token) || origin.length === 1) return [];
  const absolute = rewritten(snapshot, entry, tokens, (each) => absoluteText(snapshot, entry, each, origin));
  const relative = rewritten(snapshot, entry, tokens, (each) => relativeText(snapshot, entry, each, origin));
  const here = ({ place }: ZoneEdit): boolean => place.start === entry.starts[token];
  return [
    ...absolute.filter(here).map((edit) => rewriting(`Write the whole name: ${edit.newText}`, [edit])),
    ...relative.filter(here).map((edit) => rewriting(`Write it relative to the origin: ${edit.newText}`, [edit])),
    ...(absolute.length > 1 ? [rewriting('Write all names of this record whole', absolute)] : []),
    ...(relative.length > 1 ? [rewriting('Write all names of this record relative to the origin', relative)] : []),
  ].filter(({ edits = [] }) => keepsRecords(snapshot, entry, edits));
}

/** The tokens of a record that are names. */
function nameTokens({ zone, file }: Snapshot, entry: Entry): number[] {
  const type = descriptorOf(entry.type, entry.classToken >= 0 ? entry.class : zone.class);
  const spans = type ? fieldsOf(zone, file, entry, type) : [];
  const inData = spans.flatMap(({ field, first, end, broken }) => {
    const isName = (field.kind === 'name' || field.kind === 'mailbox') && end === first + 1;
    return isName && !broken ? [first] : [];
  });
  return [entry.ownerToken, ...inData].filter((token) => token >= 0 && entry.quoted[token] === 0);
}

function rewritten(
  { zone, file }: Snapshot,
  entry: Entry,
  tokens: readonly number[],
  spell: (token: number) => string | undefined,
): ZoneEdit[] {
  return tokens.flatMap((token) => {
    const newText = spell(token);
    const place = { file, start: entry.starts[token], end: entry.ends[token] };
    return newText === undefined ? [] : [{ zone, place, newText }];
  });
}

function absoluteText({ codes }: Snapshot, entry: Entry, token: number, origin: Uint8Array): string | undefined {
  const text = entry.text(codes, token);
  if (text.endsWith('.')) return undefined;
  return text === '@' ? printName(origin) : `${text}.${printName(origin)}`;
}

function relativeText(
  { zone, file, codes }: Snapshot,
  entry: Entry,
  token: number,
  origin: Uint8Array,
): string | undefined {
  if (!entry.text(codes, token).endsWith('.')) return undefined;
  const wire = nameOfToken(zone, file, entry, token, origin);
  return wire && isUnder(wire, origin) ? relativeName(wire, origin) : undefined;
}
