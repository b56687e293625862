/** The key that a DS or CDS record vouches for, among those of a zone. */
import { type DsMatch, matchDs } from '../../records/dsDigest.ts';
import type { ZoneRecord } from '../../zone/record.ts';

export interface KeyOfDs {
  readonly ds: ZoneRecord;
  /** The key that suits the record best. */
  readonly key: ZoneRecord;
  readonly match: DsMatch;
}

const BEST_FIRST: readonly DsMatch[] = ['fits', 'unknown', 'other-digest', 'other-key'];

/** Compares a record with the DNSKEY records of an owner (name in wire form); undefined when there are none. */
export function keyOfDs(ds: ZoneRecord, keys: readonly ZoneRecord[], owner: Uint8Array): KeyOfDs | undefined {
  let best: KeyOfDs | undefined;
  for (const key of keys) {
    const match = matchDs(ds.rdata, key.rdata, owner);
    if (!best || BEST_FIRST.indexOf(match) < BEST_FIRST.indexOf(best.match)) best = { ds, key, match };
  }
  return best;
}
