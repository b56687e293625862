/** As much of DNS messages (RFC 1035 §4) as the lab's own small servers need; on purpose not the code that is tested. */

export const TYPE = { A: 1, NS: 2, CNAME: 5, SOA: 6, TXT: 16, OPT: 41 } as const;
export const RCODE = { NOERROR: 0, FORMERR: 1, SERVFAIL: 2, NXDOMAIN: 3, REFUSED: 5 } as const;

const HEADER_OCTETS = 12;
const IN = 1;
const FLAG = { response: 0x8000, authoritative: 0x0400, truncated: 0x0200, recursionDesired: 0x0100 } as const;

export interface Query {
  readonly id: number;
  readonly name: string;
  readonly type: number;
  /** The question section as it came. */
  readonly question: Buffer;
  readonly edns: boolean;
  readonly recursionDesired: boolean;
}

export interface Answered {
  readonly owner: string;
  readonly type: number;
  readonly data: Buffer;
}

export interface Reply {
  readonly id?: number;
  readonly rcode?: number;
  readonly authoritative?: boolean;
  readonly truncated?: boolean;
  readonly response?: boolean;
  readonly question?: Buffer;
  readonly answers?: readonly Answered[];
  readonly authority?: readonly Answered[];
  readonly additional?: readonly Buffer[];
}

/** Without final dot: `www.example.com`; the root is empty. */
export function encodeName(name: string): Buffer {
  const labels = name.split('.').filter((label) => label !== '');
  return Buffer.concat([
    ...labels.map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label, 'latin1')])),
    Buffer.alloc(1),
  ]);
}

export const questionOf = (name: string, type: number): Buffer =>
  Buffer.concat([encodeName(name), Buffer.from([0, type, 0, IN])]);

/** A query with the id 0 that wants recursion. */
export function queryFor(name: string, type: number): Buffer {
  const header = Buffer.alloc(HEADER_OCTETS);
  header.writeUInt16BE(FLAG.recursionDesired, 2);
  header.writeUInt16BE(1, 4);
  return Buffer.concat([header, questionOf(name, type)]);
}

/** undefined: this is no query with one question. */
export function readQuery(message: Buffer): Query | undefined {
  if (message.length < HEADER_OCTETS || message.readUInt16BE(4) !== 1) return undefined;
  const labels: string[] = [];
  let at = HEADER_OCTETS;
  while (at < message.length && message[at] !== 0) {
    const length = message[at];
    labels.push(message.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  const end = at + 5;
  if (end > message.length) return undefined;
  return {
    id: message.readUInt16BE(0),
    name: labels.join('.').toLowerCase(),
    type: message.readUInt16BE(at + 1),
    question: message.subarray(HEADER_OCTETS, end),
    edns: message.readUInt16BE(10) > 0,
    recursionDesired: (message.readUInt16BE(2) & FLAG.recursionDesired) !== 0,
  };
}

const TTL_SECONDS = 60;

export function record({ owner, type, data }: Answered): Buffer {
  const fixed = Buffer.alloc(10);
  fixed.writeUInt16BE(type, 0);
  fixed.writeUInt16BE(IN, 2);
  fixed.writeUInt32BE(TTL_SECONDS, 4);
  fixed.writeUInt16BE(data.length, 8);
  return Buffer.concat([encodeName(owner), fixed, data]);
}

/** An OPT record (RFC 6891) with one extended error (RFC 8914). */
export function extendedError(code: number, text: string): Buffer {
  const option = Buffer.alloc(6);
  option.writeUInt16BE(15, 0);
  option.writeUInt16BE(2 + text.length, 2);
  option.writeUInt16BE(code, 4);
  const fixed = Buffer.alloc(11);
  fixed.writeUInt16BE(TYPE.OPT, 1);
  fixed.writeUInt16BE(1232, 3);
  fixed.writeUInt16BE(option.length + text.length, 9);
  return Buffer.concat([fixed, option, Buffer.from(text)]);
}

/** A reply to `query`; what is not said is as it should be. */
export function writeReply(query: Query, reply: Reply = {}): Buffer {
  const { answers = [], authority = [], additional = [], question = query.question } = reply;
  const header = Buffer.alloc(HEADER_OCTETS);
  const flags =
    (reply.response === false ? 0 : FLAG.response) |
    (reply.authoritative === false ? 0 : FLAG.authoritative) |
    (reply.truncated ? FLAG.truncated : 0) |
    (query.recursionDesired ? FLAG.recursionDesired : 0) |
    (reply.rcode ?? RCODE.NOERROR);
  header.writeUInt16BE(reply.id ?? query.id, 0);
  header.writeUInt16BE(flags, 2);
  header.writeUInt16BE(question.length === 0 ? 0 : 1, 4);
  header.writeUInt16BE(answers.length, 6);
  header.writeUInt16BE(authority.length, 8);
  header.writeUInt16BE(additional.length, 10);
  return Buffer.concat([header, question, ...[...answers, ...authority].map(record), ...additional]);
}
