/** Question → octets. */
import { IN } from '../../records/classes.ts';
import { WireWriter } from '../../records/wire.ts';
import { writeEdns } from './edns.ts';
import { IS_AUTHENTICATED, WANTS_RECURSION } from './message.ts';

export interface Query {
  readonly id: number;
  /** In wire form. */
  readonly name: Uint8Array;
  readonly type: number;
  readonly recursive: boolean;
  /** Absent: the message goes without EDNS, for servers that do not understand it. */
  readonly edns?: { readonly wantsDnssec: boolean };
}

/** The message that asks; the AD bit says that we like to hear about validation (RFC 6840 §5.7). */
export function writeQuery({ id, name, type, recursive, edns }: Query): Uint8Array {
  const out = new WireWriter(name.length + 27);
  out.u16(id);
  out.u16(recursive ? WANTS_RECURSION | IS_AUTHENTICATED : 0);
  out.u16(1);
  out.u16(0);
  out.u16(0);
  out.u16(edns ? 1 : 0);
  out.octets(name);
  out.u16(type);
  out.u16(IN);
  if (edns) writeEdns(out, edns.wantsDnssec);
  return out.bytes.slice(0, out.length);
}
