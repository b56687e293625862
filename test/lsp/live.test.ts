/** Live checks over the protocol, with a world that a test makes up. */
import { describe, expect, it } from 'vitest';
import type {
  LiveHosts,
  LiveRan,
  LiveReport,
  LiveSubjects,
  Refused,
  Resolved,
  SentRoute,
} from '../../server/src/lsp/liveMessages.ts';
import { printName } from '../../server/src/records/name.ts';
import { load, NOW } from '../support/check.ts';
import { fakeWorld, recordOf } from '../support/fakeWorld.ts';
import { open, type ServerSetup, type Session, ZONE } from '../support/lsp.ts';
import { APEX } from '../support/marks.ts';

const TEXT = `${APEX}@ MX 10 mail
mail A 192.0.2.25
www A 192.0.2.80
`;
/** What is served: another serial, another address of www. */
const SERVED = load(TEXT.replace('2026010101', '2026010102').replace('192.0.2.80', '192.0.2.81'));
const DNS = {
  'ns.example.net. A': '198.51.100.53',
  'ns.example.net. AAAA': 'NODATA',
  '25.2.0.192.in-addr.arpa. PTR': 'mail.example.com.',
};

const send = <Answer>({ editor }: Session, request: string, params: object = {}): Promise<Answer> =>
  editor.connection.sendRequest(`zonesmith/${request}`, { uri: ZONE, ...params });

const start = (text = TEXT, setup: ServerSetup = {}) =>
  open(text, { world: fakeWorld({ zones: [SERVED], dns: DNS, now: NOW * 1000 }), ...setup });

describe('subjects', () => {
  it('are a tree of hosts with their tests, where they are written', async () => {
    const session = await start();
    const { origin, hosts } = await send<LiveSubjects>(session, 'liveSubjects');
    expect(origin).toBe('example.com.');
    const mail = hosts.find(({ host }) => host === 'mail.example.com.');
    expect(mail).toMatchObject({ uri: ZONE, range: { start: { line: 6 } } });
    expect(mail?.tests.map(({ check }) => check)).toContain('ptr-of-mail-host');
    expect(session.host.worlds).toEqual([]);
  });

  it('are not those of files that nobody serves', async () => {
    const session = await start('; zonesmith: kind=template\n@ A 192.0.2.1\n');
    expect(await send<Refused>(session, 'liveSubjects')).toMatchObject({ refused: expect.stringMatching(/serves/) });
  });
});

