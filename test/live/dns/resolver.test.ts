/** What the resolver makes of answers: kinds, aliases, and which messages it believes. */
import { describe, expect, it } from 'vitest';
import { readHead } from '../../../server/src/live/dns/readMessage.ts';
import { mnemonicOf } from '../../../server/src/records/mnemonics.ts';
import type { Reaction } from './fakes.ts';
import { aliases, asked, knows, owners, resolverOn, server } from './harness.ts';
import { type ReplyParts, reply, SOA } from './messages.ts';

const AUTHORITATIVE = 0x0400;
const VALIDATED = 0x0020;
const A = 'www.example.com. 300 A 192.0.2.80';

describe('answers', () => {
  it('records, who said so, and the flags', async () => {
    const { ask, log } = resolverOn(
      knows({ 'A www.example.com.': { flags: VALIDATED, answers: [A], options: '000f 0002 0003' } }),
    );
    const answer = await ask('WWW.example.com.', 'A');
    expect(answer).toMatchObject({
      kind: 'answer',
      server: '192.0.2.1',
      at: 1_767_225_600_000,
      milliseconds: 0,
      authoritative: false,
      authenticated: true,
      extendedErrors: [{ code: 3, text: '' }],
      fromFile: false,
    });
    expect(owners(answer)).toEqual(['www.example.com.']);
    expect(log).toEqual([
      {
        at: 1_767_225_600_000,
        server: '192.0.2.1',
        question: 'A WWW.example.com.',
        result: 'NOERROR, 1 record',
        milliseconds: 0,
      },
    ]);
  });

  it.each<[string, ReplyParts, string]>([
    ['a name that does not exist', { rcode: 3, authority: [SOA] }, 'nxdomain'],
    ['a name without such records', { authority: [SOA] }, 'nodata'],
    ['nothing at all', {}, 'nodata'],
    ['a referral', { authority: ['example.com. 300 NS ns.example.net.'] }, 'referral'],
    ['NS records of its own', { flags: AUTHORITATIVE, authority: ['example.com. 300 NS ns.example.net.'] }, 'nodata'],
    ['a record of another name', { answers: ['example.com. 300 A 192.0.2.1'], authority: [SOA] }, 'nodata'],
  ])('%s', async (_, parts, kind) => {
    const { ask } = resolverOn((sent) => [reply(sent.message, parts)]);
    expect(await ask('www.example.com.', 'A')).toMatchObject({ kind });
  });

  it.each<[number, string, string | undefined]>([
    [1, 'formerr', undefined],
    [2, 'servfail', undefined],
    [4, 'notimp', undefined],
    [5, 'refused', undefined],
    [9, 'other', 'NOTAUTH'],
    [23, 'other', 'BADCOOKIE'],
    [4095, 'other', 'RCODE4095'],
  ])('response code %i is a failure', async (rcode, why, detail) => {
    const { ask } = resolverOn((sent) => [reply(sent.message, { rcode, options: '000f 0002 0006' })]);
    const answer = await ask('www.example.com.', 'A');
    expect(answer).toMatchObject({ kind: 'failed', why, extendedErrors: [{ code: 6 }] });
    expect(answer.kind === 'failed' && answer.detail).toBe(detail);
  });

  it('signatures come when asked for', async () => {
    const rrsig = 'www.example.com. 300 RRSIG A 8 3 300 20260201000000 20260101000000 1 example.com. AAAA';
    const { ask } = resolverOn(knows({ 'A www.example.com.': { answers: [rrsig, A] } }));
    const answer = await ask('www.example.com.', 'A', { dnssec: true });
    expect(answer.kind === 'answer' && answer.records.map((record) => mnemonicOf(record.type))).toEqual(['RRSIG', 'A']);
  });
});

