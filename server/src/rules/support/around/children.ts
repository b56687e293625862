/** The delegations of a zone whose child zones are in the workspace. */
import { printName } from '../../../records/name.ts';
import { NS } from '../../../records/typeCodes.ts';
import type { NameId } from '../../../zone/names.ts';
import type { ZoneRecord } from '../../../zone/record.ts';
import type { Zone } from '../../../zone/zone.ts';
import type { Around } from '../../around.ts';
import { isApexKnown } from '../apex.ts';
import { recordsAt } from '../target.ts';

export interface Delegation {
  readonly cut: NameId;
  readonly name: string;
  /** The zone of the workspace that starts there. */
  readonly child: Zone;
  /** NS records at the cut, and at the apex of the child. */
  readonly above: readonly ZoneRecord[];
  readonly below: readonly ZoneRecord[];
}

const MOST_SERVERS = 100;

export function delegationsOf(zone: Zone, around: Around): Delegation[] {
  return around.othersBelow().flatMap(({ apex }) => {
    const cut = zone.names.find(apex);
    if (cut < 0 || !zone.isInside(cut) || zone.cutAt(cut) !== cut) return [];
    const child = around.zoneAt(apex);
    if (!child || !isApexKnown(child)) return [];
    const above = recordsAt(zone, cut, NS, MOST_SERVERS);
    const below = recordsAt(child, child.apex, NS, MOST_SERVERS);
    return above.length > 0 && below.length > 0 ? [{ cut, name: printName(apex), child, above, below }] : [];
  });
}

/** The server that an NS record names, in lower case. */
export const serverOf = (ns: ZoneRecord): string => ns.nameTextOf('name-server').toLowerCase();
