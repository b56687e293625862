/** Delegations of a zone, and what lies below them. */
import { typeOf } from '../../records/mnemonics.ts';
import { type NameId, NO_NAME } from '../../zone/names.ts';
import { BLOCK_RECORDS, BLOCK_SHIFT } from '../../zone/recordBlock.ts';
import { FAR_ANYWHERE, HAS_NS, type Zone } from '../../zone/zone.ts';
import { remembered } from './remembered.ts';

const NS = typeOf('NS')!;

/** Whether a name is that of a name server: mostly one of the delegation that it lies below, or else any of the zone. */
export function isNameServer(zone: Zone, cut: NameId, name: NameId): boolean {
  for (let id = zone.firstRecord(cut); id >= 0; id = zone.nextRecord(id)) {
    const block = zone.blocks[id >>> BLOCK_SHIFT];
    const at = id & (BLOCK_RECORDS - 1);
    const start = block.rdataStarts[at];
    const isSame = zone.names.isSpelledAt(name, block.rdata, start, block.rdataStarts[at + 1] - start);
    if (block.types[at] === NS && isSame) return true;
  }
  return isNamedServer(zone, name);
}

/** Whether any NS record in the zone names a name. */
export function isNamedServer(zone: Zone, name: NameId): boolean {
  zone.lookedFar |= FAR_ANYWHERE;
  const answers = answersOf(zone);
  // Somebody who edits a zone asks for one or two names, and a check for many.
  if (++answers.count <= FEW) return isNamedAnywhere(zone, name);
  answers.names ??= readServerNames(zone);
  return answers.names[name] === 1;
}

const FEW = 4;

const answersOf = remembered((): { count: number; names: Uint8Array | undefined } => ({ count: 0, names: undefined }));

function isNamedAnywhere(zone: Zone, name: NameId): boolean {
  for (const { types, rdata, rdataStarts } of zone.blocks) {
    for (let at = types.indexOf(NS); at >= 0; at = types.indexOf(NS, at + 1)) {
      const start = rdataStarts[at];
      if (zone.names.isSpelledAt(name, rdata, start, rdataStarts[at + 1] - start)) return true;
    }
  }
  return false;
}

/** The names that NS records in the zone name, as 1 by name id. */
function readServerNames(zone: Zone): Uint8Array {
  const found = new Uint8Array(zone.names.count);
  for (const block of zone.blocks) {
    for (let at = 0; at < block.count; at++) {
      if (block.types[at] !== NS) continue;
      const start = block.rdataStarts[at];
      const name = zone.names.find(block.rdata, start, block.rdataStarts[at + 1] - start);
      if (name !== NO_NAME) found[name] = 1;
    }
  }
  return found;
}

/** Whether any name but the apex has NS records. */
export function hasDelegations(zone: Zone): boolean {
  for (let name = 0; name < zone.names.count; name++) {
    if (zone.holds(name) & HAS_NS && name !== zone.apex) return true;
  }
  return false;
}

/** The first record of a name whose type is none of `allowed` (codes). */
export function firstOther(zone: Zone, name: NameId, allowed: ReadonlySet<number>): number {
  for (let id = zone.firstRecord(name); id >= 0; id = zone.nextRecord(id)) {
    if (!allowed.has(zone.blocks[id >>> BLOCK_SHIFT].types[id & (BLOCK_RECORDS - 1)])) return id;
  }
  return -1;
}
