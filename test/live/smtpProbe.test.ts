/** The look at a mail server, against scripted servers on the loopback interface. */
import { createHash, createPublicKey, X509Certificate } from 'node:crypto';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { afterEach, describe, expect, it } from 'vitest';
import { publicKeyOf } from '../../server/src/host/node/live/certificate.ts';
import { NODE_CLOCK } from '../../server/src/host/node/live/dnsHost.ts';
import { smtpProbe } from '../../server/src/host/node/live/smtpProbe.ts';
import { Cancelling } from '../../server/src/live/dns/cancelling.ts';
import type { SmtpAnswer } from '../../server/src/live/world.ts';
import { AUTHORITY, CERTIFICATE, KEY } from './certificates.ts';
import { NEVER } from './dns/fakes.ts';

const HOST = '127.0.0.1';
const PATIENT = 5000;
const IMPATIENT = 150;
const GREETING = '220-mail.example.com wait\r\n220 mail.example.com ESMTP\r\n';
const HELLO = '250-mail.example.com\r\n250-SIZE 1000\r\n250 8BITMIME\r\n';
const HELLO_TLS = '250-mail.example.com\r\n250-starttls\r\n250 SIZE\r\n';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

interface Script {
  readonly greeting?: string | ((connection: Socket) => void);
  readonly hello?: string;
  readonly startTls?: string;
  /** What happens after the reply to STARTTLS; absent: TLS. */
  readonly instead?: (connection: Socket) => void;
}

/** A server that writes the lines of a script, and the commands that it heard. */
async function server({ greeting = GREETING, hello = HELLO, startTls = '220 go\r\n', instead }: Script) {
  const heard: string[] = [];
  const converse = (connection: Socket): void => {
    connection.on('error', () => {});
    connection.on('data', (octets) => {
      for (const line of octets.toString('latin1').split('\r\n').slice(0, -1)) {
        heard.push(line);
        if (line.startsWith('EHLO')) connection.write(hello);
        else if (line === 'QUIT') connection.end('221 bye\r\n');
        else if (line === 'STARTTLS') {
          connection.write(startTls);
          if (!startTls.startsWith('220 ')) continue;
          connection.removeAllListeners('data');
          if (instead) instead(connection);
          else converse(new TLSSocket(connection, { isServer: true, key: KEY, cert: CERTIFICATE + AUTHORITY }));
        }
      }
    });
  };
  const listener = createServer((connection) => {
    closing.push(() => connection.destroy());
    converse(connection);
    if (typeof greeting === 'string') connection.write(greeting);
    else greeting(connection);
  });
  closing.push(() => listener.close());
  const port = await new Promise<number>((resolve) =>
    listener.listen(0, HOST, () => resolve((listener.address() as AddressInfo).port)),
  );
  return { heard, port };
}

async function look(
  script: Script,
  { patience = PATIENT, signal = NEVER as Cancelling | typeof NEVER, ehloName = 'me.example.org' } = {},
): Promise<{ readonly answer: SmtpAnswer; readonly heard: readonly string[] }> {
  const { heard, port } = await server(script);
  const probe = smtpProbe({ ehloName, clock: NODE_CLOCK, patience });
  return { answer: await probe.look({ address: HOST, port, name: 'mail.example.com' }, signal), heard };
}

describe('a mail server', () => {
  it('greets and lists its extensions', async () => {
    const { answer, heard } = await look({});
    expect(answer).toMatchObject({
      kind: 'answer',
      greeting: ['mail.example.com wait', 'mail.example.com ESMTP'],
      greetingCode: 220,
      extensions: ['mail.example.com', 'SIZE 1000', '8BITMIME'],
      startTls: { kind: 'not-offered' },
    });
    expect(heard).toEqual(['EHLO me.example.org', 'QUIT']);
  });

  it('shows its certificate', async () => {
    const { answer, heard } = await look({ hello: HELLO_TLS });
    expect(answer).toMatchObject({
      startTls: {
        kind: 'done',
        protocol: 'TLSv1.3',
        certificate: {
          names: ['mail.example.com', '*.example.net', HOST],
          issuer: 'CN=Zonesmith test CA',
          notBefore: Date.UTC(2020, 0, 1),
          notAfter: Date.UTC(2120, 0, 1),
          untrusted: 'SELF_SIGNED_CERT_IN_CHAIN',
        },
      },
    });
    if (answer.kind !== 'answer' || answer.startTls.kind !== 'done') throw new Error('no certificate');
    const { chain, keys } = answer.startTls.certificate;
    const sent = [CERTIFICATE, AUTHORITY].map((pem) => new X509Certificate(pem));
    expect(chain.map(digest)).toEqual(sent.map(({ raw }) => digest(raw)));
    expect(keys.map(digest)).toEqual(
      sent.map(({ publicKey }) => digest(publicKey.export({ type: 'spki', format: 'der' }))),
    );
    expect(heard).toEqual(['EHLO me.example.org', 'STARTTLS', 'EHLO me.example.org', 'QUIT']);
  });

  it.each([
    ['421 busy', 421],
    ['450 later', 450],
    ['554 no', 554],
  ])('%s is an answer', async (line, greetingCode) => {
    const { answer, heard } = await look({ greeting: `${line}\r\n` });
    expect(answer).toMatchObject({ kind: 'answer', greetingCode, extensions: [] });
    expect(heard).toEqual(['QUIT']);
  });

  it('that does not take EHLO', async () => {
    const { answer } = await look({ hello: '502 what\r\n' });
    expect(answer).toMatchObject({ kind: 'answer', extensions: [], startTls: { kind: 'not-offered' } });
  });

  it.each([
    ['', `EHLO [${HOST}]`],
    ['two words', `EHLO [${HOST}]`],
    ['a\r\nMAIL FROM:<>', `EHLO [${HOST}]`],
  ])('is greeted with our address when the name is %j', async (ehloName, hello) => {
    expect((await look({}, { ehloName })).heard).toEqual([hello, 'QUIT']);
  });
});

