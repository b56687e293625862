import { expect, it } from 'vitest';
import type { Failure } from '../../server/src/live/resolver.ts';
import { type FailedAnswer, failureWords } from '../../server/src/live/words.ts';

const failure = (server: string, why: Failure, more: Partial<FailedAnswer> = {}): FailedAnswer => ({
  kind: 'failed',
  why,
  server,
  at: 0,
  milliseconds: 0,
  authoritative: false,
  authenticated: false,
  extendedErrors: [],
  fromFile: false,
  ...more,
});

it.each([
  [failure('192.0.2.1', 'refused'), '192.0.2.1 refuses to answer (REFUSED)'],
  [
    failure('192.0.2.1', 'unreachable', { detail: 'ENETUNREACH' }),
    '192.0.2.1 cannot be reached from here: ENETUNREACH',
  ],
  [
    failure('192.0.2.1', 'servfail', { extendedErrors: [{ code: 9, text: '' }] }),
    '192.0.2.1 could not find an answer (SERVFAIL): no DNSKEY matches the DS record at the parent',
  ],
  [failure('', 'cancelled'), 'the server was not waited for'],
  [
    failure('', 'other', { detail: 'the list has no name servers' }),
    'the server could not be asked: the list has no name servers',
  ],
])('says who failed, and how: %#', (answer, words) => expect(failureWords(answer)).toBe(words));
