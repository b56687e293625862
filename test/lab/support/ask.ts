/** Asks the servers of the lab with programs that are not ours. */
import { execFile } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { connect } from 'node:net';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Where `npm run test:lab` keeps what it made. */
export function labFolder(): string {
  const folder = process.env['ZONESMITH_LAB'];
  if (folder === undefined) throw new Error('these tests run inside the lab: npm run test:lab');
  return folder;
}

async function output(command: string, args: readonly string[]): Promise<string> {
  try {
    const running = execute(command, args);
    running.child.stdin?.end();
    return (await running).stdout;
  } catch (error) {
    // It ended with a code, and had something to say all the same.
    return (error as { stdout?: string }).stdout ?? '';
  }
}

export interface Dug {
  /** `NOERROR`; undefined: nobody answered. */
  readonly status: string | undefined;
  readonly flags: readonly string[];
  /** Records of the answer section, in the words of dig. */
  readonly answers: readonly string[];
  /** The same without owner, TTL and class, sorted. */
  readonly data: readonly string[];
  readonly text: string;
}

/** One question with `dig`: one try of two seconds. */
export async function dig(...args: readonly string[]): Promise<Dug> {
  const text = await output('dig', ['+tries=1', '+time=2', '+nocookie', ...args]);
  const answers = (/;; ANSWER SECTION:\n([\s\S]*?)\n(?:\n|$)/.exec(text)?.[1] ?? '')
    .split('\n')
    .filter((line) => line !== '');
  return {
    status: /status: (\w+)/.exec(text)?.[1],
    flags: (/flags: ([\w ]+);/.exec(text)?.[1] ?? '').split(' '),
    answers,
    data: answers.map((line) => line.split(/\s+/).slice(4).join(' ')).sort(),
    text,
  };
}

/** What `openssl` sees of a mail server's certificate. */
export const starttls = (address: string, name: string, authority: string): Promise<string> =>
  output('openssl', [
    ...['s_client', '-connect', `${address.includes(':') ? `[${address}]` : address}:25`, '-starttls', 'smtp'],
    ...['-name', 'probe.example.net', '-verify_hostname', name, '-CAfile', authority],
  ]);

/** Says each line when the server has said something, and gives all that the server said. */
export function converse(address: string, port: number, lines: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const left = [...lines];
    let heard = '';
    const socket = connect(port, address);
    socket.on('data', (data) => {
      heard += data.toString('latin1');
      const next = left.shift();
      if (next === undefined) socket.end();
      else socket.write(`${next}\r\n`);
    });
    socket.once('error', reject);
    socket.once('close', () => resolve(heard));
  });
}

/** The port that the answer to a message to port 53 comes from. */
export function sourcePort(address: string, message: Buffer): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = createSocket('udp4');
    socket.once('error', reject);
    socket.once('message', (_, { port }) => {
      socket.close();
      resolve(port);
    });
    socket.send(message, 53, address);
  });
}
