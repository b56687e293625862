/** A gateway that an earlier field says the kind of: none, an address or a name (RFC 4025 §2.5, RFC 8777 §4.2.3). */
import type { Field, FieldValue } from '../field.ts';
import { printName } from '../name.ts';
import type { RdataSource } from '../source.ts';
import type { WireReader } from '../wire.ts';
import { printIpv4, printIpv6, takeIpv4, takeIpv6 } from './address.ts';
import { takeName } from './name.ts';

export const GATEWAY_KINDS: readonly FieldValue[] = [
  { value: 0, meaning: 'None: the gateway is written as a single dot.' },
  { value: 1, meaning: 'An IPv4 address.' },
  { value: 2, meaning: 'An IPv6 address.' },
  { value: 3, meaning: 'A domain name.' },
];

export const LARGEST_GATEWAY_KIND = 3;

interface Options {
  /** How many octets before the gateway its kind stands. */
  readonly kindBefore: number;
  /** The bits of that octet that say the kind. */
  readonly kindMask: number;
}

function takeGateway(source: RdataSource, field: string, kind: number): boolean {
  if (kind === 1) return takeIpv4(source, field);
  if (kind === 2) return takeIpv6(source, field);
  if (kind === 3) return takeName(source, field);
  if (!source.takeWord(field)) return false;
  return source.text === '.' || source.bad(field, 'a single dot, as there is no gateway');
}

function printGateway(wire: WireReader, kind: number): string {
  if (kind === 0) return '.';
  if (kind > LARGEST_GATEWAY_KIND) wire.fail();
  if (kind < 3) return kind === 1 ? printIpv4(wire.octets(4)) : printIpv6(wire.octets(16));
  const octets = wire.name();
  return wire.failed ? '' : printName(octets);
}

export const gateway = (name: string, meaning: string, { kindBefore, kindMask }: Options): Field => ({
  name,
  meaning,
  kind: 'address',
  read: (source) => takeGateway(source, name, source.out.bytes[source.out.length - kindBefore] & kindMask),
  print: (wire) => printGateway(wire, wire.bytes[wire.at - kindBefore] & kindMask),
});
