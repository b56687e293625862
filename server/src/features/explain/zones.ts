/** What the zones of the workspace say about a name. */
import { isUnder } from '../../records/name.ts';
import { type Lookup, lookup } from '../../zone/lookup.ts';
import type { Zone } from '../../zone/zone.ts';
import type { Snapshot } from '../snapshot.ts';

export interface Told {
  readonly zone: Zone;
  readonly found: Lookup;
}

/**
 * The zone of the workspace that answers for a name, and its answer; undefined when none does. Of several zones with the
 * same name the document's own is asked. A delegation to a zone that is not there is the answer of its parent.
 */
export function askZones(
  { zone: own, workspace }: Pick<Snapshot, 'zone' | 'workspace'>,
  name: Uint8Array,
): Told | undefined {
  const zones = new Set([own, ...workspace.map(({ zone }) => zone)]);
  let best: Zone | undefined;
  for (const zone of zones) {
    if (zone.originUnknown || zone.class !== own.class || !isUnder(name, zone.apexWire)) continue;
    if (!best || zone.apexWire.length > best.apexWire.length) best = zone;
  }
  return best && { zone: best, found: lookup(best, name) };
}
