/** Names of other zones that records lead to, and what those zones say about them. */
import { printName } from '../../../records/name.ts';
import { A, AAAA, CNAME, MX, NS, SRV } from '../../../records/typeCodes.ts';
import type { Place } from '../../../zone/files.ts';
import type { ZoneRecord } from '../../../zone/record.ts';
import type { Zone } from '../../../zone/zone.ts';
import type { Around } from '../../around.ts';
import { type Fix, type Related, replace } from '../../finding.ts';
import { isInDoubt } from '../doubt.ts';
import { recordsOf } from '../recordsOf.ts';
import { canonicalNameOf, recordsAt } from '../target.ts';

export interface FarTarget {
  readonly record: ZoneRecord;
  readonly place: Place;
  readonly target: string;
  /** The zone that answers for the host, and the name of its file. */
  readonly zone: Zone;
  readonly file: string;
  /** The alias that it is; undefined: it has no address. */
  readonly alias: ZoneRecord | undefined;
  /** The other zone has no such name. */
  readonly isMissing: boolean;
}

/** Whoever names more hosts of other zones has other worries. */
const MOST = 1000;

const FIELDS: Readonly<Record<number, string>> = { [MX]: 'exchange', [NS]: 'name-server', [CNAME]: 'canonical-name' };

export const fieldOf = (type: number): string => FIELDS[type] ?? 'target';

/** Targets in zones of other files that are aliases or have no address. */
export function farTargets(zone: Zone, around: Around, types: readonly number[] = [MX, SRV]): FarTarget[] {
  if (around.isAlone) return [];
  const found: FarTarget[] = [];
  for (const type of types) {
    let count = 0;
    for (const record of recordsOf(zone, type)) {
      if (++count > MOST) break;
      const target = record.nameOf(fieldOf(type)).slice();
      const far = target.length === 1 ? undefined : look(zone, around, target);
      if (!far) continue;
      const place = record.isGenerated ? record.place : record.fieldPlace(fieldOf(type));
      found.push({ record, place, target: printName(target), file: far.zone.files[0].path, ...far });
    }
  }
  return found;
}

/** Undefined: the own zone knows better, nobody knows, or nothing is wrong with it. */
function look(
  own: Zone,
  around: Around,
  target: Uint8Array,
): Pick<FarTarget, 'zone' | 'alias' | 'isMissing'> | undefined {
  const told = around.ask(target);
  if (!told || told.zone === own) return undefined;
  const { zone, found } = told;
  if (found.kind === 'missing')
    return isInDoubt(zone, target) ? undefined : { zone, alias: undefined, isMissing: true };
  if (found.kind !== 'exists' && found.kind !== 'wildcard') return undefined;
  if ([A, AAAA].some((type) => recordsAt(zone, found.name, type, 1).length > 0)) return undefined;
  const [alias] = recordsAt(zone, found.name, CNAME, 1);
  return alias || !isInDoubt(zone, target) ? { zone, alias, isMissing: false } : undefined;
}

/** Puts the canonical name in the place of an alias, as far as its zone knows it. */
export function canonicalFixes({ record, place, zone, alias }: FarTarget): Fix[] {
  const canonical = alias && canonicalNameOf(zone, record.nameOf(fieldOf(record.typeCode)).slice());
  return canonical === undefined || record.isGenerated
    ? []
    : [replace(`Write the canonical name: ${canonical}`, place, canonical)];
}

/** Where the other zone says so. */
export const aliasThere = ({ zone, alias }: FarTarget): Related[] =>
  alias ? [{ zone, place: alias.place, message: `${alias.owner} is an alias (CNAME) of ${alias.data}` }] : [];
