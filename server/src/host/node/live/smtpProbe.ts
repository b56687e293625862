/**
 * Looks at a mail server as a sender sees it first: greeting, extensions, certificate. It greets and leaves; it names
 * no sender or recipient, and sends no mail.
 */
import { isIP, isIPv6, type Socket } from 'node:net';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import type { Clock, SmtpAnswer, SmtpProbe } from '../../../live/world.ts';
import { certificateOf } from './certificate.ts';
import { isTrouble, SmtpConnection, type SmtpTrouble } from './smtpConnection.ts';
import { troubleOf } from './trouble.ts';

type Answer = Extract<SmtpAnswer, { kind: 'answer' }>;

export interface SmtpOptions {
  /** The name to greet with; '' or what is no single word: our address. */
  readonly ehloName: string;
  readonly clock: Clock;
  /** Milliseconds. Tarpits make senders wait for half a minute. */
  readonly patience?: number;
}

const PATIENCE = 30_000;
const PATIENCE_TO_CONNECT = 10_000;
const PATIENCE_TO_LEAVE = 2_000;
const READY = 220;
const OK = 250;

export const smtpProbe = (options: SmtpOptions): SmtpProbe => ({
  async look({ address, port, name }, signal) {
    const start = options.clock.now();
    const connection = new SmtpConnection(address, port, options.clock, signal);
    try {
      const answer = await converse(connection, name, options);
      if (!connection.trouble) await connection.command('QUIT', PATIENCE_TO_LEAVE);
      return 'greeting' in answer ? { ...answer, milliseconds: options.clock.now() - start } : answer;
    } finally {
      connection.close();
    }
  },
});

async function converse(
  connection: SmtpConnection,
  name: string,
  { ehloName, patience = PATIENCE }: SmtpOptions,
): Promise<SmtpAnswer> {
  const trouble = await connection.connected(Math.min(patience, PATIENCE_TO_CONNECT));
  if (trouble) return failure(trouble);
  const greeting = await connection.reply(patience);
  if (isTrouble(greeting)) return failure(greeting);
  const told = { kind: 'answer', greeting: greeting.lines, greetingCode: greeting.code, milliseconds: 0 } as const;
  const nothing: Answer = { ...told, extensions: [], startTls: { kind: 'not-offered' } };
  if (greeting.code !== READY) return nothing;
  const isWord = /^[\x21-\x7e]+$/.test(ehloName);
  const ehlo = `EHLO ${isWord ? ehloName : literal(connection.socket.localAddress ?? '')}`;
  const hello = await connection.command(ehlo, patience);
  if (isTrouble(hello)) return hello.kind === 'cancelled' || hello.kind === 'not-smtp' ? failure(hello) : nothing;
  if (hello.code !== OK) return nothing;
  const extensions = hello.lines;
  const offered = extensions.slice(1).some((line) => line.trim().toUpperCase() === 'STARTTLS');
  if (!offered) return { ...nothing, extensions };
  const startTls = await secure(connection, name, patience);
  if (connection.trouble?.kind === 'cancelled') return { kind: 'cancelled' };
  if (startTls.kind === 'done') await connection.command(ehlo, patience);
  return { ...told, extensions, startTls };
}

async function secure(connection: SmtpConnection, name: string, patience: number): Promise<Answer['startTls']> {
  const reply = await connection.command('STARTTLS', patience);
  if (isTrouble(reply)) return { kind: 'failed', why: words(reply) };
  if (reply.code !== READY) return { kind: 'failed', why: `${reply.code} ${reply.lines.join(' ')}` };
  let isSecure = false;
  const socket = connection.upgrade((plainSocket) => {
    const secured = overTls(plainSocket, name);
    secured.once('secureConnect', () => {
      isSecure = true;
      connection.hear();
    });
    return secured;
  }) as TLSSocket | undefined;
  if (!socket) return { kind: 'failed', why: 'something was sent before encryption began' };
  const trouble = await connection.until(patience, () => isSecure);
  if (trouble) return { kind: 'failed', why: words(trouble) };
  const certificate = certificateOf(socket);
  if (!certificate) return { kind: 'failed', why: 'the server showed no certificate' };
  return { kind: 'done', protocol: socket.getProtocol() ?? '', certificate };
}

/** Takes any certificate and any protocol, as what they are is the question. */
const overTls = (socket: Socket, name: string): TLSSocket =>
  connectTls({
    socket,
    rejectUnauthorized: false,
    minVersion: 'TLSv1',
    ciphers: 'DEFAULT@SECLEVEL=0',
    ...(name !== '' && isIP(name) === 0 && { servername: name.replace(/\.$/, '') }),
  });

/** An address as a greeting has it (RFC 5321 §4.1.3). */
const literal = (address: string): string => (isIPv6(address) ? `[IPv6:${address}]` : `[${address}]`);

/** What happened before the server greeted. */
function failure(trouble: SmtpTrouble): SmtpAnswer {
  switch (trouble.kind) {
    case 'timeout':
    case 'cancelled':
      return { kind: trouble.kind };
    case 'not-smtp':
      return trouble;
    case 'closed':
      return { kind: 'unreachable', detail: 'the connection was closed before a greeting' };
    case 'error': {
      const { why, detail } = troubleOf(trouble.error);
      const kind = detail === 'ECONNREFUSED' ? 'connection-refused' : why === 'timeout' ? 'timeout' : 'unreachable';
      return { kind, ...(detail !== undefined && { detail }) };
    }
  }
}

function words(trouble: SmtpTrouble): string {
  if (trouble.kind === 'error') return trouble.error.message;
  if (trouble.kind === 'not-smtp') return `no reply of a mail server: ${trouble.detail}`;
  return trouble.kind === 'closed' ? 'the connection was closed' : trouble.kind;
}
