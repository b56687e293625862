/** A name server on the loopback address, for programs that are tested as a whole. It answers from the text of a zone. */
import { createSocket, type Socket } from 'node:dgram';
import { mnemonicOf } from '../../server/src/records/mnemonics.ts';
import { printName } from '../../server/src/records/name.ts';
import { WireReader, WireWriter } from '../../server/src/records/wire.ts';
import { openZone } from '../../server/src/zone/open.ts';
import { ZoneRecord } from '../../server/src/zone/record.ts';
import type { Zone } from '../../server/src/zone/zone.ts';

const HEADER = 12;
const IS_ANSWER = 0x8480;
const NXDOMAIN = 3;
/** Where the name of the question stands. */
const QUESTION_NAME = 0xc00c;

export interface DnsServer {
  readonly port: number;
  /** `A www.example.com.`, in order. */
  readonly asked: string[];
  close(): void;
}

/** `text`: a zone; its origin may be the root, so that it knows everything. */
export async function startDnsServer(text: string): Promise<DnsServer> {
  const { zone } = openZone('/zones/served', new TextEncoder().encode(text), { files: { read: () => 'missing' } });
  const asked: string[] = [];
  const socket = createSocket('udp4');
  socket.on('message', (message, { port, address }) => socket.send(answer(zone, message, asked), port, address));
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  return { port: portOf(socket), asked, close: () => void socket.close() };
}

const portOf = (socket: Socket): number => socket.address().port;

function answer(zone: Zone, message: Uint8Array, asked: string[]): Uint8Array {
  const wire = new WireReader(message);
  const id = wire.u16();
  wire.at = HEADER;
  const name = wire.name();
  const type = wire.u16();
  const question = message.subarray(HEADER, wire.at + 2);
  asked.push(`${mnemonicOf(type)} ${printName(name)}`);
  const found = zone.names.find(name);
  const records = zone
    .chainOf(found)
    .map((each) => new ZoneRecord(zone, each))
    .filter(({ typeCode }) => typeCode === type);
  const out = new WireWriter();
  for (const word of [id, IS_ANSWER | (zone.exists(found) ? 0 : NXDOMAIN), 1, records.length, 0, 0]) out.u16(word);
  out.octets(question);
  for (const { ttl, rdata } of records) {
    for (const word of [QUESTION_NAME, type, 1]) out.u16(word);
    out.u32(ttl);
    out.u16(rdata.length);
    out.octets(rdata);
  }
  return out.bytes.slice(0, out.length);
}
