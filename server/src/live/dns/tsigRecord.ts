/** The record that carries a signature (RFC 8945 §4.2), and the octets that are signed. */
import { WireReader, WireWriter } from '../../records/wire.ts';
import { LOWER, textOf } from '../../text/codes.ts';
import { TSIG } from './message.ts';
import { readCompressedName } from './readName.ts';
import { algorithmOf, type TsigKey } from './tsigKey.ts';

const CLASS_ANY = 255;
/** Where a header has the number of its additional records. */
const ADDITIONAL_COUNT = 10;

export interface Tsig {
  readonly keyName: Uint8Array;
  readonly algorithm: Uint8Array;
  /** Seconds since 1970. */
  readonly time: number;
  /** Seconds by which clocks may differ. */
  readonly fudge: number;
  readonly mac: Uint8Array;
  readonly originalId: number;
  readonly error: number;
  readonly other: Uint8Array;
}

/** The TSIG record at an offset of a message, which must end with it; undefined when it is malformed. */
export function readTsig(message: Uint8Array, at: number): Tsig | undefined {
  const owner = readCompressedName(message, at);
  if (!owner) return undefined;
  const wire = new WireReader(message, owner.end);
  const isTsig = wire.u16() === TSIG && wire.u16() === CLASS_ANY && wire.u32() === 0 && wire.u16() === wire.left;
  const algorithm = wire.name();
  const time = wire.u16() * 2 ** 32 + wire.u32();
  const fudge = wire.u16();
  const mac = wire.octets(wire.u16());
  const originalId = wire.u16();
  const error = wire.u16();
  const other = wire.octets(wire.u16());
  if (!isTsig || wire.failed || wire.left > 0) return undefined;
  return { keyName: owner.name, algorithm, time, fudge, mac, originalId, error, other };
}

/** A message with a TSIG record after it. */
export function withTsig(message: Uint8Array, tsig: Tsig): Uint8Array {
  const out = new WireWriter(message.length + 512);
  out.octets(message);
  out.octets(tsig.keyName);
  out.u16(TSIG);
  out.u16(CLASS_ANY);
  out.u32(0);
  out.u16(tsig.algorithm.length + 16 + tsig.mac.length + tsig.other.length);
  out.octets(tsig.algorithm);
  writeTimers(out, tsig);
  out.u16(tsig.mac.length);
  out.octets(tsig.mac);
  out.u16(tsig.originalId);
  out.u16(tsig.error);
  out.u16(tsig.other.length);
  out.octets(tsig.other);
  addToCount(out.bytes, 1);
  return out.bytes.slice(0, out.length);
}

/** A message as it was before it was signed (RFC 8945 §4.3.2). */
export function withoutTsig(message: Uint8Array, at: number, originalId: number): Uint8Array {
  const bare = message.slice(0, at);
  bare[0] = originalId >>> 8;
  bare[1] = originalId;
  addToCount(bare, -1);
  return bare;
}

function addToCount(message: Uint8Array, more: number): void {
  const view = new DataView(message.buffer, message.byteOffset);
  view.setUint16(ADDITIONAL_COUNT, view.getUint16(ADDITIONAL_COUNT) + more);
}

function writeTimers(out: WireWriter, { time, fudge }: Tsig): void {
  out.u16(Math.floor(time / 2 ** 32));
  out.u32(time % 2 ** 32);
  out.u16(fudge);
}

/** The octets of the record that are signed together with the message. */
export function variablesOf(tsig: Tsig): Uint8Array {
  const out = new WireWriter(256);
  out.octets(lower(tsig.keyName));
  out.u16(CLASS_ANY);
  out.u32(0);
  out.octets(lower(tsig.algorithm));
  writeTimers(out, tsig);
  out.u16(tsig.error);
  out.u16(tsig.other.length);
  out.octets(tsig.other);
  return out.bytes.slice(0, out.length);
}

/** All that is signed of the record in later messages of a stream (RFC 8945 §5.3.1). */
export function timersOf(tsig: Tsig): Uint8Array {
  const out = new WireWriter(8);
  writeTimers(out, tsig);
  return out.bytes.slice(0, out.length);
}

/** Whether a record names a key and its algorithm. */
export const isOf = (tsig: Tsig, key: TsigKey): boolean =>
  textOf(lower(tsig.keyName)) === textOf(lower(key.name)) && textOf(lower(tsig.algorithm)) === textOf(algorithmOf(key));

const lower = (octets: Uint8Array): Uint8Array => octets.map((octet) => LOWER[octet]);
