/**
 * A name server that does what real ones will not: the first label of the name asked for says what (`wrong-id.hostile.example.net`).
 * Other names have one address, so that it is a usable server as well.
 */
import { createSocket, type RemoteInfo, type Socket as UdpSocket } from 'node:dgram';
import { createServer, type Socket } from 'node:net';
import { ADDRESSES } from './plan.ts';
import type { Closable } from './processes.ts';
import {
  type Answered,
  encodeName,
  extendedError,
  type Query,
  questionOf,
  RCODE,
  readQuery,
  TYPE,
  writeReply,
} from './wire.ts';

/** What leaves the server; over TCP each message gets its length before it. */
interface Behaviour {
  /** Datagrams, one after the other; none: silence. */
  readonly udp: (query: Query) => readonly Buffer[];
  /** Absent: the same messages as over UDP. */
  readonly tcp?: 'silence' | 'close' | 'drip' | ((query: Query) => readonly Buffer[]);
  /** The datagrams come from another port than the one that was asked. */
  readonly otherPort?: true;
}

const DRIP_MILLISECONDS = 500;
const MANY = 300;

const truth = ({ name }: Query): Answered => ({ owner: name, type: TYPE.A, data: Buffer.from([192, 0, 2, 80]) });
const good = (query: Query): Buffer => writeReply(query, { answers: query.type === TYPE.A ? [truth(query)] : [] });
const always = (reply: Parameters<typeof writeReply>[1]): Behaviour => ({ udp: (query) => [writeReply(query, reply)] });
const truncated = (query: Query): Buffer => writeReply(query, { truncated: true });
const alias = (owner: string, target: string): Answered => ({ owner, type: TYPE.CNAME, data: encodeName(target) });
const wrongId = (query: Query): Buffer => writeReply(query, { id: query.id ^ 1, answers: [lie(query.name)] });
/** What a forger would have liked to say. */
const lie = (owner: string): Answered => ({ owner, type: TYPE.A, data: Buffer.from([203, 0, 113, 66]) });

/** An answer whose owner name points at `target`. */
function pointingAt(query: Query, target: number): Buffer {
  const message = writeReply(query, { answers: [{ ...truth(query), owner: '' }] });
  const at = 12 + query.question.length;
  return Buffer.concat([
    message.subarray(0, at),
    Buffer.from([0xc0 | (target >> 8), target & 0xff]),
    message.subarray(at + 1),
  ]);
}

/** The counter of the answers says more than there are. */
function withLies(query: Query): Buffer {
  const message = good(query);
  message.writeUInt16BE(9, 6);
  return message;
}

export const BEHAVIOURS = {
  'wrong-id': { udp: (query) => [wrongId(query)] },
  /** A forged answer first, then the true one: who asked must go on waiting. */
  'late-truth': { udp: (query) => [wrongId(query), good(query)] },
  'wrong-port': { udp: (query) => [good(query)], otherPort: true },
  'wrong-question': {
    udp: (query) => [
      writeReply(query, { question: questionOf('other.example.net', TYPE.A), answers: [lie('other.example.net')] }),
    ],
  },
  'no-question': { udp: (query) => [writeReply(query, { question: Buffer.alloc(0), answers: [truth(query)] })] },
  'no-response': always({ response: false }),
  /** NOERROR, and data about somebody else. */
  unrelated: always({ answers: [lie('somebody-else.example.net')] }),
  'pointer-to-itself': { udp: (query) => [pointingAt(query, 12 + query.question.length)] },
  'pointer-ahead': { udp: (query) => [pointingAt(query, 12 + query.question.length + 40)] },
  'wrong-count': { udp: (query) => [withLies(query)] },
  /** The id is right, and nothing else. */
  garbage: { udp: (query) => [Buffer.concat([good(query).subarray(0, 2), Buffer.alloc(60, 0xa5)])] },
  short: { udp: (query) => [good(query).subarray(0, 5)] },
  silence: { udp: () => [], tcp: 'silence' },
  truncated: { udp: (query) => [truncated(query)], tcp: (query) => [good(query)] },
  'truncated-always': { udp: (query) => [truncated(query)] },
  'truncated-then-silence': { udp: (query) => [truncated(query)], tcp: 'silence' },
  'truncated-then-close': { udp: (query) => [truncated(query)], tcp: 'close' },
  'slow-drip': { udp: (query) => [truncated(query)], tcp: 'drip' },
  /** More than anybody said to take. */
  oversized: { udp: (query) => [writeReply(query, { answers: Array.from({ length: MANY }, () => truth(query)) })] },
  'alias-loop': {
    udp: (query) => {
      const other = `again.${query.name}`;
      return [writeReply(query, { answers: [alias(query.name, other), alias(other, query.name)] })];
    },
  },
  /** As servers do that are older than EDNS. */
  'no-edns': { udp: (query) => [query.edns ? writeReply(query, { rcode: RCODE.FORMERR }) : good(query)] },
  refused: always({ rcode: RCODE.REFUSED, authoritative: false }),
  servfail: always({ rcode: RCODE.SERVFAIL, authoritative: false }),
  'extended-error': {
    udp: (query) => [
      writeReply(query, {
        rcode: RCODE.SERVFAIL,
        authoritative: false,
        additional: query.edns ? [extendedError(22, 'nobody could be reached')] : [],
      }),
    ],
  },
} as const satisfies Record<string, Behaviour>;

