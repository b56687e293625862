/**
 * DNS over HTTPS on Node. Servers may speak HTTP/2 only, the least that RFC 8484 §5.2 recommends, and `fetch` does not speak it
 * there; so one connection is kept to each server that does, and `fetch` asks the others.
 */
import { type ClientHttp2Session, connect as connectHttp2 } from 'node:http2';
import { isIP } from 'node:net';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import type { CancelSignal } from '../../../live/cancel.ts';
import { onCancel } from '../../../live/dns/cancelling.ts';
import type { Transports, Trouble } from '../../../live/dns/transport.ts';
import { DNS_MESSAGE, getDnsMessage, LARGEST_MESSAGE, messageIn } from '../../dnsOverHttps.ts';
import type { Got } from '../../webGet.ts';
import { plain } from '../nodeFiles.ts';
import { troubleOf } from './trouble.ts';

const HTTPS_PORT = 443;
/** Milliseconds: of a connection that nobody uses, and of one that does not come about. */
const IDLE = 10_000;

/** Undefined: the server does not speak HTTP/2. */
type Connecting = Promise<ClientHttp2Session | Trouble | undefined>;

/** `authorities`: PEM of those that are trusted; absent: those that Node trusts. */
export function webMessages(authorities?: string): NonNullable<Transports['get']> {
  const connections = new Map<string, Connecting>();

  const connectionTo = (origin: string): Connecting => {
    const known = connections.get(origin);
    if (known !== undefined) return known;
    const forget = (): void => {
      if (connections.get(origin) === connection) connections.delete(origin);
    };
    const connection = connect(new URL(origin), authorities, forget);
    connections.set(origin, connection);
    return connection;
  };

  return async (url, signal) => {
    const { protocol, origin, pathname, search } = new URL(url);
    if (protocol !== 'https:') return getDnsMessage(url, signal);
    const connection = await unlessCancelled(connectionTo(origin), signal);
    if (connection === undefined) return getDnsMessage(url, signal);
    if ('why' in connection) return connection;
    return messageIn(await get(connection, `${pathname}${search}`, signal));
  };
}

function unlessCancelled<Value>(value: Promise<Value>, signal: CancelSignal): Promise<Value | Trouble> {
  return new Promise((resolve) => {
    const forget = onCancel(signal, () => resolve({ why: 'cancelled' }));
    void value.then(resolve).finally(forget);
  });
}

/** `forget`: called when the connection is of no use any more. Nothing of it keeps the process. */
function connect({ hostname, port, origin }: URL, authorities: string | undefined, forget: () => void): Connecting {
  return new Promise((resolve) => {
    const host = hostname.replace(/^\[|\]$/g, '');
    const socket = connectTls({
      host,
      port: port === '' ? HTTPS_PORT : Number(port),
      ALPNProtocols: ['h2', 'http/1.1'],
      ...(authorities !== undefined && { ca: authorities }),
      // Addresses are no server names (RFC 6066 §3).
      ...(isIP(host) === 0 && { servername: host }),
    });
    const failed = (trouble: Trouble): void => {
      forget();
      socket.destroy();
      resolve(trouble);
    };
    socket.unref();
    socket.setTimeout(IDLE, () => failed({ why: 'timeout' }));
    socket.once('error', (error) => failed(troubleOf(error)));
    socket.once('secureConnect', () => {
      socket.setTimeout(0);
      if (socket.alpnProtocol === 'h2') return resolve(sessionOn(socket, origin, forget));
      socket.destroy();
      resolve(undefined);
    });
  });
}

function sessionOn(socket: TLSSocket, origin: string, forget: () => void): ClientHttp2Session {
  const session = connectHttp2(origin, { createConnection: () => socket });
  session.unref();
  session.setTimeout(IDLE, () => session.close());
  for (const event of ['error', 'goaway', 'close', 'timeout']) session.on(event, forget);
  return session;
}

/** Never rejects. */
function get(session: ClientHttp2Session, path: string, signal: CancelSignal): Promise<Got> {
  return new Promise((resolve) => {
    const failed = (why: Extract<Got, { kind: 'failed' }>['why'], detail: string): void =>
      settle({ kind: 'failed', why, detail });
    if (session.closed || session.destroyed) {
      return resolve({ kind: 'failed', why: 'unreachable', detail: 'the connection was closed' });
    }
    const stream = session.request({ ':path': path, accept: DNS_MESSAGE });
    const settle = (got: Got): void => {
      forget();
      resolve(got);
      stream.close();
    };
    const forget = onCancel(signal, () => failed('cancelled', ''));
    const parts: Buffer[] = [];
    let length = 0;
    let status = 0;
    let contentType = '';
    stream.on('response', (headers) => {
      status = headers[':status'] ?? 0;
      contentType = headers['content-type'] ?? '';
      if (status >= 300 && status < 400) failed('redirect', headers.location ?? '');
    });
    stream.on('data', (part: Buffer) => {
      parts.push(part);
      length += part.length;
      if (length > LARGEST_MESSAGE) failed('too-large', `more than ${LARGEST_MESSAGE} octets`);
    });
    const broken = (): void => failed('unreachable', 'the connection was closed without an answer');
    stream.on('end', () => {
      // A stream that breaks off before its headers ends, too.
      if (status === 0) broken();
      else settle({ kind: 'answer', status, contentType, body: plain(Buffer.concat(parts)) });
    });
    stream.on('error', (error: NodeJS.ErrnoException) => failed('unreachable', error.code ?? error.message));
    stream.on('close', broken);
  });
}
