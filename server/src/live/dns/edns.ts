/** EDNS(0): the OPT record (RFC 6891 §6.1) and extended errors in it (RFC 8914). */
import { WireReader, type WireWriter } from '../../records/wire.ts';
import { textOf } from '../../text/codes.ts';
import { decode } from '../../text/decode.ts';
import type { ExtendedError, LiveRecord } from '../resolver.ts';
import { type Edns, OPT } from './message.ts';

/** Octets of a datagram that pass every usual path in one piece. */
export const PAYLOAD = 1232;

const WANTS_DNSSEC = 0x8000;
const EXTENDED_ERROR = 15;
const MOST_ERRORS = 16;

/** Appends an OPT record without options. */
export function writeEdns(out: WireWriter, wantsDnssec: boolean): void {
  out.u8(0);
  out.u16(OPT);
  out.u16(PAYLOAD);
  out.u16(0);
  out.u16(wantsDnssec ? WANTS_DNSSEC : 0);
  out.u16(0);
}

/** What an OPT record says; undefined when its options are malformed. */
export function readEdns({ class: payload, ttl, rdata }: LiveRecord): Edns | undefined {
  const extendedErrors: ExtendedError[] = [];
  const wire = new WireReader(rdata);
  while (wire.left > 0) {
    const code = wire.u16();
    const value = wire.octets(wire.u16());
    if (wire.failed) return undefined;
    if (code !== EXTENDED_ERROR || value.length < 2 || extendedErrors.length >= MOST_ERRORS) continue;
    extendedErrors.push({ code: (value[0] << 8) | value[1], text: readText(value.subarray(2)) });
  }
  return { payload, version: (ttl >>> 16) & 255, wantsDnssec: (ttl & WANTS_DNSSEC) !== 0, extendedErrors };
}

/** UTF-8 from a stranger: control characters become blanks. */
function readText(octets: Uint8Array): string {
  const { codes } = decode(octets);
  return textOf(codes, 0, codes.length).replace(/[\x00-\x1f\x7f-\x9f]+/g, ' ');
}
