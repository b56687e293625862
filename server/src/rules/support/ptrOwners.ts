/** PTR records that rules on owners have to look at: few, found in one walk over the columns of the zone. */
import { PTR } from '../../records/typeCodes.ts';
import { ZoneRecord } from '../../zone/record.ts';
import { BLOCK_SHIFT, OWNER_WRITTEN, type RecordBlock, TTL_WRITTEN } from '../../zone/recordBlock.ts';
import type { Zone } from '../../zone/zone.ts';
import { looksLikeIpv4 } from './addressName.ts';
import { remembered } from './remembered.ts';
import { isAddressName, isReverseZone } from './reverse.ts';

interface PtrOwners {
  /** In a reverse zone: the owner is not the name of an address. Elsewhere: it looks like an address. */
  readonly odd: readonly ZoneRecord[];
  /** Not in a reverse zone: the owner is a number directly below the apex. */
  readonly numbered: readonly ZoneRecord[];
  /** The owner is inherited, and a TTL that could be the last number of an IPv4 address is written. */
  readonly shortTtl: readonly ZoneRecord[];
}

const COLON = 58;
const LARGEST_OCTET = 255;

function findOwners(zone: Zone): PtrOwners {
  const odd: ZoneRecord[] = [];
  const numbered: ZoneRecord[] = [];
  const shortTtl: ZoneRecord[] = [];
  if (zone.originUnknown) return { odd, numbered, shortTtl };
  const isReverse = isReverseZone(zone);
  const isOdd = isReverse ? isNoAddress : looksLikeAddress;
  zone.blocks.forEach((block, number) => {
    for (let at = block.types.indexOf(PTR); at >= 0 && at < block.count; at++) {
      if (block.types[at] !== PTR || !zone.isInside(zone.names.canonical(block.owners[at]))) continue;
      const id = (number << BLOCK_SHIFT) | at;
      if (isOdd(zone, block.owners[at])) odd.push(new ZoneRecord(zone, id));
      if (!isReverse && isNumber(zone, block.owners[at])) numbered.push(new ZoneRecord(zone, id));
      if (isShort(block, at)) shortTtl.push(new ZoneRecord(zone, id));
    }
  });
  return { odd, numbered, shortTtl };
}

const isNoAddress = (zone: Zone, owner: number): boolean => !isAddressName(zone, owner);

function looksLikeAddress(zone: Zone, owner: number): boolean {
  const { octets } = zone.names;
  const at = zone.names.start(owner);
  if (looksLikeIpv4(octets, at)) return true;
  for (let i = at + 1; i <= at + octets[at]; i++) if (octets[i] === COLON) return true;
  return false;
}

/** Whether a name is one label of at most three digits and the zone's own name. */
function isNumber(zone: Zone, owner: number): boolean {
  const { names } = zone;
  const at = names.start(owner);
  const length = names.octets[at];
  if (length > 3 || names.parent(names.canonical(owner)) !== zone.apex) return false;
  for (let i = at + 1; i <= at + length; i++) if (names.octets[i] < 48 || names.octets[i] > 57) return false;
  return true;
}

const isShort = (block: RecordBlock, at: number): boolean =>
  block.ttls[at] <= LARGEST_OCTET && (block.flags[at] & OWNER_WRITTEN) === 0 && block.ttlSource(at) === TTL_WRITTEN;

export const ptrOwnersOf = remembered(findOwners);
