/** Moments of signatures. */
import { secondsSince1970 } from '../../../records/fields/time.ts';
import { codesOf } from '../../../text/codes.ts';
import { distanceText, momentText } from '../../explain/moment.ts';
import type { Decoder } from './fieldSite.ts';

const WRAP = 2 ** 32;

export const timeField: Decoder = ({ site, slot, text }) => {
  const seconds = momentOf(text, site.snapshot.now);
  const moment = seconds === undefined ? undefined : momentText(seconds);
  if (seconds === undefined || moment === undefined) return undefined;
  return `${moment}, ${distanceText(seconds, site.snapshot.now)}. ${verdict(slot.field.name, seconds <= site.snapshot.now)}`.trim();
};

/** Fourteen digits, or seconds since 1970 in 32 bits: the moment that is nearest to now (RFC 4034 §3.1.5). */
function momentOf(text: string, now: number): number | undefined {
  if (/^\d{14}$/.test(text)) {
    const seconds = secondsSince1970(codesOf(text), 0);
    return Number.isNaN(seconds) ? undefined : seconds;
  }
  if (!/^\d{1,10}$/.test(text) || Number(text) >= WRAP) return undefined;
  return Number(text) + Math.round((now - Number(text)) / WRAP) * WRAP;
}

function verdict(field: string, isPast: boolean): string {
  if (field === 'signature-expiration')
    return isPast ? '**The signature has expired.**' : 'Until then the signature is valid.';
  if (field === 'signature-inception')
    return isPast ? 'Since then the signature is valid.' : '**The signature is not valid yet.**';
  return '';
}
