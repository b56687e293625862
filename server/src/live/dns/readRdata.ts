/** RDATA in messages: names in some old types may be compressed there. */
import { isValidRdata } from '../../records/rdata.ts';
import { descriptorOf } from '../../records/registry.ts';
import type { RecordType } from '../../records/type.ts';
import { WireReader, WireWriter } from '../../records/wire.ts';
import { readCompressedName } from './readName.ts';

/**
 * Types whose names a receiver expands (RFC 3597 §4): NS, MD, MF, CNAME, SOA, MB, MG, MR, PTR, MINFO, MX, RP, AFSDB,
 * RT, SIG, PX, NXT, SRV and NAPTR. In all others a pointer is a fault.
 */
const COMPRESSED = new Set([2, 3, 4, 5, 6, 7, 8, 9, 12, 14, 15, 17, 18, 21, 24, 26, 30, 33, 35]);

/** The RDATA between two offsets with its names uncompressed; undefined when it is malformed. */
export function readRdataIn(
  message: Uint8Array,
  start: number,
  end: number,
  code: number,
  recordClass: number,
): Uint8Array | undefined {
  const type = descriptorOf(code, recordClass);
  if (!type || type.status === 'meta') return message.slice(start, end);
  const rdata = COMPRESSED.has(code) ? expanded(message, start, end, type) : message.slice(start, end);
  return rdata && isValidRdata(type, rdata, 0, rdata.length) ? rdata : undefined;
}

const plain = new WireWriter(1024);

function expanded(message: Uint8Array, start: number, end: number, type: RecordType): Uint8Array | undefined {
  const wire = new WireReader(message, start, end);
  plain.length = 0;
  for (const field of type.fields) {
    const from = wire.at;
    if (field.kind === 'name' || field.kind === 'mailbox') {
      const found = readCompressedName(message, from, end);
      if (!found) return undefined;
      plain.octets(found.name);
      wire.at = found.end;
    } else {
      if (field.skip) field.skip(wire);
      else field.print(wire);
      if (wire.failed) return undefined;
      plain.octets(message.subarray(from, wire.at));
    }
  }
  return wire.left === 0 ? plain.bytes.slice(0, plain.length) : undefined;
}
