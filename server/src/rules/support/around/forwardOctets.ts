/** A reverse zone whose numbers are in the order of the address, as its name shows only beside the hosts. */
import { printIpv4 } from '../../../records/fields/address.ts';
import { A, PTR } from '../../../records/typeCodes.ts';
import type { Zone } from '../../../zone/zone.ts';
import type { Around } from '../../around.ts';
import { recordsOf } from '../recordsOf.ts';
import { familyOf, IN_ADDR, isReverseZone, numbersOf } from '../reverse.ts';
import { suffixStart } from '../suffix.ts';
import { sameOctets } from './ptrs.ts';

export interface ForwardOctets {
  /** `192.0.2`: the numbers as they are written. */
  readonly written: string;
  /** The name that the zone would have with its numbers reversed. */
  readonly right: string;
  /** A host that has an address in that order. */
  readonly host: string;
  readonly address: string;
}

/** Undefined: the numbers are in the right order, or no host of the workspace tells. */
export function forwardOctets(zone: Zone, around: Around): ForwardOctets | undefined {
  const { apexWire } = zone;
  if (!isReverseZone(zone) || familyOf(apexWire) !== 4 || suffixStart(apexWire, IN_ADDR) === 0) return undefined;
  const labels = numbersOf(apexWire, 4);
  if (!labels || labels.length < 2 || labels.join('.') === [...labels].reverse().join('.')) return undefined;
  let confirmed: ForwardOctets | undefined;
  for (const ptr of recordsOf(zone, PTR)) {
    const own = numbersOf(zone.names.wire(ptr.name), 4);
    if (own?.length !== 4) continue;
    const host = ptr.nameOf('target').slice();
    const answer = around.lookup.find(host, A);
    if (answer.kind !== 'answer') continue;
    const asWritten = Uint8Array.from([...labels, ...own.slice(0, 4 - labels.length).reverse()]);
    // One host that is confirmed shows that the zone is as it should be.
    if (answer.records.some((each) => sameOctets(each, Uint8Array.from(own).reverse()))) return undefined;
    if (!answer.records.some((each) => sameOctets(each, asWritten))) continue;
    confirmed ??= {
      written: labels.join('.'),
      right: `${[...labels].reverse().join('.')}.in-addr.arpa.`,
      host: ptr.nameTextOf('target'),
      address: printIpv4(asWritten),
    };
  }
  return confirmed;
}
