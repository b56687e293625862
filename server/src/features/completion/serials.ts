/** Serials that may follow the one of the zone (RFC 1982: a larger one is at most half of all numbers ahead). */
import { dateSerial } from '../../rules/support/serial.ts';
import type { Snapshot } from '../snapshot.ts';
import { type Proposal, value } from './item.ts';

const ALL = 2 ** 32;

/** A serial, and what it is. */
export interface NextSerial {
  readonly text: string;
  readonly meaning: string;
}

/** Proposals in the manner of the zone first: the date of today, or the next number. */
export function nextSerials({ zone, now }: Snapshot): NextSerial[] {
  const { serial } = zone;
  const today = { text: dateSerial(now), meaning: 'Today and a number of two digits (RFC 1912 §2.2).' };
  const unix = { text: String(Math.floor(now) % ALL), meaning: 'Seconds since 1970.' };
  if (serial === undefined) return [today, { text: '1', meaning: 'The first of serials that are counted.' }, unix];
  const next = { text: String((serial + 1) % ALL || 1), meaning: `One more than ${serial}, the serial of the zone.` };
  const follows = ({ text }: NextSerial): boolean => {
    const ahead = (Number(text) - serial + ALL) % ALL;
    return ahead > 0 && ahead < ALL / 2;
  };
  const isDate = Math.floor(serial / 100) >= 19_800_101 && Math.floor(serial / 100) <= 21_061_231;
  const order = isDate ? [today, next, unix] : [next, today, unix];
  return order.filter((item, i) => follows(item) && order.findIndex(({ text }) => text === item.text) === i);
}

export const serialItems = (snapshot: Snapshot): Proposal[] =>
  nextSerials(snapshot).map(({ text, meaning }) => value(text, meaning));
