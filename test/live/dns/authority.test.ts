/** Finding and asking the servers of a zone and of its parent, on a network in memory. */
import { describe, expect, it } from 'vitest';
import { askAuthoritative, parentReferral, serversOf, zoneOf } from '../../../server/src/live/dns/authority.ts';
import { printName } from '../../../server/src/records/name.ts';
import { NEVER, type Reaction } from './fakes.ts';
import { asked, knows, resolverOn } from './harness.ts';
import { name, type ReplyParts, reply, type } from './messages.ts';

const AUTHORITATIVE = 0x0400;
const COM_SOA = 'com. 900 SOA a.gtld.example. h. 1 2 3 4 5';

/** What the user's resolver knows. */
const WORLD: Readonly<Record<string, ReplyParts>> = {
  'SOA com.': { answers: [COM_SOA] },
  'SOA sub.example.com.': { authority: ['example.com. 300 SOA ns1.example.com. h. 1 2 3 4 5'] },
  'SOA alias.example.com.': {
    answers: ['alias.example.com. 1 CNAME a.net.'],
    authority: ['net. 300 SOA a. b. 1 2 3 4 5'],
  },
  'SOA example.com.': { answers: ['example.com. 300 SOA ns1.example.com. h. 1 2 3 4 5'] },
  'NS com.': { answers: ['com. 300 NS a.gtld.example.', 'com. 300 NS b.gtld.example.'] },
  'A a.gtld.example.': { answers: ['a.gtld.example. 300 A 192.0.2.10'] },
  'AAAA a.gtld.example.': { answers: ['a.gtld.example. 300 AAAA 2001:db8::10'] },
  'A b.gtld.example.': { rcode: 2 },
  'AAAA b.gtld.example.': { rcode: 2 },
  'NS example.com.': { answers: ['example.com. 300 NS ns1.example.com.', 'example.com. 300 NS gone.example.com.'] },
  'A ns1.example.com.': { answers: ['ns1.example.com. 300 A 192.0.2.53', 'ns1.example.com. 300 A 192.0.2.54'] },
  'AAAA ns1.example.com.': { authority: ['example.com. 300 SOA ns1.example.com. h. 1 2 3 4 5'] },
};

const world: Reaction = (sent) => {
  switch (sent.to) {
    case '192.0.2.1':
      return knows(WORLD)(sent);
    case '192.0.2.10':
      return asked(sent) === 'DS example.com.'
        ? [reply(sent.message, { flags: AUTHORITATIVE, answers: [`example.com. 300 DS 1 13 2 ${'00'.repeat(32)}`] })]
        : [
            reply(sent.message, {
              authority: ['example.com. 300 NS ns1.example.com.'],
              additional: ['ns1.example.com. 300 A 192.0.2.53'],
            }),
          ];
    case '192.0.2.53':
      return { why: 'unreachable' };
    case '192.0.2.54':
      return [reply(sent.message, { flags: AUTHORITATIVE, answers: ['www.example.com. 300 A 192.0.2.80'] })];
    default:
      return { why: 'unreachable' };
  }
};

describe('the servers of a zone', () => {
  it('and their addresses, or why there are none', async () => {
    const { resolver } = resolverOn(world);
    const authority = await serversOf(resolver, name('example.com.'), NEVER);
    if (authority.kind !== 'servers') throw new Error(authority.kind);
    const shown = authority.servers.map((server) => [printName(server.name), server.addresses, server.trouble]);
    expect(shown).toEqual([
      ['ns1.example.com.', ['192.0.2.53', '192.0.2.54'], undefined],
      ['gone.example.com.', [], 'nxdomain'],
    ]);
    const answer = await askAuthoritative(
      resolver,
      authority,
      { name: name('www.example.com.'), type: type('A') },
      NEVER,
    );
    expect(answer).toMatchObject({ kind: 'answer', server: '192.0.2.54', authoritative: true });
  });

  it('there are none where no zone is', async () => {
    expect(await serversOf(resolverOn(world).resolver, name('nowhere.example.'), NEVER)).toEqual({ kind: 'none' });
  });

  it('nobody says', async () => {
    const { resolver } = resolverOn(() => ({ why: 'unreachable', detail: 'ENETUNREACH' }));
    const failure = { kind: 'failed', why: 'unreachable', detail: 'ENETUNREACH' };
    expect(await serversOf(resolver, name('example.com.'), NEVER)).toEqual(failure);
    expect(await parentReferral(resolver, name('example.com.'), NEVER)).toEqual(failure);
  });
});

describe('the zone of a name', () => {
  it.each([
    ['com.', 'com.'],
    ['sub.example.com.', 'example.com.'],
    ['alias.example.com.', 'example.com.'],
  ])('%s is in %s', async (text, zone) => {
    const found = await zoneOf(resolverOn(world).resolver, name(text), NEVER);
    expect(found instanceof Uint8Array && printName(found)).toBe(zone);
  });

  it('is not known when nobody shows an SOA record', async () => {
    const { resolver } = resolverOn(({ message }) => [reply(message)]);
    expect(await zoneOf(resolver, name('a.b.'), NEVER)).toMatchObject({ kind: 'failed', why: 'other' });
  });
});

describe('the parent', () => {
  it('tells NS, glue and DS at each of its addresses, without recursion', async () => {
    const { resolver, transports } = resolverOn(world);
    const says = await parentReferral(resolver, name('example.com.'), NEVER);
    if (says.kind !== 'told') throw new Error(says.kind);
    expect(printName(says.parent)).toBe('com.');
    expect(says.answers.map(({ address }) => address)).toEqual(['192.0.2.10', '2001:db8::10']);
    const [{ ns, ds }, other] = says.answers;
    expect(ns).toMatchObject({ kind: 'referral', server: '192.0.2.10' });
    expect(ns.kind === 'referral' && [ns.authority.length, ns.additional.length]).toEqual([1, 1]);
    expect(ds).toMatchObject({ kind: 'answer', authoritative: true });
    expect(other.ns).toMatchObject({ kind: 'failed', why: 'unreachable' });
    const direct = transports.sent.filter(({ to }) => to !== '192.0.2.1');
    expect(direct.every(({ message }) => (message[2] & 1) === 0)).toBe(true);
  });

  it('the root has none', async () => {
    expect(await parentReferral(resolverOn(world).resolver, name('.'), NEVER)).toEqual({ kind: 'none' });
  });
});
