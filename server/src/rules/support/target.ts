/** What the zone knows of a name that a record points to. */
import { printName, sameName } from '../../records/name.ts';
import { CNAME, DNAME } from '../../records/typeCodes.ts';
import { lookup } from '../../zone/lookup.ts';
import { type NameId, NO_NAME } from '../../zone/names.ts';
import { ZoneRecord } from '../../zone/record.ts';
import { HAS_ADDRESS, HAS_CNAME, type Zone } from '../../zone/zone.ts';
import { nameInData, nameOffset, OUTSIDE } from './dataName.ts';
import { isInDoubt } from './doubt.ts';
import { joinNames, suffixStart } from './suffix.ts';

export type Target =
  /** Another zone answers, or a part of this one could not be read. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'address' }
  /** `alias`: the CNAME or DNAME record that redirects it. */
  | { readonly kind: 'alias'; readonly alias: ZoneRecord }
  /** The zone answers, and there is no address. */
  | { readonly kind: 'no-address' };

const UNKNOWN: Target = { kind: 'unknown' };
const ADDRESS: Target = { kind: 'address' };
const NO_ADDRESS: Target = { kind: 'no-address' };

/** What a server of the zone would answer for the addresses of a name in wire form. */
export function targetOf(zone: Zone, wire: Uint8Array): Target {
  if (zone.originUnknown) return UNKNOWN;
  const found = lookup(zone, wire);
  switch (found.kind) {
    case 'outside':
    case 'delegated':
      return UNKNOWN;
    case 'redirected':
      return { kind: 'alias', alias: recordOf(zone, found.dname, DNAME) };
    case 'missing':
      return isInDoubt(zone, wire) ? UNKNOWN : NO_ADDRESS;
    default: {
      const holds = zone.holds(found.name);
      if (holds & HAS_ADDRESS) return ADDRESS;
      if (holds & HAS_CNAME) return { kind: 'alias', alias: recordOf(zone, found.name, CNAME) };
      return isInDoubt(zone, wire) ? UNKNOWN : NO_ADDRESS;
    }
  }
}

/**
 * Whether a record's data, `offset` octets after its start, names a host with an address, or one of another zone: then
 * there is nothing to say about it.
 */
export function isPlainTarget(record: ZoneRecord, offset: number): boolean {
  const name = nameInData(record, offset);
  return name === OUTSIDE || (record.zone.holds(name) & HAS_ADDRESS) !== 0;
}

/**
 * Whether a record's data ends with the name of a host in this zone that has an address, and nothing redirects it. A
 * name that is long enough to have the zone's name in it twice is not called plain.
 */
export function isPlainHost(record: ZoneRecord): boolean {
  const { zone } = record;
  const offset = nameOffset(record.typeCode);
  const name = offset < 0 ? OUTSIDE : nameInData(record, offset);
  return (
    name >= 0 &&
    (zone.holds(name) & HAS_ADDRESS) !== 0 &&
    zone.names.lengthOf(name) < 2 * zone.apexWire.length - 1 &&
    zone.dnameAbove(name) === NO_NAME
  );
}

function recordOf(zone: Zone, name: NameId, type: number): ZoneRecord {
  let id = zone.firstRecord(name);
  while (zone.typeOf(id) !== type) id = zone.nextRecord(id);
  return new ZoneRecord(zone, id);
}

const LONGEST_CHAIN = 8;

/** The name at the end of a chain of aliases in presentation format; undefined when it loops or grows too long. */
export function canonicalNameOf(zone: Zone, wire: Uint8Array): string | undefined {
  let name = wire;
  for (let hop = 0; hop < LONGEST_CHAIN; hop++) {
    const target = targetOf(zone, name);
    if (target.kind !== 'alias') return printName(name);
    const next = followAlias(target.alias, name);
    if (!next || sameName(next, wire)) return undefined;
    name = next;
  }
  return undefined;
}

function followAlias(alias: ZoneRecord, name: Uint8Array): Uint8Array | undefined {
  if (alias.typeCode === CNAME) return alias.nameOf('canonical-name');
  const above = suffixStart(name, alias.zone.names.wire(alias.name));
  const next = joinNames(Uint8Array.of(...name.subarray(0, above), 0), alias.nameOf('target'));
  return next.length > 255 ? undefined : next;
}

/** The records of a canonical name and type, as many as `most`. */
export function recordsAt(zone: Zone, name: NameId, type: number, most: number): ZoneRecord[] {
  const found: ZoneRecord[] = [];
  if (name === NO_NAME) return found;
  for (let id = zone.firstRecord(name); id >= 0 && found.length < most; id = zone.nextRecord(id)) {
    if (zone.typeOf(id) === type) found.push(new ZoneRecord(zone, id));
  }
  return found;
}
