/** The resolver over real sockets on the loopback interface, against servers that do what servers should not do. */
import { createSocket, type RemoteInfo } from 'node:dgram';
import { createServer as createWebServer, type RequestListener } from 'node:http';
import { createSecureServer, type ServerHttp2Stream } from 'node:http2';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer, type TLSSocket } from 'node:tls';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NODE_DNS, systemServers } from '../../../server/src/host/node/live/dnsHost.ts';
import { streams } from '../../../server/src/host/node/live/streams.ts';
import { webMessages } from '../../../server/src/host/node/live/webMessages.ts';
import { Cancelling } from '../../../server/src/live/dns/cancelling.ts';
import { framed } from '../../../server/src/live/dns/framing.ts';
import { DnsResolver } from '../../../server/src/live/dns/resolver.ts';
import type { LiveAnswer, ServerAddress } from '../../../server/src/live/resolver.ts';
import { AUTHORITY, CERTIFICATE, KEY } from '../certificates.ts';
import { NEVER } from './fakes.ts';
import { name, type ReplyParts, reply } from './messages.ts';

const HOST = '127.0.0.1';
const A = 'www.example.com. 300 A 192.0.2.80';
const GOOD: ReplyParts = { answers: [A] };
const TRUNCATED = 0x0200;
/** Enough for an answer on this machine. */
const PATIENT = 5000;
/** For servers that are silent. */
const IMPATIENT = 150;

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A UDP server; `react` gives the datagrams to send back. */
function udp(react: (query: Uint8Array) => readonly Uint8Array[], port = 0): Promise<number> {
  const socket = createSocket('udp4');
  socket.on('message', (query, from: RemoteInfo) => {
    for (const answer of react(Uint8Array.from(query))) socket.send(answer, from.port, from.address);
  });
  closing.push(() => socket.close());
  return new Promise((resolve) => socket.bind(port, HOST, () => resolve(socket.address().port)));
}

/** A TCP server; `react` gets the query, without its length, and the connection. */
const tcp = (react: (query: Uint8Array, connection: Socket) => void): Promise<number> =>
  listening(createServer((connection) => void serve(connection, react)));

const tls = (react: (query: Uint8Array, connection: Socket) => void): Promise<number> => {
  const options = { key: KEY, cert: CERTIFICATE + AUTHORITY, ALPNProtocols: ['dot'] };
  return listening(createTlsServer(options, (connection) => void serve(connection, react)));
};

function serve(connection: Socket, react: (query: Uint8Array, connection: Socket) => void): void {
  connection.on('error', () => {});
  connection.once('data', (octets) => react(Uint8Array.from(octets as Buffer).subarray(2), connection));
  closing.push(() => connection.destroy());
}

function listening(server: Server): Promise<number> {
  closing.push(() => server.close());
  return new Promise((resolve) => server.listen(0, HOST, () => resolve((server.address() as AddressInfo).port)));
}

function ask(
  server: ServerAddress,
  timeout = PATIENT,
  signal: Cancelling | typeof NEVER = NEVER,
  host = NODE_DNS,
): Promise<LiveAnswer> {
  const resolver = new DnsResolver(host, { servers: [server], timeout, inFlight: 4 });
  return resolver.ask({ name: name('www.example.com.'), type: 1 }, signal);
}

const at = (protocol: 'udp' | 'tcp' | 'tls', port: number): ServerAddress => ({ protocol, address: HOST, port });

