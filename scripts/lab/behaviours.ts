/** What a name server can do that real ones will not, by name: data, and the messages that it is made of. */
import { type Answered, encodeName, extendedError, type Query, questionOf, RCODE, TYPE, writeReply } from './wire.ts';

/** What leaves the server; over TCP each message gets its length before it. */
export interface Behaviour {
  /** Datagrams, one after the other; none: silence. */
  readonly udp: (query: Query) => readonly Buffer[];
  /** Absent: the same messages as over UDP. */
  readonly tcp?: 'silence' | 'close' | 'drip' | ((query: Query) => readonly Buffer[]);
  /** The datagrams come from another port than the one that was asked. */
  readonly otherPort?: true;
}

const MANY = 300;

const APEX = 'hostile.example.net';
const SERVER = 'hostile-ns.example.net';
/** Serial and four times a minute. */
const SOA_DATA = Buffer.concat([encodeName(SERVER), encodeName('hostmaster.example.net'), numbers(1, 60, 60, 60, 60)]);

const truth = ({ name }: Query): Answered => ({ owner: name, type: TYPE.A, data: Buffer.from([192, 0, 2, 80]) });

/** Every name has the address; the apex its server; of other types there are none. */
export function good(query: Query): Buffer {
  if (query.type === TYPE.A) return writeReply(query, { answers: [truth(query)] });
  const server = { owner: APEX, type: TYPE.NS, data: encodeName(SERVER) };
  if (query.type === TYPE.NS && query.name === APEX) return writeReply(query, { answers: [server] });
  return writeReply(query, { authority: [{ owner: APEX, type: TYPE.SOA, data: SOA_DATA }] });
}

const always = (reply: Parameters<typeof writeReply>[1]): Behaviour => ({ udp: (query) => [writeReply(query, reply)] });
const truncated = (query: Query): Buffer => writeReply(query, { truncated: true });
const alias = (owner: string, target: string): Answered => ({ owner, type: TYPE.CNAME, data: encodeName(target) });
const wrongId = (query: Query): Buffer => writeReply(query, { id: query.id ^ 1, answers: [lie(query.name)] });
/** What a forger would have liked to say. */
const lie = (owner: string): Answered => ({ owner, type: TYPE.A, data: Buffer.from([203, 0, 113, 66]) });

function numbers(...values: readonly number[]): Buffer {
  const octets = Buffer.alloc(4 * values.length);
  for (const [index, value] of values.entries()) octets.writeUInt32BE(value, 4 * index);
  return octets;
}

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

/** Answers that are as they should be. */
export const GOOD: Behaviour = { udp: (query) => [good(query)] };

/** The server does not know the zone, and says so in the way of old. */
export const LAME: Behaviour = { udp: (query) => [lame(query)] };
