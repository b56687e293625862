/** What an SOA serial says: a date and a count, a moment, or only a number. */
import { dayOfSerial, daysAhead } from '../../rules/support/serial.ts';
import { counted } from './duration.ts';
import { dayText, distanceText, momentText } from './moment.ts';

export type SerialScheme = 'date' | 'unix' | 'counter';

/** Serials that are seconds since 1970 are read as such from 2001 on. */
const FIRST_UNIX = 1_000_000_000;
/** A clock may be that far ahead. */
const UNIX_SLACK = 366 * 86_400;

/** How the number was probably made. */
export function serialScheme(serial: number, now: number): SerialScheme {
  if (dayOfSerial(serial) !== undefined && isYear(serial)) return 'date';
  return serial >= FIRST_UNIX && serial < now + UNIX_SLACK ? 'unix' : 'counter';
}

/** Dates of the DNS: it began in the eighties. */
const isYear = (serial: number): boolean => serial >= 1_980_000_000 && serial < 2_200_000_000;

/** In a sentence, without the final dot. */
export function serialInWords(serial: number, now: number): string {
  const day = dayOfSerial(serial);
  switch (serialScheme(serial, now)) {
    case 'date':
      return `Version ${serial % 100} of ${dayText(day!)}, ${daysText(daysAhead(day!, now - (now % 86_400)))}`;
    case 'unix':
      return `${momentText(serial)} as seconds since 1970, ${distanceText(serial, now)}`;
    default:
      return 'A plain counter';
  }
}

function daysText(ahead: number): string {
  if (ahead === 0) return 'today';
  if (Math.abs(ahead) === 1) return ahead > 0 ? 'tomorrow' : 'yesterday';
  return ahead > 0 ? `${counted(ahead, 'day')} in the future` : `${counted(-ahead, 'day')} ago`;
}
