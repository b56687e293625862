/** Serials that may follow the one of the zone (RFC 1982: a larger one is at most half of all numbers ahead). */
import { isNewer, nextSerial, oneMore, schemeOf, serialOfMoment } from '../serial/scheme.ts';
import type { Snapshot } from '../snapshot.ts';
import { type Proposal, value } from './item.ts';

/** A serial, and what it is. */
export interface NextSerial {
  readonly text: string;
  readonly meaning: string;
}

/** Proposals in the manner of the zone first: the date of today, the time, or the next number. */
export function nextSerials({ zone, now }: Snapshot): NextSerial[] {
  const before = zone.serial;
  const known: [serial: number | undefined, meaning: string][] = [
    [serialOfMoment('date', now), 'Today and a number of two digits (RFC 1912 §2.2).'],
    [before === undefined ? 1 : oneMore(before), before === undefined ? FIRST : `One more than ${before}, ${OF_ZONE}`],
    [serialOfMoment('unix', now), 'Seconds since 1970.'],
  ];
  if (before === undefined) return known.map(([serial, meaning]) => ({ text: String(serial), meaning }));
  const next = nextSerial(before, schemeOf(before, now), now);
  known.sort(([a], [b]) => Number(b === next) - Number(a === next));
  if (known[0][0] !== next) known.unshift([next, `The one that follows ${before}, ${OF_ZONE}`]);
  const serials = new Map<number, string>();
  for (const [serial, meaning] of known) {
    if (serial !== undefined && isNewer(serial, before) && !serials.has(serial)) serials.set(serial, meaning);
  }
  return Array.from(serials, ([serial, meaning]) => ({ text: String(serial), meaning }));
}

const FIRST = 'The first of serials that are counted.';
const OF_ZONE = 'the serial of the zone.';

export const serialItems = (snapshot: Snapshot): Proposal[] =>
  nextSerials(snapshot).map(({ text, meaning }) => value(text, meaning));