const digest = (octets: Uint8Array): string => createHash('sha256').update(octets).digest('hex');

describe('STARTTLS that fails', () => {
  it.each<[string, Script, RegExp]>([
    ['refused', { startTls: '454 no certificate\r\n' }, /^454 no certificate$/],
    ['something is sent before', { startTls: '220 go\r\n250 injected\r\n' }, /before encryption/],
    ['half a line is sent before', { startTls: '220 go\r\n250' }, /before encryption/],
    ['closed', { instead: (connection) => connection.end() }, /./],
    ['no TLS', { instead: (connection) => connection.write('hello, hello, hello\r\n') }, /./],
  ])('%s', async (_, script, why) => {
    const { answer } = await look({ hello: HELLO_TLS, ...script });
    expect(answer).toMatchObject({
      kind: 'answer',
      extensions: ['mail.example.com', 'starttls', 'SIZE'],
      startTls: { kind: 'failed', why: expect.stringMatching(why) },
    });
  });

  it('silence', async () => {
    const { answer } = await look({ hello: HELLO_TLS, instead: () => {} }, { patience: IMPATIENT });
    expect(answer).toMatchObject({ startTls: { kind: 'failed', why: 'timeout' } });
  });
});

describe('what is no mail server', () => {
  it.each<[string, Script['greeting'], string]>([
    ['another protocol', 'SSH-2.0-OpenSSH_9.2\r\n', 'SSH-2.0-OpenSSH_9.2'],
    ['a line without end', 'x'.repeat(5000), 'x'.repeat(500)],
    ['a code without end', `220 ${'x'.repeat(5000)}\r\n`, `220 ${'x'.repeat(496)}`],
    ['lines without end', (connection) => flood(connection, '220-more\r\n'.repeat(1000)), 'more than 65536 octets'],
    ['control characters', '\x1b[2J\x07\r\n', '?[2J?'],
    ['a web server', 'HTTP/1.1 400 Bad Request\r\n', 'HTTP/1.1 400 Bad Request'],
  ])('%s', async (_, greeting, detail) => {
    expect((await look({ greeting: greeting! })).answer).toEqual({ kind: 'not-smtp', detail });
  });

  it('a closed connection', async () => {
    const { answer } = await look({ greeting: (connection) => connection.end() });
    expect(answer).toEqual({ kind: 'unreachable', detail: 'the connection was closed before a greeting' });
  });

  it('a closed port', async () => {
    const { port } = await server({});
    closing.pop()!();
    const probe = smtpProbe({ ehloName: '', clock: NODE_CLOCK });
    const answer = await probe.look({ address: HOST, port, name: '' }, NEVER);
    expect(answer).toEqual({ kind: 'connection-refused', detail: 'ECONNREFUSED' });
  });

  it('silence', async () => {
    expect((await look({ greeting: () => {} }, { patience: IMPATIENT })).answer).toEqual({ kind: 'timeout' });
  });

  it('a greeting that drips', async () => {
    const greeting = (connection: Socket): void => {
      const timer = setInterval(() => connection.write('220-a\r\n'), IMPATIENT / 4);
      closing.push(() => clearInterval(timer));
    };
    expect((await look({ greeting }, { patience: IMPATIENT })).answer).toEqual({ kind: 'timeout' });
  });
});

function flood(connection: Socket, text: string): void {
  if (!connection.destroyed) connection.write(text, () => setImmediate(() => flood(connection, text)));
}

describe('calling off', () => {
  it('while the server is silent', async () => {
    const signal = new Cancelling();
    let start = 0;
    const greeting = (): void => {
      start = performance.now();
      signal.cancel();
    };
    expect((await look({ greeting }, { signal })).answer).toEqual({ kind: 'cancelled' });
    expect(performance.now() - start).toBeLessThan(100);
  });

  it('before it begins', async () => {
    const signal = new Cancelling();
    signal.cancel();
    expect((await look({}, { signal })).answer).toEqual({ kind: 'cancelled' });
  });
});

describe('the key of a certificate', () => {
  it('is what Node says', () => {
    const { raw } = new X509Certificate(CERTIFICATE);
    const key = createPublicKey({ key: Buffer.from(publicKeyOf(raw)), format: 'der', type: 'spki' });
    expect(key.asymmetricKeyType).toBe('ec');
  });

  it('is empty when the certificate is broken, wherever it is cut', () => {
    const { raw } = new X509Certificate(CERTIFICATE);
    for (let length = 0; length < raw.length; length++) expect(publicKeyOf(raw.subarray(0, length))).toHaveLength(0);
  });
});
