/** A TTL or class that stands behind the type, where the data starts. */
import { classOf } from '../../records/classes.ts';
import { typeByMnemonic } from '../../records/registry.ts';
import { readTtl } from '../../records/ttl.ts';
import { codesOf } from '../../text/codes.ts';
import type { PlacedProblem, Zone } from '../../zone/zone.ts';
import { type Fix, replace } from '../finding.ts';
import { entryOf } from './entryOf.ts';

/** Whether a word says seconds, or a period with units. */
export function isPeriod(text: string): boolean {
  const codes = codesOf(text);
  return codes.length > 0 && readTtl(codes, 0, codes.length) >= 0;
}

/** Seconds: lower numbers are no TTL that anybody writes. */
const LEAST_TTL = 60;

/** The first word of a record's data if it is a class, or a TTL behind which the data starts; undefined otherwise. */
export function misplacedWord(zone: Zone, problem: PlacedProblem): string | undefined {
  const entry = entryOf(zone, problem);
  if (!entry || entry.typeToken < 0 || entry.first >= entry.count) return undefined;
  const text = entry.text(zone.files[problem.file].codes, entry.first);
  if (classOf(text) !== undefined) return text;
  const kind = typeByMnemonic(String(problem.args?.type))?.fields[0].kind;
  const next = entry.first + 1 < entry.count ? entry.text(zone.files[problem.file].codes, entry.first + 1) : '';
  const isDataNext = kind === 'name' || kind === 'address' || (kind === 'number' && /^\d+$/.test(next));
  return isDataNext && isPeriod(text) && (/\D/.test(text) || Number(text) >= LEAST_TTL) ? text : undefined;
}

/** Moves the first word of a record's data before its type. */
export function orderFix(zone: Zone, problem: PlacedProblem): Fix[] {
  const entry = entryOf(zone, problem);
  if (!entry || entry.typeToken < 0) return [];
  const { file } = problem;
  const type = { file, start: entry.starts[entry.typeToken], end: entry.ends[entry.typeToken] };
  const place = { file, start: type.start, end: entry.ends[entry.first] };
  const text = entry.text(zone.files[file].codes, entry.first);
  return [replace(`Write ${text} before the type`, place, `${text} ${zone.textAt(type)}`)];
}
