/** Aliases of addresses in the zone of a network that lead into the zone of a part of it (RFC 2317 §4). */
import { CNAME, PTR } from '../../../records/typeCodes.ts';
import type { ZoneRecord } from '../../../zone/record.ts';
import type { Zone } from '../../../zone/zone.ts';
import type { Around } from '../../around.ts';
import { isInDoubt } from '../doubt.ts';
import { recordsOf } from '../recordsOf.ts';
import { isAddressName } from '../reverse.ts';
import { recordsAt } from '../target.ts';

export interface FarAlias {
  readonly alias: ZoneRecord;
  /** The target has no PTR record, and is no alias either. */
  readonly isLost: boolean;
}

/** The aliases of addresses in a reverse zone whose targets are in other files, by the zone that answers for them. */
export function farAliases(zone: Zone, around: Around): ReadonlyMap<Zone, readonly FarAlias[]> {
  const found = new Map<Zone, FarAlias[]>();
  if (around.isAlone) return found;
  for (const alias of recordsOf(zone, CNAME, () => true, true)) {
    if (!isAddressName(zone, alias.name)) continue;
    const target = alias.nameOf('canonical-name').slice();
    const far = around.zoneFor(target);
    if (!far || far === zone) continue;
    const aliases = found.get(far) ?? [];
    aliases.push({ alias, isLost: isLost(around, target) });
    found.set(far, aliases);
  }
  return found;
}

/** Whether the zone that answers for a name says that it has neither. */
function isLost(around: Around, target: Uint8Array): boolean {
  const { zone, found } = around.ask(target)!;
  if (found.kind === 'missing') return !isInDoubt(zone, target);
  if (found.kind !== 'exists' && found.kind !== 'wildcard') return false;
  return ![PTR, CNAME].some((type) => recordsAt(zone, found.name, type, 1).length > 0) && !isInDoubt(zone, target);
}