describe('UDP', () => {
  it('an answer', async () => {
    const port = await udp((query) => [reply(query, GOOD)]);
    expect(await ask(at('udp', port))).toMatchObject({ kind: 'answer', server: `${HOST}:${port}` });
  });

  it.each<[string, (query: Uint8Array) => Uint8Array]>([
    ['a wrong id', (query) => reply(query, { ...GOOD, id: 0 })],
    ['a wrong question', (query) => reply(query, { ...GOOD, question: { name: 'www.example.net.', type: 'A' } })],
    ['garbage', () => Uint8Array.from({ length: 500 }, (_, i) => i * 37)],
    ['nothing', () => new Uint8Array(0)],
    ['65,000 octets', () => new Uint8Array(65_000)],
  ])('%s does not keep the answer from being heard', async (_, forge) => {
    const port = await udp((query) => (query[0] === 0 && query[1] === 0 ? [] : [forge(query), reply(query, GOOD)]));
    expect((await ask(at('udp', port))).kind).toBe('answer');
  });

  it('silence', async () => {
    const port = await udp(() => []);
    expect(await ask(at('udp', port), IMPATIENT)).toMatchObject({ kind: 'failed', why: 'timeout' });
  });

  it('an alias loop', async () => {
    const answers = ['www.example.com. 1 CNAME a.', 'a. 1 CNAME www.example.com.'];
    const port = await udp((query) => [reply(query, { answers })]);
    expect(await ask(at('udp', port))).toMatchObject({ kind: 'failed', why: 'other' });
  });

  it('a name that points to itself', async () => {
    const port = await udp((query) => {
      const message = reply(query, GOOD);
      message.set([0xc0, 33], 33);
      return [message];
    });
    expect(await ask(at('udp', port))).toMatchObject({ kind: 'failed', why: 'malformed' });
  });

  it('nobody listens', async () => {
    const port = await udp(() => []);
    closing.pop()!();
    expect(await ask(at('udp', port))).toMatchObject({ kind: 'failed', why: 'unreachable', detail: 'ECONNREFUSED' });
  });

  it('truncated: TCP at the same port', async () => {
    const port = await tcp((query, connection) => connection.end(framed(reply(query, GOOD))));
    await udp((query) => [reply(query, { flags: TRUNCATED })], port);
    expect(await ask(at('udp', port))).toMatchObject({ kind: 'answer', server: `${HOST}:${port} (TCP)` });
  });

  it('truncated, and nobody listens for TCP', async () => {
    const port = await udp((query) => [reply(query, { flags: TRUNCATED })]);
    expect(await ask(at('udp', port))).toMatchObject({ kind: 'failed', why: 'truncated' });
  });
});

describe('TCP', () => {
  it('an answer in single octets', async () => {
    const port = await tcp((query, connection) => {
      for (const octet of framed(reply(query, GOOD))) connection.write(Uint8Array.of(octet));
    });
    expect((await ask(at('tcp', port))).kind).toBe('answer');
  });

  it('somebody else’s message before the answer', async () => {
    const port = await tcp((query, connection) => {
      connection.write(Uint8Array.of(...framed(reply(query, { ...GOOD, id: 0 })), ...framed(reply(query, GOOD))));
    });
    expect((await ask(at('tcp', port))).kind).toBe('answer');
  });

  it.each<[string, (query: Uint8Array, connection: Socket) => void, string]>([
    ['closed at once', (_, connection) => connection.end(), 'unreachable'],
    [
      'closed within a message',
      (query, connection) => connection.end(framed(reply(query, GOOD)).slice(0, -1)),
      'malformed',
    ],
    ['a length without a message', (_, connection) => connection.write(Uint8Array.of(255, 255)), 'timeout'],
    ['silence', () => {}, 'timeout'],
    ['garbage without end', (_, connection) => void flood(connection), 'timeout'],
    ['a drip', (query, connection) => drip(connection, framed(reply(query, GOOD))), 'timeout'],
  ])('%s', async (_, react, why) => {
    expect(await ask(at('tcp', await tcp(react)), IMPATIENT)).toMatchObject({ kind: 'failed', why });
  });
});

/** Messages of the largest size that answer nothing, as fast as they are taken. */
function flood(connection: Socket): void {
  if (connection.destroyed) return;
  const more = (): void => flood(connection);
  connection.write(framed(new Uint8Array(65535).fill(255)), () => setImmediate(more));
}

/** An octet now and then, so that the connection never looks dead. */
function drip(connection: Socket, octets: Uint8Array): void {
  let sent = 0;
  const timer = setInterval(() => {
    if (connection.destroyed || sent === octets.length) clearInterval(timer);
    else connection.write(octets.subarray(sent, ++sent));
  }, IMPATIENT / 3);
  closing.push(() => clearInterval(timer));
}

