/** Octets → message. Whatever came from the network is legal input: what is malformed is `undefined`. */
import { WireReader } from '../../records/wire.ts';
import type { LiveRecord } from '../resolver.ts';
import { readEdns } from './edns.ts';
import { type Edns, type Message, type MessageHead, type MessageQuestion, OPT, rcodeOf, TSIG } from './message.ts';
import { readCompressedName } from './readName.ts';
import { readRdataIn } from './readRdata.ts';

const LARGEST_TTL = 2 ** 31 - 1;

/** The header and the questions; undefined when they are malformed. */
export function readHead(octets: Uint8Array): MessageHead | undefined {
  const wire = new WireReader(octets);
  const id = wire.u16();
  const flags = wire.u16();
  const questionCount = wire.u16();
  const counts = [wire.u16(), wire.u16(), wire.u16()] as const;
  if (wire.failed) return undefined;
  const questions: MessageQuestion[] = [];
  for (let i = 0; i < questionCount; i++) {
    const found = readCompressedName(octets, wire.at);
    if (!found) return undefined;
    wire.at = found.end;
    questions.push({ name: found.name, type: wire.u16(), class: wire.u16() });
    if (wire.failed) return undefined;
  }
  return { id, flags, questions, counts, end: wire.at };
}

/** The whole message; undefined when a part of it is malformed or something follows it. */
export function readMessage(octets: Uint8Array, head = readHead(octets)): Message | undefined {
  if (!head) return undefined;
  const reader = new RecordReader(octets, head.end);
  const answers = reader.section(head.counts[0]);
  const authority = answers && reader.section(head.counts[1]);
  const additional = authority && reader.section(head.counts[2], true);
  if (!additional || reader.wire.left > 0) return undefined;
  const { edns, extendedRcode, signatureAt } = reader;
  return {
    head,
    rcode: rcodeOf(head.flags) | (extendedRcode << 4),
    answers,
    authority,
    additional,
    ...(edns && { edns }),
    ...(signatureAt >= 0 && { signatureAt }),
  };
}

class RecordReader {
  readonly wire: WireReader;
  edns: Edns | undefined;
  extendedRcode = 0;
  signatureAt = -1;

  constructor(octets: Uint8Array, start: number) {
    this.wire = new WireReader(octets, start);
  }

  /** The next `count` records; OPT and TSIG belong into the additional section only, TSIG at its end. */
  section(count: number, isAdditional = false): LiveRecord[] | undefined {
    const records: LiveRecord[] = [];
    for (let i = 0; i < count; i++) {
      const start = this.wire.at;
      const record = this.record();
      if (!record || this.signatureAt >= 0) return undefined;
      if (record.type === OPT) {
        if (!isAdditional || !this.takeEdns(record)) return undefined;
      } else if (record.type === TSIG) {
        if (!isAdditional) return undefined;
        this.signatureAt = start;
      } else records.push(record);
    }
    return records;
  }

  private record(): LiveRecord | undefined {
    const { wire } = this;
    const owner = readCompressedName(wire.bytes, wire.at);
    if (!owner) return undefined;
    wire.at = owner.end;
    const type = wire.u16();
    const recordClass = wire.u16();
    const ttl = wire.u32();
    const length = wire.u16();
    if (wire.failed || length > wire.left) return undefined;
    const rdata = readRdataIn(wire.bytes, wire.at, wire.at + length, type, recordClass);
    if (!rdata) return undefined;
    wire.at += length;
    // A TTL with the highest bit set counts as 0 (RFC 2181 §8); that of OPT is no time.
    const counts = ttl <= LARGEST_TTL || type === OPT;
    return { owner: owner.name, type, class: recordClass, ttl: counts ? ttl : 0, rdata };
  }

  private takeEdns(record: LiveRecord): boolean {
    if (this.edns || record.owner.length > 1) return false;
    this.edns = readEdns(record);
    this.extendedRcode = record.ttl >>> 24;
    return this.edns !== undefined;
  }
}
