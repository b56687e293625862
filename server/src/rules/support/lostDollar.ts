/** Directives that lack their dollar sign. */
import type { Place } from '../../zone/files.ts';
import type { Zone } from '../../zone/zone.ts';
import { type Fix, replace } from '../finding.ts';
import { lineOf } from './line.ts';

const LOST = /^(ORIGIN|TTL|INCLUDE|GENERATE)[ \t]/i;

/** `$TTL` for the line `TTL 3600`; undefined when no directive is meant. */
export function lostDollar(zone: Zone, place: Place): string | undefined {
  const word = LOST.exec(zone.textAt(lineOf(zone, place)))?.[1];
  return word && `$${word.toUpperCase()}`;
}

/** Writes the dollar sign before the directive. */
export function dollarFix(zone: Zone, place: Place, directive: string): Fix {
  const { file, start } = lineOf(zone, place);
  return replace(`Write ${directive}`, { file, start, end: start + directive.length - 1 }, directive);
}
