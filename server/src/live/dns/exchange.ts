/** One question to one server, over any protocol: what answers it, or why nothing did. */
import { base64Of } from '../../records/fields/base64.ts';
import type { CancelSignal } from '../cancel.ts';
import type { ServerAddress } from '../resolver.ts';
import type { Clock } from '../world.ts';
import { acceptedHead } from './accept.ts';
import { Cancelling, onCancel } from './cancelling.ts';
import { Deframer, framed } from './framing.ts';
import { IS_TRUNCATED, type Message, type MessageHead } from './message.ts';
import { readMessage } from './readMessage.ts';
import type { ByteStream, Datagrams, Transports, Trouble } from './transport.ts';
import { type Query, writeQuery } from './writeQuery.ts';

/** What the core of the resolver needs of the platform. */
export interface DnsHost {
  readonly transports: Transports;
  readonly clock: Clock;
  /** A number of 16 bits that nobody can guess. */
  random(): number;
}

export type Protocol = ServerAddress['protocol'];

/** `protocol`: the one that was used in the end. */
export type Reply = { readonly protocol: Protocol } & (
  | { readonly kind: 'message'; readonly message: Message }
  | ({ readonly kind: 'failed' } & Trouble)
);

type Asked = Omit<Query, 'id'>;

/** The part of the time after which a datagram is sent once more: it may have been lost. */
const SEND_AGAIN = 1 / 3;

/** Asks; a truncated answer to a datagram is asked for again over TCP. `timeout`: milliseconds for each protocol. */
export async function exchange(
  host: DnsHost,
  server: ServerAddress,
  asked: Asked,
  timeout: number,
  signal: CancelSignal,
): Promise<Reply> {
  const { protocol } = server;
  if (server.protocol === 'https') return { protocol, ...(await byWeb(host, server.url, asked, timeout, signal)) };
  const query = { ...asked, id: host.random() };
  if (server.protocol !== 'udp') return { protocol, ...(await byStream(host, server, query, timeout, signal)) };
  const first = await byDatagram(host, server, query, timeout, signal);
  if (first !== 'truncated') return { protocol, ...first };
  const whole = await byStream(host, server, { ...query, id: host.random() }, timeout, signal);
  if (whole.kind !== 'failed' || whole.why === 'cancelled') return { protocol: 'tcp', ...whole };
  return { protocol: 'tcp', ...failed('truncated', `and over TCP: ${whole.detail ?? whole.why}`) };
}

type Result = { readonly kind: 'message'; readonly message: Message } | ({ readonly kind: 'failed' } & Trouble);

const failed = (why: Trouble['why'], detail?: string): { readonly kind: 'failed' } & Trouble => ({
  kind: 'failed',
  why,
  ...(detail !== undefined && { detail }),
});

/** The message behind a head that is accepted. */
function resultOf(octets: Uint8Array, head: MessageHead): Result {
  const message = readMessage(octets, head);
  return message ? { kind: 'message', message } : failed('malformed');
}

/** Settles once: with what `start` says, with `timeout` or with `cancelled`. `start` returns how to stop its work. */
function settling<T>(
  { clock }: DnsHost,
  timeout: number,
  signal: CancelSignal,
  start: (settle: (result: T | Result) => void) => { stop(): void; strangers(): number },
): Promise<T | Result> {
  if (signal.aborted) return Promise.resolve(failed('cancelled'));
  return new Promise((resolve) => {
    let isSettled = false;
    const settle = (result: T | Result): void => {
      if (isSettled) return;
      isSettled = true;
      stopClock();
      forget();
      work.stop();
      resolve(result);
    };
    const work = start(settle);
    const stopClock = clock.later(timeout, () => {
      const strangers = work.strangers();
      settle(failed('timeout', strangers > 0 ? `${strangers} messages came that answer something else` : undefined));
    });
    const forget = onCancel(signal, () => settle(failed('cancelled')));
  });
}

function byDatagram(
  host: DnsHost,
  server: { readonly address: string; readonly port: number },
  query: Query,
  timeout: number,
  signal: CancelSignal,
): Promise<Result | 'truncated'> {
  const { datagrams } = host.transports;
  if (!datagrams) return Promise.resolve(failed('unsupported', 'this host can ask https:// resolvers only'));
  return settling<'truncated'>(host, timeout, signal, (settle) => {
    const octets = writeQuery(query);
    let strangers = 0;
    const socket: Datagrams = datagrams(
      server,
      (message) => {
        const head = acceptedHead(message, query);
        if (!head) strangers++;
        else settle(head.flags & IS_TRUNCATED ? 'truncated' : resultOf(message, head));
      },
      ({ why, detail }) => settle(failed(why, detail)),
    );
    socket.send(octets);
    const stopClock = host.clock.later(timeout * SEND_AGAIN, () => socket.send(octets));
    return {
      stop() {
        stopClock();
        socket.close();
      },
      strangers: () => strangers,
    };
  });
}

function byStream(
  host: DnsHost,
  server: Exclude<ServerAddress, { protocol: 'https' }>,
  query: Query,
  timeout: number,
  signal: CancelSignal,
): Promise<Result> {
  const { stream } = host.transports;
  if (!stream) return Promise.resolve(failed('unsupported', 'this host can ask https:// resolvers only'));
  return settling<never>(host, timeout, signal, (settle) => {
    let strangers = 0;
    const messages = new Deframer();
    const connection: ByteStream = stream(
      { address: server.address, port: server.port, ...(server.protocol === 'tls' && { tls: server.name ?? '' }) },
      (octets) => {
        for (const message of messages.take(octets)) {
          const head = acceptedHead(message, query);
          if (!head) strangers++;
          else return settle(head.flags & IS_TRUNCATED ? failed('truncated') : resultOf(message, head));
        }
      },
      (trouble) => {
        if (trouble) settle(failed(trouble.why, trouble.detail));
        else if (messages.isInside) settle(failed('malformed', 'the connection was closed within a message'));
        else settle(failed('unreachable', 'the connection was closed without an answer'));
      },
    );
    connection.write(framed(writeQuery(query)));
    return { stop: () => connection.close(), strangers: () => strangers };
  });
}

/** Over HTTPS the id is 0, so that caches on the way can help (RFC 8484 §4.1). */
async function byWeb(host: DnsHost, url: string, asked: Asked, timeout: number, signal: CancelSignal): Promise<Result> {
  const { get } = host.transports;
  if (!get) return failed('unsupported');
  const query = { ...asked, id: 0 };
  const octets = base64Of(writeQuery(query)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  const stopping = new Cancelling();
  return settling<never>(host, timeout, signal, (settle) => {
    void get(`${url}${url.includes('?') ? '&' : '?'}dns=${octets}`, stopping).then((got) => {
      if (!(got instanceof Uint8Array)) return settle(failed(got.why, got.detail));
      const head = acceptedHead(got, query);
      if (!head) return settle(failed('malformed', 'the message answers something else'));
      return settle(head.flags & IS_TRUNCATED ? failed('truncated') : resultOf(got, head));
    });
    return { stop: () => stopping.cancel(), strangers: () => 0 };
  });
}
