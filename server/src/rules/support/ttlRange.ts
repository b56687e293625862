/** Records with strange TTLs: looked for in the columns, once for all rules, because every record has a TTL. */
import { PTR } from '../../records/typeCodes.ts';
import { ZoneRecord } from '../../zone/record.ts';
import { BLOCK_SHIFT, TTL_DEFAULT, TTL_WRITTEN } from '../../zone/recordBlock.ts';
import type { RecordId, Zone } from '../../zone/zone.ts';
import { remembered } from './remembered.ts';
import { isReverseZone } from './reverse.ts';

/** Seconds. Some resolvers keep everything for at least half a minute. */
export const SHORT_TTL = 30;
/** A week: the most that resolvers keep by default. */
export const LONG_TTL = 604_800;

export type TtlKind = 'zero' | 'short' | 'long';

export interface StrangeTtls {
  /** The first record with such a TTL. */
  readonly first: ZoneRecord;
  /** `1 record`, `12 records`. */
  readonly count: string;
}

/** The records whose TTL is 0, short or long; undefined when there are none. */
export function strangeTtls(zone: Zone, kind: TtlKind): StrangeTtls | undefined {
  const ids = scan(zone)[kind];
  if (ids.length === 0) return undefined;
  return { first: new ZoneRecord(zone, ids[0]), count: ids.length === 1 ? '1 record' : `${ids.length} records` };
}

/**
 * Only TTLs that somebody gave. Not those of PTR records of addresses, where a number may be a part of the address that
 * was taken for a TTL.
 */
const scan = remembered((zone: Zone): Readonly<Record<TtlKind, readonly RecordId[]>> => {
  const found: Record<TtlKind, RecordId[]> = { zero: [], short: [], long: [] };
  for (const [number, block] of zone.blocks.entries()) {
    const { ttls, types, count } = block;
    for (let at = 0; at < count; at++) {
      const ttl = ttls[at];
      if (ttl >= SHORT_TTL && ttl <= LONG_TTL) continue;
      const source = block.ttlSource(at);
      if (source !== TTL_WRITTEN && source !== TTL_DEFAULT) continue;
      if (types[at] === PTR && isReverseZone(zone)) continue;
      found[ttl === 0 ? 'zero' : ttl < SHORT_TTL ? 'short' : 'long'].push((number << BLOCK_SHIFT) | at);
    }
  }
  return found;
});
