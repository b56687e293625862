/**
 * The zones of classless delegations (RFC 2317 §4), as providers have their customers name them: `128/26`, `128-26` or
 * `128-191` below the zone of the whole network.
 */

import { parseName } from '../../../records/name.ts';
import { WireWriter } from '../../../records/wire.ts';
import { textOf } from '../../../text/codes.ts';
import type { Zone } from '../../../zone/zone.ts';
import type { Around } from '../../around.ts';
import { addressOfReverse, reverseNameOf } from '../reverse.ts';
import { joinNames } from '../suffix.ts';

/** Where a classless zone of the workspace has the PTR record of an address; undefined unless exactly one is made for it. */
export function classlessName(around: Around, address: Uint8Array): { zone: Zone; name: Uint8Array } | undefined {
  if (address.length !== 4) return undefined;
  const whole = parseName(reverseNameOf(address), new WireWriter())!;
  const network = whole.subarray(whole[0] + 1);
  const found = around.othersBelow(network).filter(({ apex }) => {
    const label = textOf(apex, 1, apex[0] + 1);
    return apex.length === apex[0] + 1 + network.length && isFor(label, address[3]);
  });
  const zone =
    found.length > 0 && found.length === around.othersAt(found[0].apex).length && around.zoneAt(found[0].apex);
  return zone
    ? { zone, name: joinNames(Uint8Array.of(...whole.subarray(0, whole[0] + 1), 0), zone.apexWire) }
    : undefined;
}

/** The address whose PTR records a name in such a zone has, as `133.128/26.2.0.192.in-addr.arpa`. */
export function addressOfClassless(name: Uint8Array): Uint8Array | undefined {
  const at = name[0] + 1;
  const label = textOf(name, at + 1, at + 1 + name[at]);
  if (!/[/-]/.test(label)) return undefined;
  const address = addressOfReverse(Uint8Array.of(...name.subarray(0, at), ...name.subarray(at + 1 + name[at])));
  return address?.length === 4 && isFor(label, address[3]) ? address : undefined;
}

/** Whether a label is that of a part of a network which an address with this last octet is in, however it is read. */
function isFor(label: string, octet: number): boolean {
  const [, first, mark, second] = /^(\d{1,3})([/-])(\d{1,3})$/.exec(label) ?? [];
  const [start, number] = [Number(first), Number(second)];
  const size = 2 ** (32 - number);
  const ends: number[] = [];
  if (number > 24 && number < 32 && start % size === 0) ends.push(start + size - 1);
  if (mark === '-' && number > start && number < 256) ends.push(number);
  return ends.length > 0 && octet >= start && ends.every((end) => octet <= end);
}
