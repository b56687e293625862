/** The fields of an A6 record (RFC 2874 §3.1): a prefix length says how much of the address is left out. */
import type { Field } from '../field.ts';
import type { RdataSource } from '../source.ts';
import type { WireReader } from '../wire.ts';
import { printIpv6, takeIpv6 } from './address.ts';
import { name } from './name.ts';
import { readNumber } from './number.ts';

const LONGEST_PREFIX = 128;

const PREFIX_LENGTH: Field = {
  name: 'prefix-length',
  meaning: 'How many bits of the address come from the prefix name, from 0 to 128.',
  kind: 'number',
  read(source) {
    const value = readNumber(source, this.name, LONGEST_PREFIX);
    if (value >= 0) source.out.u8(value);
    return value >= 0;
  },
  print(wire) {
    const value = wire.u8();
    if (value > LONGEST_PREFIX) wire.fail();
    return String(value);
  },
};

/** The octet before a suffix is its prefix length, in text and wire form. */
const SUFFIX: Field = {
  name: 'address-suffix',
  meaning: 'The other bits of the address, written as an IPv6 address; left out when there are none.',
  kind: 'address',
  read(source) {
    const { out } = source;
    const prefixLength = out.bytes[out.length - 1];
    const first = out.length;
    if (!takeIpv6(source, this.name)) return false;
    out.bytes.copyWithin(first, first + (prefixLength >> 3), out.length);
    out.bytes[first] &= 0xff >> (prefixLength % 8);
    out.length -= prefixLength >> 3;
    return true;
  },
  print(wire) {
    const prefixLength = wire.bytes[wire.at - 1];
    const skipped = prefixLength >> 3;
    const address = new Uint8Array(16);
    address.set(wire.octets(16 - skipped), skipped);
    if (address[skipped] > 0xff >> (prefixLength % 8)) wire.fail();
    return printIpv6(address);
  },
};

const PREFIX_NAME = name('prefix-name', 'The name whose A6 records have the prefix; left out when there is none.');

export const A6_FIELDS: readonly Field[] = [PREFIX_LENGTH, SUFFIX, PREFIX_NAME];

/** There is no suffix when the prefix is all of the address, and no prefix name when there is no prefix. */
export function readA6(source: RdataSource): boolean {
  if (!PREFIX_LENGTH.read(source)) return false;
  const prefixLength = source.out.bytes[source.out.length - 1];
  if (prefixLength < LONGEST_PREFIX && !SUFFIX.read(source)) return false;
  return prefixLength === 0 || PREFIX_NAME.read(source);
}

export function printA6(wire: WireReader): string {
  const length = PREFIX_LENGTH.print(wire);
  if (wire.failed) return '';
  const prefixLength = wire.bytes[wire.at - 1];
  const suffix = prefixLength < LONGEST_PREFIX ? [SUFFIX.print(wire)] : [];
  const prefix = prefixLength > 0 ? [PREFIX_NAME.print(wire)] : [];
  return [length, ...suffix, ...prefix].join(' ');
}
