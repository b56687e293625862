import { defineRule } from '../rule.ts';
import { fieldFix, isGeneric, wordsFrom } from '../support/written.ts';

/** Octets of the digest by matching type. */
const LENGTHS: ReadonlyMap<number, number> = new Map([
  [1, 32],
  [2, 64],
]);
const NAMES: readonly string[] = ['whole certificate or key', 'SHA-256', 'SHA-512'];
/** No certificate or public key is so short. An Ed25519 key has 44 octets. */
const SHORTEST_FULL = 44;
/** Usage, selector, matching type. */
const FIXED = 3;

export default defineRule({
  code: 'tlsa-data-length',
  group: 'dane',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'The data of a TLSA or SMIMEA record does not have the length that its matching type says.',
    why: 'It can match no certificate. With DANE, a mail server that finds no match does not deliver.',
    remedy: 'Copy the digest again: 64 hexadecimal digits for matching type 1 (SHA-256), 128 for 2 (SHA-512).',
    references: ['RFC 6698 §2.1.3', 'RFC 6698 §2.1.4'],
    bad: '_25._tcp.mail TLSA 3 1 2 c10b2ef4e4fefb0b5f7121bb748cc19fe39665fa251e894e0af4e8be4d19735d\nmail A 192.0.2.25\n',
    good: '_25._tcp.mail TLSA 3 1 1 c10b2ef4e4fefb0b5f7121bb748cc19fe39665fa251e894e0af4e8be4d19735d\nmail A 192.0.2.25\n',
  },
  messages: {
    default:
      'Matching type {matching} ({name}) takes {expected} octets and the data has {length}, so it matches no certificate; copy the digest again, or correct the matching type',
    full: 'Matching type 0 takes the whole certificate or key, and {length} octets are too few for one, so the data matches nothing; copy it again, or correct the matching type',
  },
  types: ['TLSA', 'SMIMEA'],
  visit: {
    record(record, ctx) {
      const matching = record.rdata[2];
      const length = record.rdata.length - FIXED;
      const expected = LENGTHS.get(matching);
      if (matching === 0 ? length >= SHORTEST_FULL : expected === undefined || length === expected) return;
      const place = (!isGeneric(record) && wordsFrom(record, FIXED)) || record.dataPlace();
      const [right] = [...LENGTHS].find(([, octets]) => octets === length) ?? [];
      const fixes =
        right === undefined
          ? []
          : fieldFix(`Write matching type ${right} (${NAMES[right]})`, record, 'matching-type', String(right));
      const args = { matching, name: NAMES[matching], expected: expected ?? 0, length };
      ctx.report(matching === 0 ? 'full' : 'default', place, args, { fixes });
    },
  },
});
