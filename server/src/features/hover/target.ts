/** What stands behind a name that a record points to: in this zone, in another one of the workspace, or elsewhere. */
import { printName, sameName } from '../../records/name.ts';
import { CNAME, DNAME } from '../../records/typeCodes.ts';
import { isInDoubt } from '../../rules/support/doubt.ts';
import { recordsAt } from '../../rules/support/target.ts';
import { NO_NAME } from '../../zone/names.ts';
import type { Zone } from '../../zone/zone.ts';
import { HAS_CNAME } from '../../zone/zone.ts';
import { askZones, type Told } from '../explain/zones.ts';
import type { Snapshot } from '../snapshot.ts';
import { addressesAt, serversAt, typesAt, zoneName } from './contents.ts';
import { code } from './markdown.ts';

const MOST_ALIASES = 8;

/** In one or more sentences. */
export function whatStandsAt(snapshot: Snapshot, name: Uint8Array): string {
  const steps: string[] = [];
  const seen: Uint8Array[] = [];
  for (let target = name; ; ) {
    const told = askZones(snapshot, target);
    const alias = told && aliasOf(told);
    if (!alias || steps.length === MOST_ALIASES) {
      const end = told ? answer(snapshot, told, target) : elsewhere(snapshot);
      return steps.length === 0 ? end : `Alias: ${steps.join(' → ')}. ${end}`;
    }
    seen.push(target);
    target = alias;
    steps.push(code(printName(target)));
    if (seen.some((each) => sameName(each, target))) return `Alias: ${steps.join(' → ')}: a loop, which never ends.`;
  }
}

/** Where the CNAME at a name leads. */
function aliasOf({ zone, found }: Told): Uint8Array | undefined {
  if (found.kind !== 'exists' && found.kind !== 'wildcard') return undefined;
  if (!(zone.holds(found.name) & HAS_CNAME)) return undefined;
  return recordsAt(zone, found.name, CNAME, 1)[0]?.nameOf('canonical-name');
}

function elsewhere({ zone }: Snapshot): string {
  if (zone.originUnknown) return 'Nobody knows which zone this is, so what stands there is not known either.';
  return 'In another zone, which is not in this workspace.';
}

function answer(snapshot: Snapshot, { zone, found }: Told, name: Uint8Array): string {
  const where = zone === snapshot.zone ? 'this zone' : `the zone ${zoneName(zone)} of this workspace`;
  switch (found.kind) {
    case 'exists':
      return contents(zone, found.name, where);
    case 'wildcard':
      return `No owner in ${where}; the wildcard ${code(zone.names.text(found.name))} answers. ${contents(zone, found.name, where)}`;
    case 'delegated': {
      const glue = found.name === NO_NAME ? undefined : addressesAt(zone, found.name);
      const cut = `Delegated: ${code(zone.names.text(found.cut))} is another zone, at ${serversAt(zone, found.cut)}.`;
      return glue ? `${cut} Glue in ${where}: ${glue}.` : cut;
    }
    case 'redirected': {
      const [record] = recordsAt(zone, found.dname, DNAME, 1);
      const target = record ? ` to ${code(record.nameTextOf('target'))}` : '';
      return `Redirected by the DNAME at ${code(zone.names.text(found.dname))}${target}.`;
    }
    case 'missing':
      return isInDoubt(zone, name)
        ? `Not found in ${where}, a part of which could not be read.`
        : `Missing: ${where} has no such name.`;
    default:
      return elsewhere(snapshot);
  }
}

function contents(zone: Zone, name: number, where: string): string {
  const types = typesAt(zone, name);
  if (types === undefined)
    return `An empty non-terminal of ${where}: it exists because names below it do, and has no records.`;
  const addresses = addressesAt(zone, name);
  return `In ${where}: ${types}${addresses ? `; ${addresses}` : ''}.`;
}
