/** Directives that lack their dollar sign. */
import type { Place } from '../../zone/files.ts';
import type { Zone } from '../../zone/zone.ts';
import { type Fix, replace } from '../finding.ts';
import { lineOf } from './line.ts';

/** Each with as many words behind it as the directive takes. */
const LOST = /^(?:ORIGIN\s+\S+|TTL\s+\d\w*|INCLUDE\s+\S*[./"]\S*(?:\s+\S+)?|GENERATE\s+\d+-\d\S*\s.*)\s*(?:;.*)?$/i;

/** `$TTL` for the line `TTL 3600`; undefined when no directive is meant. */
export function lostDollar(zone: Zone, place: Place): string | undefined {
  const line = zone.textAt(lineOf(zone, place));
  return LOST.test(line) ? `$${/^\w+/.exec(line)![0].toUpperCase()}` : undefined;
}

/** Writes the dollar sign before the directive. */
export function dollarFix(zone: Zone, place: Place, directive: string): Fix {
  const { file, start } = lineOf(zone, place);
  return replace(`Write ${directive}`, { file, start, end: start + directive.length - 1 }, directive);
}
