/** Why a name of a zone cannot have another name. */
import { isUnder, printName } from '../../records/name.ts';
import { type NameId, NO_NAME } from '../../zone/names.ts';
import { HAS_CNAME, HAS_DNAME, HAS_NS, type Zone } from '../../zone/zone.ts';

/** Undefined: it can. `zones`: all that are loaded. */
export function conflictOf(zone: Zone, from: Uint8Array, to: Uint8Array, zones: readonly Zone[]): string | undefined {
  const { names } = zone;
  const apex = printName(zone.apexWire);
  const target = `\`${printName(to)}\``;
  if (!isUnder(to, zone.apexWire)) return `${target} is not in the zone \`${apex}\`.`;
  if (to.length === zone.apexWire.length) return `${target} is the zone itself.`;
  const deeper = zones.find((other) => other.apexWire.length > zone.apexWire.length && isUnder(to, other.apexWire));
  if (deeper) return `${target} is in another zone, \`${printName(deeper.apexWire)}\`.`;
  const old = names.find(from);
  const [oldCut, newCut] = [cutOver(zone, from), cutOver(zone, to)];
  if (newCut !== oldCut && newCut !== NO_NAME) {
    return `${target} lies below the delegation of \`${names.text(newCut)}\`, so this zone does not answer for it.`;
  }
  if (newCut !== oldCut && oldCut !== old) {
    return `The name is glue for the delegation of \`${names.text(oldCut)}\`; ${target} does not lie below that.`;
  }
  const dname = dnameOver(zone, to);
  if (dname !== NO_NAME && dname !== old && dname !== dnameOver(zone, from))
    return `${target} lies below the DNAME of \`${names.text(dname)}\`, which redirects it.`;
  const below = zone.holds(old) & HAS_NS ? nameBelow(zone, old) : NO_NAME;
  if (below !== NO_NAME) {
    return `\`${printName(from)}\` is delegated, and \`${names.text(below)}\` below it is glue: rename that first.`;
  }
  return takenBy(zone, old, names.find(to), target);
}

/** Why the new name is not free. When the old one has no records, nothing is merged. */
function takenBy(zone: Zone, old: NameId, name: NameId, target: string): string | undefined {
  if (name < 0 || name === old || zone.firstRecord(name) < 0 || zone.firstRecord(old) < 0) return undefined;
  if (zone.holds(name) & HAS_CNAME) return `${target} exists and is an alias (CNAME), which has no other records.`;
  if (zone.holds(old) & HAS_CNAME) return `${target} exists, and an alias (CNAME) has no other records.`;
  return `${target} exists and has records of its own; both would become one.`;
}

/** The ancestors of a name below the apex, itself among them, that the zone knows; the highest last. */
function* knownAbove(zone: Zone, wire: Uint8Array): Generator<NameId> {
  for (let at = 0; wire.length - at > zone.apexWire.length; at += wire[at] + 1) {
    const name = zone.names.find(wire, at, wire.length - at);
    if (name >= 0) yield name;
  }
}

function cutOver(zone: Zone, wire: Uint8Array): NameId {
  let cut = NO_NAME;
  for (const name of knownAbove(zone, wire)) if (zone.holds(name) & HAS_NS) cut = name;
  return cut;
}

/** The highest name below the apex and strictly above a name that has a DNAME. */
function dnameOver(zone: Zone, wire: Uint8Array): NameId {
  let dname = NO_NAME;
  for (const name of knownAbove(zone, wire.subarray(wire[0] + 1))) if (zone.holds(name) & HAS_DNAME) dname = name;
  return dname;
}

function nameBelow(zone: Zone, name: NameId): NameId {
  const { names } = zone;
  for (let other = 0; other < names.count; other++) {
    if (
      other !== name &&
      names.canonical(other) === other &&
      zone.firstRecord(other) >= 0 &&
      names.isUnder(other, name)
    ) {
      return other;
    }
  }
  return NO_NAME;
}
