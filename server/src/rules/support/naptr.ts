/** NAPTR records (RFC 3403 §4.1): what they say. */

import { WireReader } from '../../records/wire.ts';
import { textOf } from '../../text/codes.ts';
import type { ZoneRecord } from '../../zone/record.ts';

export interface Naptr {
  /** In upper case. */
  readonly flags: string;
  readonly services: string;
  readonly regexp: string;
  /** In wire form; the root is "none". */
  readonly replacement: Uint8Array;
}

export function naptrOf({ rdata }: ZoneRecord): Naptr {
  const wire = new WireReader(rdata);
  wire.u32();
  const text = (): string => textOf(wire.octets(wire.u8()));
  return { flags: text().toUpperCase(), services: text(), regexp: text(), replacement: wire.name() };
}

/** What the substitution of a NAPTR record makes (RFC 3402 §3.2): the text between its second and third delimiter. */
export function resultOf(regexp: string): string {
  const parts = [''];
  for (let i = 1; i < regexp.length; i++) {
    if (regexp[i] === regexp[0]) parts.push('');
    else parts[parts.length - 1] += regexp[i] === '\\' ? regexp.slice(i, ++i + 1) : regexp[i];
  }
  return parts[1] ?? '';
}