describe('TLS', () => {
  const trusting = { ...NODE_DNS, transports: { ...NODE_DNS.transports, stream: streams(AUTHORITY) } };

  it.each([
    ['for its name', 'mail.example.com', 'answer'],
    ['for its address', undefined, 'answer'],
    ['for another name', 'dns.example.com', 'failed'],
  ])('a certificate %s', async (_, certified, kind) => {
    let protocol: string | false | null = null;
    const port = await tls((query, connection) => {
      protocol = (connection as TLSSocket).alpnProtocol;
      connection.end(framed(reply(query, GOOD)));
    });
    const server = { ...at('tls', port), ...(certified !== undefined && { name: certified }) } as ServerAddress;
    expect(await ask(server, PATIENT, NEVER, trusting)).toMatchObject({ kind });
    expect(protocol).toBe(kind === 'answer' ? 'dot' : null);
  });

  it('a certificate that nobody vouches for is trouble, and nothing is asked', async () => {
    let asked = 0;
    const port = await tls(() => void asked++);
    const failure = { kind: 'failed', why: 'other', detail: 'SELF_SIGNED_CERT_IN_CHAIN' };
    expect(await ask({ ...at('tls', port), name: 'mail.example.com' } as ServerAddress)).toMatchObject(failure);
    expect(asked).toBe(0);
  });

  it('a server that does not speak TLS', async () => {
    const port = await tcp((query, connection) => connection.end(framed(query)));
    expect(await ask(at('tls', port))).toMatchObject({ kind: 'failed', why: 'other' });
  });
});

describe('HTTPS', () => {
  const web = async (listener: RequestListener): Promise<ServerAddress> => ({
    protocol: 'https',
    url: `http://${HOST}:${await listening(createWebServer(listener))}/dns-query`,
  });
  const answering =
    (type: string, status: number, change = (octets: Uint8Array) => octets): RequestListener =>
    (request, response) => {
      const query = Buffer.from(new URL(request.url!, 'http://a').searchParams.get('dns')!, 'base64url');
      response.writeHead(status, { 'content-type': type, location: 'http://127.0.0.1:1/' });
      response.end(change(reply(Uint8Array.from(query), GOOD)));
    };
  const MESSAGE = 'application/dns-message';

  it('an answer', async () => {
    expect((await ask(await web(answering(MESSAGE, 200)))).kind).toBe('answer');
  });

  it.each<[string, RequestListener, string, string]>([
    ['another content type', answering('text/html; charset=utf-8', 200), 'malformed', 'content type text/html'],
    ['a redirection', answering(MESSAGE, 302), 'malformed', 'redirect'],
    ['not found', answering(MESSAGE, 404), 'other', 'HTTP 404'],
    ['too much', answering(MESSAGE, 200, () => new Uint8Array(1e6)), 'malformed', 'too-large'],
    ['garbage', answering(MESSAGE, 200, () => new Uint8Array(20)), 'malformed', 'the message answers something else'],
  ])('%s', async (_, listener, why, detail) => {
    expect(await ask(await web(listener))).toMatchObject({ kind: 'failed', why, detail });
  });

  it('silence', async () => {
    expect(await ask(await web(() => {}), IMPATIENT)).toMatchObject({ kind: 'failed', why: 'timeout' });
  });
});

