import { describe, expect, it } from 'vitest';
import { liveLookup } from '../../../server/src/live/dns/liveLookup.ts';
import { TYPE_A } from '../../../server/src/mail/lookup.ts';
import { NEVER, type Reaction } from './fakes.ts';
import { resolverOn } from './harness.ts';
import { name, type ReplyParts, reply, SOA } from './messages.ts';

const saying =
  (parts: ReplyParts): Reaction =>
  ({ message }) => [reply(message, parts)];

describe('what evaluators may conclude', () => {
  it.each<[string, Reaction, object]>([
    [
      'records behind aliases',
      saying({ answers: ['a. 1 CNAME b.', 'b. 1 A 192.0.2.1'] }),
      { kind: 'answer', records: [Uint8Array.of(192, 0, 2, 1)] },
    ],
    ['no such records', saying({ authority: [SOA] }), { kind: 'nodata' }],
    ['no such name', saying({ rcode: 3 }), { kind: 'nxdomain' }],
    ['a server that fails', saying({ rcode: 2 }), { kind: 'failed' }],
    ['a server that is not there', () => ({ why: 'unreachable' }), { kind: 'failed' }],
    ['a referral', saying({ authority: ['. 1 NS a.'] }), { kind: 'unknown' }],
    ['a host that cannot ask', () => ({ why: 'unsupported' }), { kind: 'unknown' }],
  ])('%s', async (_, react, expected) => {
    const { resolver } = resolverOn(react);
    expect(await liveLookup(resolver, NEVER).find(name('a.'), TYPE_A)).toEqual(expected);
  });
});
