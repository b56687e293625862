/** How the resolver asks: protocols, patience, other servers, memory, limits. */
import { describe, expect, it } from 'vitest';
import { Cancelling } from '../../../server/src/live/dns/cancelling.ts';
import { readMessage } from '../../../server/src/live/dns/readMessage.ts';
import { DnsResolver } from '../../../server/src/live/dns/resolver.ts';
import { serversIn } from '../../../server/src/live/dns/servers.ts';
import { fakeHost, NEVER, settled } from './fakes.ts';
import { asked, knows, resolverOn, server } from './harness.ts';
import { name, reply, SOA } from './messages.ts';

const TRUNCATED = 0x0200;
const A = 'www.example.com. 300 A 192.0.2.80';
const answers = { answers: [A] };
const know = knows({ 'A www.example.com.': answers });

describe('protocols', () => {
  it.each([
    ['192.0.2.1:5353', 'udp', '192.0.2.1:5353'],
    ['tcp://192.0.2.1', 'tcp', '192.0.2.1 (TCP)'],
    ['tls://192.0.2.1#dns.example.com', 'tls', '192.0.2.1 (TLS)'],
    ['https://dns.example.com/dns-query', 'https', 'https://dns.example.com/dns-query'],
  ])('%s', async (text, protocol, shown) => {
    const { ask, transports } = resolverOn(know, [text]);
    expect(await ask('www.example.com.', 'A')).toMatchObject({ kind: 'answer', server: shown });
    expect(transports.sent.map((sent) => sent.protocol)).toEqual([protocol]);
    expect(transports.open).toBe(0);
  });

  it('over HTTPS the id is 0 and parameters of the URL stay', async () => {
    const { ask, transports } = resolverOn(know, ['https://dns.example.com/q?user=1']);
    await ask('www.example.com.', 'A');
    const [{ to, message }] = transports.sent;
    expect(to).toMatch(/^https:\/\/dns\.example\.com\/q\?user=1&dns=[A-Za-z0-9_-]+$/);
    expect(readMessage(message)!.head.id).toBe(0);
  });

  it('over HTTPS an answer to something else is malformed', async () => {
    const { ask } = resolverOn(({ message }) => [reply(message, { id: 5, ...answers })], ['https://dns.example.com/q']);
    expect(await ask('www.example.com.', 'A')).toMatchObject({ kind: 'failed', why: 'malformed' });
  });

  it('TCP when the answer does not fit into a datagram, wherever it was cut', async () => {
    for (const cut of [0, 1, 10]) {
      const { ask, transports } = resolverOn(({ protocol, message }) => {
        const short = reply(message, { flags: TRUNCATED, ...answers });
        return protocol === 'udp' ? [short.slice(0, short.length - cut)] : [reply(message, answers)];
      });
      expect(await ask('www.example.com.', 'A')).toMatchObject({ kind: 'answer', server: '192.0.2.1 (TCP)' });
      expect(transports.sent.map(({ protocol }) => protocol)).toEqual(['udp', 'tcp']);
      const ids = transports.sent.map(({ message }) => readMessage(message)!.head.id);
      expect(new Set(ids).size).toBe(2);
    }
  });

  it('truncated, and no TCP', async () => {
    const { ask } = resolverOn(({ protocol, message }) =>
      protocol === 'udp' ? [reply(message, { flags: TRUNCATED })] : { why: 'unreachable', detail: 'ECONNREFUSED' },
    );
    const failure = { kind: 'failed', why: 'truncated', detail: 'and over TCP: ECONNREFUSED' };
    expect(await ask('www.example.com.', 'A')).toMatchObject(failure);
  });

  it('truncated over TCP as well', async () => {
    const { ask } = resolverOn(({ message }) => [reply(message, { flags: TRUNCATED })], ['tcp://192.0.2.1']);
    expect(await ask('www.example.com.', 'A')).toMatchObject({ kind: 'failed', why: 'truncated' });
  });

  it('without EDNS for servers that do not know it', async () => {
    for (const rcode of [1, 4]) {
      const { ask, transports } = resolverOn(({ message }) =>
        readMessage(message)!.edns ? [reply(message, { rcode })] : [reply(message, answers)],
      );
      expect(await ask('www.example.com.', 'A')).toMatchObject({ kind: 'answer' });
      expect(transports.sent).toHaveLength(2);
    }
  });

  it('a server that knows EDNS and says FORMERR means it', async () => {
    const { ask, transports } = resolverOn(({ message }) => [reply(message, { rcode: 1, options: '' })]);
    expect(await ask('www.example.com.', 'A')).toMatchObject({ kind: 'failed', why: 'formerr' });
    expect(transports.sent).toHaveLength(1);
  });

  it('a host without sockets says so', async () => {
    const { clock, random } = fakeHost(() => undefined);
    const only = { clock, random, transports: {} };
    for (const text of ['192.0.2.1', 'tcp://192.0.2.1', 'tls://192.0.2.1', 'https://dns.example.com/q']) {
      const resolver = new DnsResolver(only, { servers: [server(text)], timeout: 1000, inFlight: 1 });
      expect(await resolver.ask({ name: name('a.'), type: 1 }, NEVER)).toMatchObject({ why: 'unsupported' });
    }
  });

  it('without resolvers it says why', async () => {
    const { host } = resolverOn(know);
    for (const [texts, detail] of [
      [['nonsense'], 'this is no resolver: nonsense'],
      [['system'], 'the system names no resolver here; set one, such as https://dns.example.com/dns-query'],
    ] as const) {
      const resolver = new DnsResolver(host, { ...serversIn(texts, []), timeout: 1000, inFlight: 1 });
      const failure = { kind: 'failed', why: 'unsupported', detail, server: '' };
      expect(await resolver.ask({ name: name('a.'), type: 1 }, NEVER)).toMatchObject(failure);
    }
  });
});

