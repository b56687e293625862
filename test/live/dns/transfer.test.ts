/** Transfers on a network in memory. */
import { describe, expect, it } from 'vitest';
import { hmac } from '../../../server/src/host/hmac.ts';
import { Cancelling } from '../../../server/src/live/dns/cancelling.ts';
import { readHead } from '../../../server/src/live/dns/readMessage.ts';
import { type Transfer, transferZone } from '../../../server/src/live/dns/transfer.ts';
import { parseTsigKey } from '../../../server/src/live/dns/tsigKey.ts';
import { mnemonicOf } from '../../../server/src/records/mnemonics.ts';
import { printName } from '../../../server/src/records/name.ts';
import { fakeHost, NEVER, type Reaction, settled } from './fakes.ts';
import { server } from './harness.ts';
import { name, type ReplyParts, reply, SOA } from './messages.ts';

const A = 'www.example.com. 300 A 192.0.2.80';
const OTHER_SOA = SOA.replace(' 1 7200', ' 2 7200');

function start(react: Reaction, to = 'tcp://192.0.2.53', signal: Cancelling | typeof NEVER = NEVER, key?: string) {
  const host = { ...fakeHost(react), hmac };
  const request = {
    server: server(to),
    zone: name('example.com.'),
    timeout: 1000,
    ...(key && { key: parseTsigKey(key)! }),
  };
  const progress: number[] = [];
  const result = transferZone(host, request, signal, (records) => progress.push(records));
  return { ...host, result, progress };
}

const messages =
  (...parts: readonly ReplyParts[]): Reaction =>
  ({ message }) =>
    parts.map((part) => reply(message, part));

const shown = (result: Transfer): string[] =>
  result.kind === 'failed' ? [] : result.records.map(({ type, owner }) => `${mnemonicOf(type)} ${printName(owner)}`);

describe('a zone', () => {
  it('in one message, its SOA once', async () => {
    const { result, transports } = start(messages({ answers: [SOA, A, SOA] }));
    expect(shown(await result)).toEqual(['SOA example.com.', 'A www.example.com.']);
    expect(mnemonicOf(readHead(transports.sent[0].message)!.questions[0].type)).toBe('AXFR');
    expect(transports.open).toBe(0);
  });

  it('in many messages, with progress', async () => {
    const { result, progress } = start(messages({ answers: [SOA] }, { answers: [A, A] }, { answers: [SOA] }));
    expect(shown(await result)).toHaveLength(3);
    expect(progress).toEqual([1, 3, 3]);
  });

  it('without what lies outside of it', async () => {
    const { result } = start(messages({ answers: [SOA, 'www.example.net. 300 A 192.0.2.1', SOA] }));
    expect(shown(await result)).toEqual(['SOA example.com.']);
  });

  it('over TCP when UDP was said', async () => {
    const { result, transports } = start(messages({ answers: [SOA, SOA] }), '192.0.2.53');
    expect((await result).kind).toBe('records');
    expect(transports.sent[0].protocol).toBe('tcp');
  });
});

describe('failures', () => {
  it.each<[string, Reaction, string]>([
    ['refused', messages({ rcode: 5 }), 'refused'],
    ['not served', messages({ rcode: 9 }), 'notauth'],
    ['another response code', messages({ rcode: 2 }), 'other'],
    ['no records', messages({}), 'malformed'],
    ['no SOA at the start', messages({ answers: [A, SOA] }), 'malformed'],
    ['the SOA of another zone', messages({ answers: [SOA.replace('example.com.', 'example.net.')] }), 'malformed'],
    ['another serial at the end', messages({ answers: [SOA, A, OTHER_SOA] }), 'malformed'],
    ['records after the end', messages({ answers: [SOA, SOA, A] }), 'malformed'],
    ['another id', messages({ id: 99, answers: [SOA, SOA] }), 'malformed'],
    ['another question', messages({ question: { name: 'a.', type: 'AXFR' }, answers: [SOA, SOA] }), 'malformed'],
    ['garbage', () => [new Uint8Array(12)], 'malformed'],
    ['an error in the middle', messages({ answers: [SOA, A] }, { rcode: 2 }), 'other'],
    ['nobody', () => ({ why: 'unreachable' }), 'unreachable'],
  ])('%s', async (_, react, why) => {
    const { result, transports } = start(react);
    expect(await result).toMatchObject({ kind: 'failed', why });
    expect(transports.open).toBe(0);
  });

  it.each<[string, Reaction]>([
    ['silence', () => undefined],
    ['silence in the middle', messages({ answers: [SOA, A] })],
  ])('%s ends with the time', async (_, react) => {
    const { result, clock, transports } = start(react);
    await clock.pass(1000);
    expect(await result).toMatchObject({ kind: 'failed', why: 'timeout' });
    expect(transports.open).toBe(0);
  });

  it('the stream ends too early', async () => {
    const host = fakeHost(() => undefined);
    for (const octets of [[], [0], [0, 9, 1]]) {
      const stream: typeof host.transports.stream = (_, received, ended) => {
        queueMicrotask(() => {
          received(Uint8Array.from(octets));
          ended();
        });
        return { write() {}, close() {} };
      };
      const request = { server: server('tcp://192.0.2.53'), zone: name('a.'), timeout: 1000 };
      const result = await transferZone({ ...host, transports: { stream }, hmac }, request, NEVER);
      expect(result).toMatchObject({ kind: 'failed', why: octets.length === 0 ? 'unreachable' : 'incomplete' });
    }
  });

  it('called off', async () => {
    const signal = new Cancelling();
    const { result, transports } = start(messages({ answers: [SOA, A] }), 'tcp://192.0.2.53', signal);
    await settled();
    signal.cancel();
    expect(await result).toMatchObject({ kind: 'failed', why: 'cancelled' });
    expect(transports.open).toBe(0);
  });

  it('not over HTTPS', async () => {
    expect(await start(() => undefined, 'https://dns.example.com/q').result).toMatchObject({ why: 'unsupported' });
  });

  it('with a key, an answer without signature is not believed, but its error is told', async () => {
    const key = 'hmac-sha256:k:AAAA';
    const good = start(messages({ answers: [SOA, SOA] }), undefined, NEVER, key);
    expect(await good.result).toMatchObject({ kind: 'failed', why: 'unsigned' });
    expect(await start(messages({ rcode: 5 }), undefined, NEVER, key).result).toMatchObject({ why: 'refused' });
  });
});
