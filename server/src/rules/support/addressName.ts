/** Names that are IP addresses by mistake. */
import { parseIpv4, parseIpv6 } from '../../records/fields/address.ts';
import { codesOf } from '../../text/codes.ts';
import { AddressSearch } from '../../zone/addressSearch.ts';
import type { Place } from '../../zone/files.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import { FAR_ANYWHERE, type Zone } from '../../zone/zone.ts';
import { type Fix, replace } from '../finding.ts';
import { nameOffset } from './dataName.ts';
import { remembered } from './remembered.ts';

const COLON = 58;
const BRACKET = 91;

export interface WrittenAddress {
  readonly place: Place;
  /** As written. */
  readonly text: string;
  /** 4 or 16 octets. */
  readonly octets: Uint8Array;
}

/** The address that stands in a field of a record where a name must stand; undefined when a name does. */
export function addressInsteadOfName(record: ZoneRecord, field: string): WrittenAddress | undefined {
  const offset = record.rdataStart + nameOffset(record.typeCode);
  if (!mayBeAddress(record.rdataOctets, offset) || record.isGenerated) return undefined;
  const wire = record.nameOf(field);
  const place = record.fieldPlace(field);
  const text = record.textAt(place);
  const octets = addressOf(text);
  // Labels that are numbers make a name as good as any, if the zone has it.
  const isName = octets?.length === 4 && record.zone.exists(record.zone.names.find(wire));
  return octets && !isName ? { place, text, octets } : undefined;
}

/** Looks at the first labels only; most names are told from addresses by one octet. */
function mayBeAddress(octets: Uint8Array, at: number): boolean {
  if (octets[at + 1] === BRACKET || looksLikeIpv4(octets, at)) return true;
  for (let i = at + 1; i <= at + octets[at]; i++) if (octets[i] === COLON) return true;
  return false;
}

/** `192.0.2.1`, `192.0.2.1.`, `2001:db8::1`, `[192.0.2.1]`, `[IPv6:2001:db8::1]` → octets. */
export function addressOf(text: string): Uint8Array | undefined {
  const bare = text.replace(/^\[(?:ipv6:)?(.*?)\]?\.?$/i, '$1').replace(/\.$/, '');
  const codes = codesOf(bare);
  const octets = new Uint8Array(16);
  if (parseIpv4(codes, 0, codes.length, octets, 0)) return octets.slice(0, 4);
  return parseIpv6(codes, 0, codes.length, octets, 0) ? octets : undefined;
}

/** Whether the first four labels of a name are the numbers of an IPv4 address: `192.0.2.1` with or without origin. */
export function looksLikeIpv4(wire: Uint8Array, start = 0): boolean {
  let at = start;
  for (let part = 0; part < 4; part++) {
    const length = wire[at];
    if (length < 1 || length > 3) return false;
    let value = 0;
    for (let i = at + 1; i <= at + length; i++) {
      const digit = wire[i] - 48;
      if (digit < 0 || digit > 9) return false;
      value = value * 10 + digit;
    }
    if (value > 255) return false;
    at += length + 1;
  }
  return true;
}

/** Fixes that put the names with the address in its place; worked out when all findings are there. */
export function nameFixes(zone: Zone, { place, octets }: WrittenAddress): () => Fix[] {
  zone.lookedFar |= FAR_ANYWHERE;
  const search = searchOf(zone);
  search.add(octets);
  return () =>
    search.namesOf(octets).map((id) => {
      const name = zone.names.text(id);
      return replace(`Write the name of this address: ${name}`, place, name);
    });
}

const searchOf = remembered((zone) => new AddressSearch(zone));