describe('patience', () => {
  it('a lost datagram is sent again, and an answer to either counts', async () => {
    let count = 0;
    const { ask, clock, transports } = resolverOn(({ message }) =>
      ++count === 2 ? [reply(message, answers)] : undefined,
    );
    const answer = ask('www.example.com.', 'A');
    await clock.pass(999);
    expect(transports.sent).toHaveLength(1);
    await clock.pass(1);
    expect(await answer).toMatchObject({ kind: 'answer', milliseconds: 1000 });
    expect(transports.sent[0].message).toEqual(transports.sent[1].message);
    expect(clock.waiting).toBe(0);
  });

  it.each(['192.0.2.1', 'tcp://192.0.2.1', 'tls://192.0.2.1', 'https://dns.example.com/q'])(
    '%s: silence ends with the time',
    async (text) => {
      const { ask, clock, transports } = resolverOn(() => undefined, [text]);
      const answer = ask('www.example.com.', 'A');
      await clock.pass(3000);
      expect(await answer).toMatchObject({ kind: 'failed', why: 'timeout', milliseconds: 3000 });
      expect(transports.open).toBe(0);
      expect(clock.waiting).toBe(0);
    },
  );

  it('the next server is asked, and a silent one is asked last for a while', async () => {
    const { ask, clock, transports } = resolverOn(
      (sent) => (sent.to === '192.0.2.1' ? undefined : know(sent)),
      ['192.0.2.1', '192.0.2.2'],
    );
    const first = ask('www.example.com.', 'A');
    await clock.pass(3000);
    expect(await first).toMatchObject({ kind: 'answer', server: '192.0.2.2' });
    transports.sent.length = 0;
    await ask('a.example.com.', 'A');
    expect(transports.sent.map(({ to }) => to)).toEqual(['192.0.2.2']);
    await clock.pass(60_000);
    transports.sent.length = 0;
    void ask('b.example.com.', 'A');
    await settled();
    expect(transports.sent.map(({ to }) => to)).toEqual(['192.0.2.1']);
  });

  it.each([1, 2, 4, 5])('the next server is asked after response code %i', async (rcode) => {
    const { ask } = resolverOn(
      (sent) => (sent.to === '192.0.2.1' ? [reply(sent.message, { rcode, options: '' })] : know(sent)),
      ['192.0.2.1', '192.0.2.2'],
    );
    expect(await ask('www.example.com.', 'A')).toMatchObject({ kind: 'answer', server: '192.0.2.2' });
  });

  it('of several failures that counts in which somebody spoke', async () => {
    const { ask } = resolverOn(
      ({ to, message }) => (to === '192.0.2.2' ? [reply(message, { rcode: 2 })] : { why: 'unreachable' }),
      ['192.0.2.1', '192.0.2.2', '192.0.2.3'],
    );
    expect(await ask('a.', 'A')).toMatchObject({ kind: 'failed', why: 'servfail', server: '192.0.2.2' });
  });
});

