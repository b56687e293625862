/** Findings on targets that are aliases: what MX and SRV have in common. */
import { printName } from '../../records/name.ts';
import type { Place } from '../../zone/files.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import { FAR_ANYWHERE } from '../../zone/zone.ts';
import { type Fix, type Related, replace } from '../finding.ts';
import { nameOffset } from './dataName.ts';
import { canonicalNameOf, isPlainTarget, targetOf } from './target.ts';

export interface AliasTarget {
  readonly place: Place;
  readonly args: { readonly target: string; readonly owner: string; readonly type: string; readonly data: string };
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
}

/** The alias that a field of a record names; undefined when it names none that the zone knows. */
export function aliasTargetOf(record: ZoneRecord, field: string): AliasTarget | undefined {
  const { zone } = record;
  if (isPlainTarget(record, nameOffset(record.typeCode))) return undefined;
  const wire = record.nameOf(field);
  const target = targetOf(zone, wire);
  if (target.kind !== 'alias') return undefined;
  const { alias } = target;
  const place = record.isGenerated ? record.place : record.fieldPlace(field);
  zone.lookedFar |= FAR_ANYWHERE;
  const canonical = canonicalNameOf(zone, wire);
  // Aliases that lead nowhere are another rule's.
  if (canonical === undefined) return undefined;
  return {
    place,
    args: { target: printName(wire), owner: alias.owner, type: alias.type, data: alias.data },
    related: [{ place: alias.dataPlace(), message: `${alias.owner} is an alias (${alias.type}) of ${alias.data}` }],
    fixes: record.isGenerated ? [] : [replace(`Write the canonical name: ${canonical}`, place, canonical)],
  };
}