describe('aliases', () => {
  const chain = ['www.example.com. 300 CNAME a.example.net.', 'a.example.net. 300 A 192.0.2.80'];

  it('within an answer, in any order', async () => {
    const { ask, transports } = resolverOn(knows({ 'A www.example.com.': { answers: chain.toReversed() } }));
    const answer = await ask('www.example.com.', 'A');
    expect(owners(answer)).toEqual(['a.example.net.']);
    expect(aliases(answer)).toEqual(['CNAME www.example.com.']);
    expect(transports.sent).toHaveLength(1);
  });

  it('by further questions', async () => {
    const { ask, transports } = resolverOn(
      knows({ 'A www.example.com.': { answers: [chain[0]] }, 'A a.example.net.': { answers: [chain[1]] } }),
    );
    const answer = await ask('www.example.com.', 'A');
    expect(owners(answer)).toEqual(['a.example.net.']);
    expect(aliases(answer)).toEqual(['CNAME www.example.com.']);
    expect(transports.sent.map(asked)).toEqual(['A www.example.com.', 'A a.example.net.']);
  });

  it('DNAME, with and without the CNAME that is made from it', async () => {
    const dname = 'example.com. 300 DNAME example.net.';
    for (const more of [[], ['www.example.com. 300 CNAME www.example.net.']]) {
      const answers = [dname, ...more, 'www.example.net. 300 A 192.0.2.80'];
      const answer = await resolverOn(knows({ 'A www.example.com.': { answers } })).ask('www.example.com.', 'A');
      expect(owners(answer)).toEqual(['www.example.net.']);
      expect(aliases(answer)).toEqual(['DNAME example.com.']);
    }
  });

  it('are not followed when asked for', async () => {
    const { ask } = resolverOn(knows({ 'CNAME www.example.com.': { answers: chain } }));
    expect(await ask('www.example.com.', 'CNAME')).toMatchObject({ kind: 'answer', aliases: [] });
  });

  it('that end at a name that does not exist', async () => {
    const { ask } = resolverOn(knows({ 'A www.example.com.': { rcode: 3, answers: [chain[0]] } }));
    const answer = await ask('www.example.com.', 'A');
    expect(answer.kind).toBe('nxdomain');
    expect(aliases(answer)).toEqual(['CNAME www.example.com.']);
  });

  it('that end at a name without such records', async () => {
    const soa = SOA.replace('example.com.', 'example.net.');
    const { ask } = resolverOn(knows({ 'A www.example.com.': { answers: [chain[0]], authority: [soa] } }));
    expect(await ask('www.example.com.', 'A')).toMatchObject({ kind: 'nodata' });
  });

  it('of a server that does not recurse are followed by the resolver', async () => {
    const { ask, transports } = resolverOn((sent) =>
      sent.to === '192.0.2.53'
        ? [reply(sent.message, { flags: AUTHORITATIVE, answers: [chain[0]] })]
        : [reply(sent.message, { answers: [chain[1]] })],
    );
    const answer = await ask('www.example.com.', 'A', { server: server('192.0.2.53') });
    expect(answer).toMatchObject({ kind: 'answer', server: '192.0.2.53', authoritative: true });
    expect(transports.sent.map(({ to }) => to)).toEqual(['192.0.2.53', '192.0.2.1']);
    const wantsRecursion = transports.sent.map(({ message }) => (readHead(message)!.flags & 0x100) !== 0);
    expect(wantsRecursion).toEqual([false, true]);
  });

  it.each<[string, Reaction]>([
    ['a loop in an answer', knows({ 'A a.': { answers: ['a. 1 CNAME b.', 'b. 1 CNAME a.'] } })],
    ['a name to itself', knows({ 'A a.': { answers: ['a. 1 CNAME a.'] } })],
    ['a loop of questions', knows({ 'A a.': { answers: ['a. 1 CNAME b.'] }, 'A b.': { answers: ['b. 1 CNAME a.'] } })],
    ['a name that grows', (sent) => [reply(sent.message, { answers: ['. 1 DNAME b.'] })]],
  ])('%s comes to an end', async (_, react) => {
    const { ask, transports } = resolverOn(react);
    expect(await ask('a.', 'A')).toMatchObject({ kind: 'failed', why: 'other' });
    expect(transports.sent.length).toBeLessThan(10);
  });
});

describe('which messages are believed', () => {
  const forged: [string, (query: Uint8Array) => Uint8Array][] = [
    ['another id', (query) => reply(query, { id: 999, answers: [A] })],
    ['another name', (query) => reply(query, { question: { name: 'evil.example.', type: 'A' }, answers: [A] })],
    ['another type', (query) => reply(query, { question: { name: 'www.example.com.', type: 'MX' }, answers: [A] })],
    ['a question', (query) => query],
    ['another opcode', (query) => reply(query, { flags: 0x2800, answers: [A] })],
    ['garbage', () => Uint8Array.of(1, 2, 3)],
    ['nothing', () => new Uint8Array(0)],
  ];

  it.each(forged)('not %s: the resolver goes on waiting', async (_, forge) => {
    const { ask, clock, transports } = resolverOn(({ message }) => [forge(message), reply(message, { answers: [A] })]);
    const answer = await ask('www.example.com.', 'A');
    expect(answer.kind).toBe('answer');
    expect(transports.open).toBe(0);
    expect(clock.waiting).toBe(0);
  });

  it.each(forged)('not %s, until the time is over', async (_, forge) => {
    for (const text of ['192.0.2.1', 'tcp://192.0.2.1']) {
      const { ask, clock, transports } = resolverOn(({ message }) => [forge(message)], [text]);
      const answer = ask('www.example.com.', 'A');
      await clock.pass(3000);
      expect(await answer).toMatchObject({ kind: 'failed', why: 'timeout' });
      expect(transports.open).toBe(0);
    }
  });

  it('a failure without the question', async () => {
    const { ask } = resolverOn(({ message }) => [Uint8Array.of(message[0], message[1], 0x80, 5, ...new Uint8Array(8))]);
    expect(await ask('a.', 'A')).toMatchObject({ kind: 'failed', why: 'refused' });
  });

  it('success without the question is none', async () => {
    const { ask, clock } = resolverOn(({ message }) => [
      Uint8Array.of(message[0], message[1], 0x80, 0, ...new Uint8Array(8)),
    ]);
    const answer = ask('a.', 'A');
    await clock.pass(3000);
    expect(await answer).toMatchObject({ why: 'timeout', detail: '2 messages came that answer something else' });
  });

  it('one for our question that is broken after it is malformed at once', async () => {
    const { ask } = resolverOn(({ message }) => [reply(message, { answers: [A] }).slice(0, -1)]);
    expect(await ask('www.example.com.', 'A')).toMatchObject({ kind: 'failed', why: 'malformed' });
  });
});
