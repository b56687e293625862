/** What an SOA serial says: a date and a count, a moment, or only a number. */
import { daysAhead } from '../../rules/support/serial.ts';
import { dayNamed, schemeOf } from '../serial/scheme.ts';
import { counted } from './duration.ts';
import { dayText, distanceText, momentText } from './moment.ts';

const DAY = 86_400;

/** In words that a final dot completes to a sentence. */
export function serialInWords(serial: number, now: number): string {
  const scheme = schemeOf(serial, now);
  const day = dayNamed(serial, scheme);
  if (day !== undefined) {
    const dated = `${dayText(day)}, ${daysText(daysAhead(day, now - (now % DAY)))}`;
    return scheme === 'date' ? `Version ${serial % 100} of ${dated}` : `${dated}, without the number of a version`;
  }
  if (scheme === 'date' || scheme === 'day') return 'Looks like a date, but that month has no such day';
  if (scheme === 'unix') return `${momentText(serial)} as seconds since 1970, ${distanceText(serial, now)}`;
  return 'A plain counter';
}

function daysText(ahead: number): string {
  if (ahead === 0) return 'today';
  if (Math.abs(ahead) === 1) return ahead > 0 ? 'tomorrow' : 'yesterday';
  return ahead > 0 ? `${counted(ahead, 'day')} in the future` : `${counted(-ahead, 'day')} ago`;
}