describe('a run', () => {
  const running = async (session: Session, scope: object) => {
    const sent: { id: string; reports: LiveReport[]; done: number; total: number }[] = [];
    session.editor.connection.onNotification('zonesmith/liveResult', (result) => void sent.push(result));
    const ran = await send<LiveRan>(session, 'liveRun', { run: '1', ...scope });
    return { sent, ran };
  };

  it('names whom it would ask, and asks nobody for that', async () => {
    const session = await start();
    const { hosts, tests } = await send<LiveHosts>(session, 'liveHosts', { groups: ['reverse'] });
    expect(tests).toBeGreaterThan(0);
    expect(hosts).toEqual([{ who: expect.stringContaining('resolver'), learns: [expect.stringContaining('mail')] }]);
    expect(session.host.worlds).toEqual([]);
  });

  it('sends what it finds as it comes, with where it belongs', async () => {
    const session = await start();
    const { sent, ran } = await running(session, { ids: ['ptr-of-mail-host/mail.example.com.'] });
    expect(sent).toMatchObject([{ id: 'ptr-of-mail-host/mail.example.com.', done: 1, total: 1 }]);
    expect(ran.cancelled).toBe(false);
    expect(ran.reports).toEqual(sent[0].reports);
    expect(ran.reports).toMatchObject([
      {
        check: 'ptr-of-mail-host',
        group: 'reverse',
        host: 'mail.example.com.',
        verdict: 'pass',
        evidence: expect.arrayContaining([expect.objectContaining({ answer: 'mail.example.com.' })]),
      },
    ]);
    expect(session.host.worlds).toHaveLength(1);
  });

  it('says where in the file something is wrong', async () => {
    const session = await start();
    const { ran } = await running(session, { groups: ['names'] });
    const wrong = ran.reports.filter(({ verdict }) => verdict !== 'pass');
    expect(wrong.map(({ finding }) => finding)).toContainEqual(
      expect.objectContaining({ uri: ZONE, range: expect.objectContaining({ start: { line: 7, character: 0 } }) }),
    );
  });

  it('is what a hover shows until the record is written otherwise', async () => {
    const session = await start(TEXT.replace('mail A', 'mail █A'));
    await running(session, { groups: ['reverse'] });
    const hover = async () => (await session.ask('hover'))?.contents.value ?? '';
    expect(await hover()).toMatch(/Live checks[\s\S]*\*\*good\*\* \(.*asked `192\.0\.2\.1`/);
    await send(session, 'liveClear');
    expect(await hover()).not.toMatch(/Live checks/);
    await running(session, { groups: ['reverse'] });
    expect(await hover()).toMatch(/Live checks/);
    const at = session.text.indexOf('192.0.2.25') + '192.0.2.2'.length;
    await session.editor.edit(ZONE, at, at + 1, '6');
    expect(await hover()).not.toMatch(/Live checks/);
  });

  it('can be cancelled, and says so', async () => {
    const world = { ...fakeWorld({ zones: [SERVED], dns: DNS }) };
    const asking = new Promise<void>((resolve) => {
      world.resolver.ask = (_, signal) => {
        resolve();
        return new Promise((answer) => {
          signal.addEventListener('abort', () => answer({ ...FAILED, why: 'cancelled' }));
        });
      };
    });
    const session = await start(TEXT, { world });
    const { CancellationTokenSource } = await import('vscode-languageserver');
    const source = new CancellationTokenSource();
    const ran = session.editor.connection.sendRequest<LiveRan>(
      'zonesmith/liveRun',
      { uri: ZONE, run: '1', groups: ['reverse'] },
      source.token,
    );
    await asking;
    source.cancel();
    expect(await ran).toEqual({ reports: [], cancelled: true });
  });

  it('asks the editor for keys, and shows none', async () => {
    const key = 'abcdefghijklmnopqrstuvwx';
    const lists = { ...fakeWorld({ zones: [SERVED], dns: DNS }) };
    const asked: string[] = [];
    lists.resolver.ask = async ({ name }) => {
      asked.push(printName(name));
      return { ...FAILED, why: 'timeout', detail: `no answer for ${printName(name)}` };
    };
    const session = await start(TEXT.replace('192.0.2.25', '9.9.9.25'), { world: lists });
    const wanted: string[] = [];
    session.editor.connection.onRequest('zonesmith/secret', ({ name }: { name: string }) => {
      wanted.push(name);
      return { secret: name === 'spamhaus-dqs' ? key : null };
    });
    const told = await running(session, { groups: ['blocklists'] });
    expect(wanted).toContain('spamhaus-dqs');
    expect(asked.join('\n')).toContain(key);
    expect(JSON.stringify(told)).not.toContain(key);
    expect(JSON.stringify(await send(session, 'mailRoute'))).not.toContain(key);
  });
});

const FAILED = {
  kind: 'failed',
  server: '192.0.2.1',
  at: 0,
  milliseconds: 0,
  authoritative: false,
  authenticated: false,
  extendedErrors: [],
  fromFile: false,
} as const;

describe('Resolve Now', () => {
  const at = (word: string) => ({
    position: { line: TEXT.slice(0, TEXT.indexOf(word)).split('\n').length - 1, character: 0 },
  });

  it('says that the file and the DNS agree', async () => {
    const session = await start();
    expect(await send<Resolved>(session, 'liveResolve', at('mail A'))).toMatchObject({
      question: 'A mail.example.com.',
      file: ['192.0.2.25'],
      live: ['192.0.2.25'],
      verdict: 'pass',
      server: '192.0.2.1',
    });
  });

  it('says how they differ', async () => {
    const session = await start();
    expect(await send<Resolved>(session, 'liveResolve', at('www A'))).toMatchObject({
      file: ['192.0.2.80'],
      live: ['192.0.2.81'],
      verdict: 'warn',
    });
  });

  it('cannot tell when nobody answers', async () => {
    const session = await start(TEXT, { world: fakeWorld() });
    expect(await send<Resolved>(session, 'liveResolve', at('www A'))).toMatchObject({
      verdict: 'cannot-tell',
      live: [],
    });
  });

  it('wants a record', async () => {
    const session = await start();
    expect(await send<Refused>(session, 'liveResolve', at('$TTL'))).toEqual({
      refused: 'there is no record at the cursor',
    });
  });
});

describe('the comparison', () => {
  it('is the text with what is served, and nothing else changed', async () => {
    const session = await start();
    expect(await send(session, 'liveCompare')).toMatchObject({
      text: TEXT.replace('2026010101', '2026010102').replace('192.0.2.80', '192.0.2.81'),
      server: expect.stringContaining('ns1.example.com.'),
      different: 2,
      unknown: 0,
      left: 0,
    });
  });

  it('is refused when no name server answers', async () => {
    const session = await start(TEXT, { world: fakeWorld({ dns: DNS }) });
    expect(await send(session, 'liveCompare')).toMatchObject({ refused: expect.stringMatching(/^no name server/) });
  });
});

describe('a transfer', () => {
  const KEY = 'hmac-sha256:k:QUJDREVGR0hJSktMTU5PUA==';
  const records = [
    recordOf('example.com.', 'SOA', 'ns1.example.com. h.example.com. 7 4 1 2 1'),
    recordOf('www.example.com.', 'A', '192.0.2.80'),
  ];
  const wish = { zone: 'example.com', server: '192.0.2.53:5353', key: 'k' };

  it('is a zone file', async () => {
    const requests: unknown[] = [];
    const session = await start(TEXT, {
      async transfer(request) {
        requests.push(request);
        return { kind: 'records', records };
      },
    });
    session.editor.connection.onRequest('zonesmith/secret', () => ({ secret: KEY }));
    const { text } = await send<{ text: string }>(session, 'axfr', wish);
    expect(text).toContain('www.example.com.\t3600\tIN\tA\t192.0.2.80\n');
    expect(load(text).recordCount).toBe(2);
    expect(requests).toMatchObject([
      { server: { address: '192.0.2.53', port: 5353 }, key: { hash: 'SHA-256' }, timeout: 5000 },
    ]);
  });

  it('says why there is none', async () => {
    const session = await start(TEXT, { transfer: async () => ({ kind: 'failed', why: 'refused' }) });
    expect(await send(session, 'axfr', { ...wish, key: undefined })).toEqual({
      refused: expect.stringMatching(/^192\.0\.2\.53:5353 refuses: .*allow-transfer/),
    });
  });

  it.each([
    [{ zone: 'example.com', server: 'ns1' }, null, /ns1 is no address/],
    [{ zone: 'a..b', server: '192.0.2.53' }, null, /is no name/],
    [wish, null, /no key called k/],
    [wish, 'abc', /not written as hmac/],
  ])('is refused: %j with the key %s', async (wished, secret, why) => {
    const session = await start(TEXT, { transfer: async () => ({ kind: 'records', records }) });
    session.editor.connection.onRequest('zonesmith/secret', () => ({ secret }));
    expect(await send(session, 'axfr', wished)).toEqual({ refused: expect.stringMatching(why) });
  });
});

it('the route of a mail knows what was found', async () => {
  const session = await start();
  const before = await send<SentRoute>(session, 'mailRoute');
  expect(before.way).toMatchObject({ value: 'example.com.', verdict: 'not-asked' });
  expect(session.host.worlds).toEqual([]);
  await send(session, 'liveRun', { run: '1', groups: ['reverse'] });
  const { way, markdown } = await send<SentRoute>(session, 'mailRoute');
  const [address] = way.next[0].next[0].next;
  expect(address).toMatchObject({ value: '192.0.2.25', place: { uri: ZONE, range: { start: { line: 6 } } } });
  expect(address.next[0]).toMatchObject({ label: 'Reverse name', value: 'mail.example.com.', verdict: 'pass' });
  expect(markdown).toContain('Reverse name `mail.example.com.`: **good**');
});