describe('memory', () => {
  it.each([
    ['answers as long as the lowest TTL', { answers: ['www.example.com. 5 A 192.0.2.1', A] }, 5],
    ['aliases count', { answers: ['www.example.com. 5 CNAME a.', 'a. 300 A 192.0.2.1'] }, 5],
    ['ten minutes at most', { answers: ['www.example.com. 86400 A 192.0.2.1'] }, 600],
    ['what does not exist as long as the SOA minimum', { rcode: 3, authority: [SOA] }, 300],
    ['what does not exist as long as the SOA itself', { authority: [SOA.replace('3600', '60')] }, 60],
    ['nothing without SOA', {}, 0],
    ['nothing with a TTL of 0', { answers: ['www.example.com. 0 A 192.0.2.1'] }, 0],
    ['no failure', { rcode: 2 }, 0],
  ])('%s', async (_, parts, seconds) => {
    const { ask, clock, transports } = resolverOn(({ message }) => [reply(message, parts)]);
    const first = await ask('www.example.com.', 'A');
    if (seconds > 0) {
      await clock.pass(seconds * 1000 - 1);
      expect(await ask('WWW.EXAMPLE.com.', 'A')).toEqual(first);
      expect(transports.sent).toHaveLength(1);
    }
    await clock.pass(1);
    await ask('www.example.com.', 'A');
    expect(transports.sent).toHaveLength(2);
  });

  it('can be cleared', async () => {
    const { ask, resolver, transports } = resolverOn(know);
    await ask('www.example.com.', 'A');
    resolver.forget();
    await ask('www.example.com.', 'A');
    expect(transports.sent).toHaveLength(2);
  });

  it('is for the resolver only: a certain server is asked each time', async () => {
    const { ask, transports } = resolverOn(know);
    for (let i = 0; i < 2; i++) await ask('www.example.com.', 'A', { server: server('192.0.2.53') });
    expect(transports.sent).toHaveLength(2);
  });

  it('the same question is on the way once', async () => {
    const { ask, transports } = resolverOn(know);
    const both = await Promise.all([ask('www.example.com.', 'A'), ask('WWW.example.com.', 'A')]);
    expect(both.map(({ kind }) => kind)).toEqual(['answer', 'answer']);
    expect(transports.sent).toHaveLength(1);
    await Promise.all([ask('a.', 'A'), ask('a.', 'AAAA'), ask('a.', 'A', { dnssec: true })]);
    expect(transports.sent).toHaveLength(4);
  });
});

describe('calling off', () => {
  const waiting = (text: string) => {
    const made = resolverOn(() => undefined, [text]);
    const signal = new Cancelling();
    return { ...made, signal, answer: made.resolver.ask({ name: name('a.'), type: 1 }, signal) };
  };

  it.each(['192.0.2.1', 'tcp://192.0.2.1', 'tls://192.0.2.1', 'https://dns.example.com/q'])('%s', async (text) => {
    const { answer, signal, clock, transports } = waiting(text);
    await settled();
    signal.cancel();
    expect(await answer).toMatchObject({ kind: 'failed', why: 'cancelled' });
    await settled();
    expect(transports.open).toBe(0);
    expect(clock.waiting).toBe(0);
  });

  it('before it begins sends nothing', async () => {
    const signal = new Cancelling();
    signal.cancel();
    const { resolver, transports } = resolverOn(know);
    expect(await resolver.ask({ name: name('a.'), type: 1 }, signal)).toMatchObject({ why: 'cancelled' });
    await settled();
    expect(transports.sent).toHaveLength(0);
  });

  it('one of two leaves the other', async () => {
    const { answer, signal, resolver, clock, transports } = waiting('192.0.2.1');
    const other = resolver.ask({ name: name('a.'), type: 1 }, NEVER);
    await settled();
    signal.cancel();
    expect(await answer).toMatchObject({ why: 'cancelled' });
    expect(transports.open).toBe(1);
    await clock.pass(3000);
    expect(await other).toMatchObject({ why: 'timeout' });
  });
});

describe('limits', () => {
  it('so many questions at a time, the others in their order', async () => {
    const { ask, clock, transports } = resolverOn(() => undefined, ['192.0.2.1'], 2);
    const all = ['a.', 'b.', 'c.', 'd.', 'e.'].map((each) => ask(each, 'A'));
    await settled();
    expect(transports.open).toBe(2);
    expect(transports.sent.map(asked)).toEqual(['A a.', 'A b.']);
    await clock.pass(3000);
    expect(transports.open).toBe(2);
    await clock.pass(6000);
    expect((await Promise.all(all)).map(({ kind }) => kind)).toEqual(Array(5).fill('failed'));
    expect(transports.open).toBe(0);
  });

  it('waiting in line can be called off', async () => {
    const { resolver, clock, transports } = resolverOn(() => undefined, ['192.0.2.1'], 1);
    void resolver.ask({ name: name('a.'), type: 1 }, NEVER);
    const signal = new Cancelling();
    const second = resolver.ask({ name: name('b.'), type: 1 }, signal);
    const third = resolver.ask({ name: name('c.'), type: 1 }, NEVER);
    await settled();
    signal.cancel();
    expect(await second).toMatchObject({ why: 'cancelled' });
    await clock.pass(3000);
    expect(transports.sent.map(asked).at(-1)).toBe('A c.');
    await clock.pass(3000);
    expect(await third).toMatchObject({ why: 'timeout' });
  });
});
