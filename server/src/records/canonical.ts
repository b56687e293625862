/** Names and RDATA for comparing: two records are the same when it is equal, letter case of names aside (RFC 4034 §6.2). */
import { LOWER } from '../text/codes.ts';
import type { RecordType } from './type.ts';
import { WireReader } from './wire.ts';

/**
 * Types whose names compare without regard to letter case (RFC 4034 §6.2 as corrected by RFC 6840 §5.1): NS, MD, MF,
 * CNAME, SOA, MB, MG, MR, PTR, MINFO, MX, RP, AFSDB, RT, SIG, PX, NXT, SRV, NAPTR, KX, DNAME, RRSIG. Younger types are
 * compared octet by octet.
 */
const CASELESS = new Set([2, 3, 4, 5, 6, 7, 8, 9, 12, 14, 15, 17, 18, 21, 24, 26, 30, 33, 35, 36, 39, 46]);

/**
 * The RDATA with all names in lower case; the same array when there is nothing to change. `type`: its descriptor;
 * undefined: RDATA without inner structure.
 */
export function canonicalRdata(type: RecordType | undefined, rdata: Uint8Array): Uint8Array {
  if (!type || !CASELESS.has(type.code)) return rdata;
  let copy: Uint8Array | undefined;
  const wire = new WireReader(rdata);
  for (const field of type.fields) {
    const start = wire.at;
    if (field.skip) field.skip(wire);
    else field.print(wire);
    if (!isName(field)) continue;
    for (let i = start; i < wire.at; i++) {
      if (LOWER[rdata[i]] === rdata[i]) continue;
      copy ??= rdata.slice();
      copy[i] = LOWER[rdata[i]];
    }
  }
  return copy ?? rdata;
}

const isName = ({ kind }: { readonly kind: string }): boolean => kind === 'name' || kind === 'mailbox';

/** A name in lower case, as digests have it (RFC 4034 §6.2). Length octets are below 64, so they are no letters. */
export const canonicalName = (name: Uint8Array): Uint8Array => name.map((octet) => LOWER[octet]);