describe('HTTPS with HTTP/2', () => {
  const MESSAGE = 'application/dns-message';
  const host = { ...NODE_DNS, transports: { ...NODE_DNS.transports, get: webMessages(AUTHORITY) } };
  const at = (port: number): ServerAddress => ({ protocol: 'https', url: `https://${HOST}:${port}/dns-query` });
  type React = (stream: ServerHttp2Stream, query: Uint8Array) => void;

  async function web(react: React): Promise<{ readonly port: number; connections(): number }> {
    let connections = 0;
    const server = createSecureServer({ key: KEY, cert: CERTIFICATE + AUTHORITY });
    server.on('session', (session) => {
      connections++;
      session.on('error', () => {});
      closing.push(() => session.destroy());
    });
    server.on('stream', (stream, { ':path': path }) => {
      stream.on('error', () => {});
      const question = new URL(path!, 'https://a').searchParams.get('dns')!;
      react(stream, Uint8Array.from(Buffer.from(question, 'base64url')));
    });
    return { port: await listening(server), connections: () => connections };
  }

  const answering =
    (status: number, type = MESSAGE, change = (octets: Uint8Array) => octets): React =>
    (stream, query) => {
      stream.respond({ ':status': status, 'content-type': type });
      stream.end(change(reply(query, GOOD)));
    };

  it('all questions go over one connection', async () => {
    const { port, connections } = await web(answering(200));
    const resolver = new DnsResolver(host, { servers: [at(port)], timeout: PATIENT, inFlight: 4 });
    const asked = ['a', 'b', 'c'].map((label) => resolver.ask({ name: name(`${label}.example.com.`), type: 1 }, NEVER));
    expect((await Promise.all(asked)).map(({ kind }) => kind)).toEqual(['nodata', 'nodata', 'nodata']);
    expect((await ask(at(port), PATIENT, NEVER, host)).kind).toBe('answer');
    expect(connections()).toBe(1);
  });

  it('a connection that the server closed is made anew', async () => {
    const { port, connections } = await web((stream, query) => {
      const { session } = stream;
      stream.once('close', () => session?.close());
      answering(200)(stream, query);
    });
    const get = (): Promise<LiveAnswer> => ask(at(port), PATIENT, NEVER, host);
    expect((await get()).kind).toBe('answer');
    await vi.waitFor(async () => {
      expect((await get()).kind).toBe('answer');
      expect(connections()).toBeGreaterThan(1);
    });
  });

  it.each<[string, React, string, string]>([
    ['another content type', answering(200, 'text/html; charset=utf-8'), 'malformed', 'content type text/html'],
    ['a redirection', answering(302), 'malformed', 'redirect'],
    ['not found', answering(404), 'other', 'HTTP 404'],
    ['too much', answering(200, MESSAGE, () => new Uint8Array(1e6)), 'malformed', 'too-large'],
    ['a stream that breaks off', (stream) => stream.close(2), 'unreachable', 'ERR_HTTP2_STREAM_ERROR'],
    ['no answer', (stream) => stream.session!.destroy(), 'unreachable', 'the connection was closed without an answer'],
  ])('%s', async (_, react, why, detail) => {
    const { port } = await web(react);
    expect(await ask(at(port), PATIENT, NEVER, host)).toMatchObject({ kind: 'failed', why, detail });
  });

  it('silence, and calling off', async () => {
    const { port } = await web(() => {});
    expect(await ask(at(port), IMPATIENT, NEVER, host)).toMatchObject({ kind: 'failed', why: 'timeout' });
    const signal = new Cancelling();
    const asked = ask(at(port), PATIENT, signal, host);
    signal.cancel();
    expect(await asked).toMatchObject({ kind: 'failed', why: 'cancelled' });
  });

  it('nobody listens, or somebody whom we do not trust', async () => {
    const port = await listening(createServer());
    closing.pop()!();
    expect(await ask(at(port), PATIENT, NEVER, host)).toMatchObject({ why: 'unreachable', detail: 'ECONNREFUSED' });
    const { port: other } = await web(answering(200));
    expect(await ask(at(other))).toMatchObject({ kind: 'failed', why: 'other', detail: 'SELF_SIGNED_CERT_IN_CHAIN' });
  });

  it('a server that does not speak it is asked with fetch, which does not trust this one', async () => {
    const server = createTlsServer({ key: KEY, cert: CERTIFICATE + AUTHORITY, ALPNProtocols: ['http/1.1'] });
    server.on('tlsClientError', () => {});
    const failure = { kind: 'failed', why: 'unreachable', detail: 'SELF_SIGNED_CERT_IN_CHAIN' };
    expect(await ask(at(await listening(server)), PATIENT, NEVER, host)).toMatchObject(failure);
  });
});

describe('calling off', () => {
  it.each(['udp', 'tcp', 'tls'] as const)('%s: within 100 ms', async (protocol) => {
    const heard: (() => void)[] = [];
    const arrived = new Promise<void>((resolve) => heard.push(resolve));
    const silent = (): [] => {
      heard[0]();
      return [];
    };
    const server = createServer(() => heard[0]());
    const port = protocol === 'udp' ? await udp(silent) : await listening(server);
    const signal = new Cancelling();
    const answer = ask(at(protocol, port), PATIENT, signal);
    await arrived;
    const start = performance.now();
    signal.cancel();
    expect(await answer).toMatchObject({ kind: 'failed', why: 'cancelled' });
    expect(performance.now() - start).toBeLessThan(100);
  });
});

it('the resolvers of the system are addresses', () => {
  for (const server of systemServers()) expect(server).toMatchObject({ protocol: 'udp', port: expect.any(Number) });
});
