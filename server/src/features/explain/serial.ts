/** What an SOA serial says: a date and a count, a moment, or only a number. */
import { dayOfSerial, daysAhead } from '../../rules/support/serial.ts';
import { schemeOf } from '../serial.ts';
import { counted } from './duration.ts';
import { dayText, distanceText, momentText } from './moment.ts';

const DAY = 86_400;

/** In words that a final dot completes to a sentence. */
export function serialInWords(serial: number, now: number): string {
  const day = dayOfSerial(serial);
  const scheme = schemeOf(serial, now);
  if (scheme === 'date' && day !== undefined) {
    return `Version ${serial % 100} of ${dayText(day)}, ${daysText(daysAhead(day, now - (now % DAY)))}`;
  }
  if (scheme === 'unix') return `${momentText(serial)} as seconds since 1970, ${distanceText(serial, now)}`;
  return 'A plain counter';
}

function daysText(ahead: number): string {
  if (ahead === 0) return 'today';
  if (Math.abs(ahead) === 1) return ahead > 0 ? 'tomorrow' : 'yesterday';
  return ahead > 0 ? `${counted(ahead, 'day')} in the future` : `${counted(-ahead, 'day')} ago`;
}
