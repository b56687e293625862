/** The fields of an SOA record that steer secondaries and caches. */

import { durationInWords } from '../../explain/duration.ts';
import { serialInWords } from '../../explain/serial.ts';
import { nextSerial, schemeOf } from '../../serial.ts';
import { code } from '../markdown.ts';
import { inWords, ttlOf } from '../ttl.ts';
import { type Decoder, fieldText } from './fieldSite.ts';

const LARGEST = 0xffffffff;

export const serialField: Decoder = ({ site, text }) => {
  const serial = Number(text);
  if (!/^\d{1,10}$/.test(text) || serial > LARGEST) return undefined;
  const { now } = site.snapshot;
  const next = nextSerial(serial, schemeOf(serial, now), now);
  return `${serialInWords(serial, now)}. The next one would be ${code(String(next))}.`;
};

/** A period in words. */
export const durationField: Decoder = ({ text }) => {
  const seconds = ttlOf(text);
  return seconds === undefined ? undefined : `${inWords(seconds)}.`;
};

/** The timers of an SOA record, with what they come to. */
export const timerField: Decoder = (field) => {
  const seconds = ttlOf(field.text);
  if (seconds === undefined) return undefined;
  const effect = EFFECTS[field.slot.field.name]?.(
    seconds,
    (name) => ttlOf(fieldText(field, name) ?? ''),
    field.site.record?.ttl,
  );
  return effect === undefined ? `${inWords(seconds)}.` : `${inWords(seconds)}. ${effect}`;
};

type Effect = (
  seconds: number,
  other: (name: string) => number | undefined,
  ttl: number | undefined,
) => string | undefined;

const EFFECTS: Readonly<Record<string, Effect>> = {
  refresh: () => 'Where the primary sends NOTIFY, changes arrive at once, and this is for those that got lost.',
  retry: (seconds, other) => {
    const refresh = other('refresh');
    if (refresh === undefined || seconds < refresh) return undefined;
    return 'It should be shorter than `refresh`.';
  },
  expire: (seconds) =>
    `If the primary is down for longer than ${durationInWords(seconds)}, secondaries answer no more (SERVFAIL), and the zone is gone.`,
  minimum: (seconds, _, ttl) =>
    ttl === undefined || ttl >= seconds
      ? 'It is no minimum any more, and no default TTL where `$TTL` is given (RFC 2308 §4).'
      : `The TTL of the SOA record is smaller, so it is ${durationInWords(ttl)} that counts (RFC 2308 §5).`,
};
