/** The worlds of Node and of a browser, as far as they can be had without a network. */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { browserWorld } from '../../server/src/host/browser/live/world.ts';
import { NODE_CLOCK } from '../../server/src/host/node/live/dnsHost.ts';
import { nodeWorld } from '../../server/src/host/node/live/world.ts';
import { webFetch } from '../../server/src/host/webFetch.ts';
import { Cancelling } from '../../server/src/live/dns/cancelling.ts';
import type { QueryLogEntry } from '../../server/src/live/dns/queryLog.ts';
import { DEFAULT_LIVE_SETTINGS } from '../../server/src/live/settings.ts';
import type { FetchAnswer } from '../../server/src/live/world.ts';
import { NEVER } from './dns/fakes.ts';
import { name } from './dns/messages.ts';

const HOST = '127.0.0.1';
const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function serving(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  await new Promise<void>((resolve) => server.listen(0, HOST, resolve));
  return `http://${HOST}:${(server.address() as AddressInfo).port}/`;
}

describe('texts from the web', () => {
  const get = async (listener: RequestListener, timeout = 5000): Promise<FetchAnswer> =>
    webFetch(NODE_CLOCK, timeout).get(await serving(listener), NEVER);

  it('come as they are', async () => {
    const accepted: (string | undefined)[] = [];
    const answer = await get((request, response) => {
      accepted.push(request.headers.accept, request.headers.cookie);
      response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' });
      response.end('version: STSv1\r\nmx: é\r\n');
    });
    expect(answer).toEqual({
      kind: 'answer',
      status: 200,
      contentType: 'text/plain; charset=utf-8',
      body: 'version: STSv1\r\nmx: é\r\n',
    });
    expect(accepted).toEqual(['text/plain, */*;q=0.1', undefined]);
  });

  it.each([
    [65536, 'answer'],
    [65537, 'failed'],
  ])('%i octets: %s', async (length, kind) => {
    expect(await get((_, response) => void response.end('x'.repeat(length)))).toMatchObject({ kind });
  });

  it('an error page is an answer', async () => {
    const answer = await get((_, response) => {
      response.statusCode = 404;
      response.end('none');
    });
    expect(answer).toMatchObject({ kind: 'answer', status: 404, body: 'none' });
  });

  it('redirections are not followed', async () => {
    let requests = 0;
    const answer = await get((_, response) => {
      requests++;
      response.writeHead(301, { location: '/other' });
      response.end();
    });
    expect(answer).toEqual({ kind: 'failed', why: 'redirect: /other' });
    expect(requests).toBe(1);
  });

  it.each<[string, RequestListener]>([
    ['silence', () => {}],
    ['a body without end', (_, response) => void response.write('x')],
  ])('%s ends with the time', async (_, listener) => {
    expect(await get(listener, 150)).toEqual({ kind: 'failed', why: 'timeout' });
  });

  it('can be called off', async () => {
    const signal = new Cancelling();
    const url = await serving(() => signal.cancel());
    const answer = await webFetch(NODE_CLOCK, 5000).get(url, signal);
    expect(answer).toMatchObject({ kind: 'failed', why: expect.stringMatching(/^cancelled/) });
  });

  it('a closed port, and what is no URL', async () => {
    const url = await serving(() => {});
    closing.pop()!();
    const fetch = webFetch(NODE_CLOCK, 5000);
    expect(await fetch.get(url, NEVER)).toEqual({ kind: 'failed', why: 'unreachable: ECONNREFUSED' });
    expect(await fetch.get('nonsense', NEVER)).toMatchObject({ kind: 'failed' });
  });
});

describe.each([
  ['Node', nodeWorld],
  ['a browser', browserWorld],
])('the world of %s', (_, make) => {
  const world = (resolvers: readonly string[]) => {
    const log: QueryLogEntry[] = [];
    const options = { log: (entry: QueryLogEntry) => void log.push(entry), secret: async () => 'key-of-the-user' };
    return { log, ...make({ settings: { ...DEFAULT_LIVE_SETTINGS, resolvers }, ...options }) };
  };

  it('asks nobody when no resolver can be read', async () => {
    const { resolver, log } = world(['nonsense']);
    const answer = await resolver.ask({ name: name('a.'), type: 1 }, NEVER);
    expect(answer).toMatchObject({ kind: 'failed', why: 'unsupported', detail: 'this is no resolver: nonsense' });
    expect(log).toEqual([]);
  });

  it('hides keys once they are known', async () => {
    const { secret, hide } = world([]);
    await secret('dqs');
    expect(hide('A 2.0.0.127.key-of-the-user.example.')).toBe('A 2.0.0.127.<key>.example.');
  });

  it('has a clock', async () => {
    const { clock } = world([]);
    expect(Math.abs(clock.now() - Date.now())).toBeLessThan(1000);
    const stop = clock.later(0, () => {
      throw new Error('was called off');
    });
    stop();
    await new Promise<void>((resolve) => void clock.later(1, resolve));
  });
});

describe('a browser', () => {
  const world = browserWorld({
    settings: { ...DEFAULT_LIVE_SETTINGS, resolvers: ['192.0.2.1'] },
    log: () => {},
    secret: async () => undefined,
  });

  it('has no sockets for resolvers', async () => {
    const answer = await world.resolver.ask({ name: name('a.'), type: 1 }, NEVER);
    expect(answer).toMatchObject({ kind: 'failed', why: 'unsupported' });
  });

  it('has none for mail servers', async () => {
    const answer = await world.smtp.look({ address: '192.0.2.1', port: 25, name: '' }, NEVER);
    expect(answer).toMatchObject({ kind: 'unsupported' });
  });
});