export type HostileName = keyof typeof BEHAVIOURS;

/** A referral to the root, without authority: this server does not know the zone. */
const lame = (query: Query): Buffer =>
  writeReply(query, {
    authoritative: false,
    authority: [{ owner: '', type: TYPE.NS, data: encodeName('a.root-servers') }],
  });

const GOOD: Behaviour = { udp: (query) => [good(query)] };

/** Servers that do one thing only, whatever the name is. */
const FIXED: readonly (readonly [address: string, Behaviour])[] = [
  [ADDRESSES.lame, { udp: (query) => [lame(query)] }],
  [ADDRESSES.refused, BEHAVIOURS.refused],
  [ADDRESSES.servfail, BEHAVIOURS.servfail],
];

const byFirstLabel = ({ name }: Query): Behaviour =>
  (BEHAVIOURS as Readonly<Record<string, Behaviour>>)[name.split('.')[0]] ?? GOOD;

/** Starts the hostile server and those that always fail; resolves when all of them listen. */
export async function startHostile(): Promise<readonly Closable[]> {
  const servers = [[ADDRESSES.hostile, byFirstLabel] as const, ...FIXED.map(([at, one]) => [at, () => one] as const)];
  return (await Promise.all(servers.map(([address, choose]) => listen(address, choose)))).flat();
}

async function listen(address: string, choose: (query: Query) => Behaviour): Promise<readonly Closable[]> {
  const udp = createSocket('udp4');
  const other = createSocket('udp4');
  await Promise.all([
    new Promise<void>((resolve) => udp.bind(53, address, resolve)),
    new Promise<void>((resolve) => other.bind(0, address, resolve)),
  ]);
  udp.on('message', (message, from) => answerDatagram(message, from, choose, udp, other));
  const tcp = createServer((socket) => answerStream(socket, choose));
  await new Promise<void>((resolve) => tcp.listen(53, address, resolve));
  return [udp, other, tcp];
}

function answerDatagram(
  message: Buffer,
  { port, address }: RemoteInfo,
  choose: (query: Query) => Behaviour,
  udp: UdpSocket,
  other: UdpSocket,
): void {
  const query = readQuery(message);
  if (!query) return;
  const behaviour = choose(query);
  for (const reply of behaviour.udp(query)) (behaviour.otherPort ? other : udp).send(reply, port, address);
}

function answerStream(socket: Socket, choose: (query: Query) => Behaviour): void {
  socket.on('error', () => socket.destroy());
  socket.once('data', (data) => {
    const query = readQuery(data.subarray(2));
    if (!query) return void socket.destroy();
    const { udp, tcp = udp } = choose(query) as Behaviour;
    if (tcp === 'silence') return;
    if (tcp === 'close') return void socket.destroy();
    if (tcp === 'drip') return drip(socket, withLength(good(query)));
    socket.end(Buffer.concat(tcp(query).map(withLength)));
  });
}

function withLength(message: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(message.length);
  return Buffer.concat([length, message]);
}

/** One octet after the other, each within everybody's patience. */
function drip(socket: Socket, octets: Buffer): void {
  let at = 0;
  const timer = setInterval(() => {
    if (at < octets.length) socket.write(octets.subarray(at, ++at));
    else socket.end();
  }, DRIP_MILLISECONDS);
  socket.once('close', () => clearInterval(timer));
}
