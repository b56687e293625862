/** Messages that servers might send, for tests. */

import { readHead } from '../../../server/src/live/dns/readMessage.ts';
import { typeOf } from '../../../server/src/records/mnemonics.ts';
import { parseName } from '../../../server/src/records/name.ts';
import { WireWriter } from '../../../server/src/records/wire.ts';
import { readText } from '../../support/rdata.ts';

export const name = (text: string): Uint8Array => parseName(text, new WireWriter())!;
export const type = (mnemonic: string): number => typeOf(mnemonic)!;
export const octets = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex.replace(/\s/g, ''), 'hex'));

export interface ReplyParts {
  /** Bits beside QR and the response code. */
  readonly flags?: number;
  readonly rcode?: number;
  /** `owner TTL TYPE RDATA`, names absolute. */
  readonly answers?: readonly string[];
  readonly authority?: readonly string[];
  readonly additional?: readonly string[];
  /** Options of an OPT record, in hexadecimal; absent: no OPT record. */
  readonly options?: string;
  readonly id?: number;
  /** Absent: that of the query. */
  readonly question?: { readonly name: string; readonly type: string };
}

/** A response to a query, with nothing compressed. */
export function reply(query: Uint8Array, parts: ReplyParts = {}): Uint8Array {
  const { flags = 0, rcode = 0, answers = [], authority = [], additional = [], options } = parts;
  const head = readHead(query)!;
  const [asked] = head.questions;
  const out = new WireWriter();
  out.u16(parts.id ?? head.id);
  out.u16(0x8000 | flags | (rcode & 15));
  out.u16(1);
  out.u16(answers.length);
  out.u16(authority.length);
  out.u16(additional.length + (options === undefined ? 0 : 1));
  out.octets(parts.question ? name(parts.question.name) : asked.name);
  out.u16(parts.question ? type(parts.question.type) : asked.type);
  out.u16(1);
  for (const record of [...answers, ...authority, ...additional]) writeRecord(out, record);
  if (options !== undefined) writeOpt(out, rcode >> 4, options);
  return out.bytes.slice(0, out.length);
}

function writeRecord(out: WireWriter, text: string): void {
  const [, owner, ttl, mnemonic, data] = /^(\S+) (\d+) (\S+) (.*)$/.exec(text)!;
  const rdata = octets(readText(mnemonic, data).hex!);
  out.octets(name(owner));
  out.u16(type(mnemonic));
  out.u16(1);
  out.u32(Number(ttl));
  out.u16(rdata.length);
  out.octets(rdata);
}

function writeOpt(out: WireWriter, upperRcode: number, hex: string): void {
  const data = octets(hex);
  out.u8(0);
  out.u16(41);
  out.u16(1232);
  out.u32(upperRcode * 2 ** 24);
  out.u16(data.length);
  out.octets(data);
}

export const SOA = 'example.com. 3600 SOA ns.example.com. hostmaster.example.com. 1 7200 3600 1209600 300';
