/** Periods of time as proposals. */
import type { Field } from '../../records/field.ts';
import { DURATIONS, TIMERS, UNITS } from './data/durations.ts';
import { type Proposal, value } from './item.ts';

/** Periods that are often written; or, when a number is typed, that number with each unit. */
export function durations(prefix: string, field?: Field): Proposal[] {
  const number = /^\d+/.exec(prefix)?.[0];
  if (number !== undefined && number.length < 6)
    return UNITS.flatMap(([letter, word, seconds]) => {
      const count = Number(number);
      const total = count * seconds;
      if (count === 0 || total > 0x7fffffff) return [];
      const detail = `${count} ${word}${count === 1 ? '' : 's'}, ${total} seconds`;
      return [value(`${number}${letter}`, useOf(`${number}${letter}`, field) || detail, { detail })];
    });
  return (TIMERS[field?.name ?? ''] ?? DURATIONS).map(([text, detail, use]) => value(text, use, { detail }));
}

const useOf = (text: string, field: Field | undefined): string =>
  [...(TIMERS[field?.name ?? ''] ?? []), ...DURATIONS].find(([known]) => known === text)?.[2] ?? '';
