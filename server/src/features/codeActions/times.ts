/** Periods of time in their other notation, seconds or units: one, or all of a record. */
import { descriptorOf } from '../../records/registry.ts';
import { readTtl } from '../../records/ttl.ts';
import { DIRECTIVE, type Entry, RECORD } from '../../syntax/entry.ts';
import { type Cursor, fieldsOf } from '../cursor.ts';
import type { Snapshot, ZoneEdit } from '../snapshot.ts';
import { type CodeAction, rewriting } from './action.ts';
import { keepsRecords } from './sameRecords.ts';

const UNITS = [
  ['w', 604_800],
  ['d', 86_400],
  ['h', 3600],
  ['m', 60],
  ['s', 1],
] as const;
/** Shorter times are read as they are. */
const SHORTEST = 60;

export function timeActions(snapshot: Snapshot, { entry, token }: Cursor): CodeAction[] {
  const { codes } = snapshot;
  if (token < 0) return [];
  const tokens = timeTokens(snapshot, entry);
  if (!tokens.includes(token)) return [];
  const edits = tokens.flatMap((each) => otherNotation(snapshot, entry, each));
  const isNumber = (text: string): boolean => /^\d+$/.test(text);
  const alike = edits.filter(({ newText }) => isNumber(newText) !== isNumber(entry.text(codes, token)));
  const what = isNumber(entry.text(codes, token)) ? 'with units' : 'in seconds';
  return [
    ...alike
      .filter(({ place }) => place.start === entry.starts[token])
      .map((edit) => rewriting(`Write the time ${what}: ${edit.newText}`, [edit])),
    ...(alike.length > 1 ? [rewriting(`Write all times of this record ${what}`, alike)] : []),
  ].filter((action) => keepsRecords(snapshot, entry, action.edits ?? []));
}

/** The tokens of an entry that are periods of time. */
function timeTokens({ zone, file }: Snapshot, entry: Entry): number[] {
  if (entry.kind === DIRECTIVE) return entry.directive === '$TTL' && entry.first < entry.count ? [entry.first] : [];
  if (entry.kind !== RECORD) return [];
  const type = descriptorOf(entry.type, entry.classToken >= 0 ? entry.class : zone.class);
  const spans = type ? fieldsOf(zone, file, entry, type) : [];
  const inData = spans.flatMap(({ field, first, end, broken }) =>
    field.kind === 'duration' && end === first + 1 && !broken ? [first] : [],
  );
  return [entry.ttlToken, ...inData].filter((token) => token >= 0 && entry.quoted[token] === 0);
}

function otherNotation({ zone, file, codes }: Snapshot, entry: Entry, token: number): ZoneEdit[] {
  const [start, end] = [entry.starts[token], entry.ends[token]];
  const text = entry.text(codes, token);
  const seconds = readTtl(codes, start, end);
  if (seconds < 0) return [];
  const isNumber = /^\d+$/.test(text);
  if (isNumber && seconds < SHORTEST) return [];
  return [{ zone, place: { file, start, end }, newText: isNumber ? inUnits(seconds) : String(seconds) }];
}

/** `5400` → `1h30m`. Weeks are used for whole weeks only, because people count days. */
function inUnits(seconds: number): string {
  let text = '';
  let rest = seconds;
  for (const [unit, size] of UNITS) {
    const count = Math.floor(rest / size);
    if (count === 0 || (unit === 'w' && rest % size !== 0)) continue;
    text += `${count}${unit}`;
    rest -= count * size;
  }
  return text;
}
