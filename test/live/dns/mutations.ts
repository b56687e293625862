/** Responses that are spoiled at random, and what must hold for each of them. `npm run fuzz:dns` tries many. */
import { acceptedHead } from '../../../server/src/live/dns/accept.ts';
import { chainOf } from '../../../server/src/live/dns/chain.ts';
import { Deframer, framed } from '../../../server/src/live/dns/framing.ts';
import { readMessage } from '../../../server/src/live/dns/readMessage.ts';
import { readTsig } from '../../../server/src/live/dns/tsigRecord.ts';
import { type Query, writeQuery } from '../../../server/src/live/dns/writeQuery.ts';
import { printRdata } from '../../../server/src/records/rdata.ts';
import { descriptorOf } from '../../../server/src/records/registry.ts';
import { RECORD_TYPES } from '../../../server/src/records/types/index.ts';
import { WireReader } from '../../../server/src/records/wire.ts';
import { name, octets, reply, SOA } from './messages.ts';
import { RECORDED } from './recordedTransfers.ts';

/** Milliseconds that one message may take. */
const SLOW = 500;

/** Numbers below `limit` that depend on the seed only (mulberry32). */
export function random(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

export const QUERY: Query = {
  id: 0x1234,
  name: name('www.example.com.'),
  type: 1,
  recursive: true,
  edns: { wantsDnssec: false },
};

const OTHER_QUERIES: readonly Query[] = [
  { ...QUERY, id: 0x1235 },
  { ...QUERY, name: name('www.example.net.') },
  { ...QUERY, type: 28 },
];

/** One response for each record type, some with aliases, compressed names, errors, signatures. */
export const ORIGINALS: readonly Uint8Array[] = [
  ...RECORD_TYPES.filter(({ example }) => example !== '').map(({ mnemonic, example }) =>
    reply(writeQuery(QUERY), { answers: [`www.example.com. 300 ${mnemonic} ${example}`], authority: [SOA] }),
  ),
  ...[...OTHER_QUERIES, QUERY].map((query) =>
    reply(writeQuery(query), {
      answers: ['www.example.com. 300 CNAME a.example.com.', 'a.example.com. 300 A 192.0.2.1'],
      additional: ['example.com. 300 DNAME example.net.'],
      options: '000f 0008 0012 6e6f 00c3a921 0003 0002 6e73',
    }),
  ),
  octets(
    `1234 8180 0001 0003 0000 0000 03777777076578616d706c6503636f6d00 0001 0001
     c00c 0005 0001 0000012c 0004 0161c010 c02d 0005 0001 0000012c 0002 c010 c010 0001 0001 0000012c 0004 c0000201`,
  ),
  ...Object.values(RECORDED).flatMap(({ answer }) => [...new Deframer().take(Buffer.from(answer, 'base64'))]),
];

const INTERESTING = [0, 1, 12, 41, 63, 64, 127, 128, 191, 192, 193, 250, 255];

/** The spoiled response with an index. */
export function mutated(seed: number, index: number): Uint8Array {
  const next = random(seed * 1_000_003 + index);
  let message: Uint8Array = ORIGINALS[next(ORIGINALS.length)].slice();
  for (let count = 1 + next(4); count > 0; count--) message = spoiled(message, next);
  return message;
}

function spoiled(message: Uint8Array, next: (limit: number) => number): Uint8Array {
  const at = next(message.length + 1);
  switch (next(8)) {
    case 0:
      return message.slice(0, at);
    case 1:
      return Uint8Array.of(...message.subarray(0, at), next(256), ...message.subarray(at));
    case 2:
      return Uint8Array.of(...message.subarray(0, at), ...message.subarray(at + 1 + next(4)));
    case 3: {
      const other = ORIGINALS[next(ORIGINALS.length)];
      return Uint8Array.of(...message.subarray(0, at), ...other.subarray(next(other.length)));
    }
    case 4:
      // A pointer to anywhere.
      if (at + 1 < message.length) message.set([0xc0 | next(2), next(256)], at);
      return message;
    case 5:
      if (at < message.length) message[at] ^= 1 << next(8);
      return message;
    case 6:
      if (message.length > 12) message[4 + next(8)] = INTERESTING[next(INTERESTING.length)];
      return message;
    default:
      if (at < message.length) message[at] = INTERESTING[next(INTERESTING.length)];
      return message;
  }
}

/** What is wrong with how a message is read; undefined: nothing. */
export function faultOf(message: Uint8Array): string | undefined {
  const start = performance.now();
  try {
    const fault = look(message);
    return fault ?? (performance.now() - start > SLOW ? 'slow' : undefined);
  } catch (error) {
    return `thrown: ${error}`;
  }
}

function look(octets: Uint8Array): string | undefined {
  const head = acceptedHead(octets, QUERY);
  if (head && !repeats(octets)) return 'accepted for another question';
  const message = readMessage(octets);
  if (!message) return undefined;
  chainOf(message, QUERY.name, QUERY.type);
  if (message.signatureAt !== undefined) readTsig(octets, message.signatureAt);
  for (const record of [...message.answers, ...message.authority, ...message.additional]) {
    const type = descriptorOf(record.type, record.class);
    if (!type || type.status === 'meta') continue;
    const wire = new WireReader(record.rdata);
    printRdata(type, wire);
    if (wire.failed || wire.left > 0) return `malformed ${type.mnemonic} data`;
  }
  const again = [...new Deframer().take(framed(octets))];
  return again.length === 1 ? undefined : 'lost in a stream';
}

/** Whether the octets are a response with our id that repeats our question plainly, or a failure without question. */
function repeats(message: Uint8Array): boolean {
  const ours = writeQuery(QUERY);
  const isResponse = message[0] === ours[0] && message[1] === ours[1] && (message[2] & 0xf8) === 0x80;
  if (message[4] === 0 && message[5] === 0) return isResponse && [1, 2, 4, 5].includes(message[3] & 15);
  const question = (octets: Uint8Array): string =>
    Buffer.from(octets.subarray(12, 12 + QUERY.name.length + 4))
      .toString('latin1')
      .toLowerCase();
  return isResponse && message[4] === 0 && message[5] === 1 && question(message) === question(ours);
}
