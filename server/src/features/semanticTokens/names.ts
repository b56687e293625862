/** What the zone says about a name: whose it is, and whether it is there. */
import { A, AAAA, NS } from '../../records/typeCodes.ts';
import { isInDoubt } from '../../rules/support/doubt.ts';
import type { Entry } from '../../syntax/entry.ts';
import { lookup } from '../../zone/lookup.ts';
import { type NameId, NO_NAME } from '../../zone/names.ts';
import { BLOCK_RECORDS, BLOCK_SHIFT } from '../../zone/recordBlock.ts';
import { HAS_NS, type Zone } from '../../zone/zone.ts';
import { bitsOf } from './legend.ts';

const DECLARATION = bitsOf('declaration');
const APEX = bitsOf('apex');
const LOCAL = bitsOf('local');
const MISSING = bitsOf('missing');
const EXTERNAL = bitsOf('external');
const DELEGATION = bitsOf('delegation');
const GLUE = bitsOf('glue');
const WILDCARD = bitsOf('wildcard');

const STAR = 42;

const isWildcard = (wire: Uint8Array): boolean => wire[0] === 1 && wire[1] === STAR;

/** What the owner of a record of a type is. */
export function ownerModifiers(zone: Zone, file: number, entry: Entry, wire: Uint8Array): number {
  const name = zone.names.find(wire);
  const known = (isWildcard(wire) ? WILDCARD : 0) | (isFirst(zone, file, entry, name) ? DECLARATION : 0);
  if (zone.originUnknown || name === NO_NAME) return known;
  if (!zone.isInside(name)) return known | EXTERNAL;
  if (name === zone.apex) return known | APEX;
  const cut = zone.cutAt(name);
  if (cut === NO_NAME) return known;
  if (entry.type === A || entry.type === AAAA) return known | GLUE;
  return known | (cut === name && entry.type === NS && zone.holds(name) & HAS_NS ? DELEGATION : 0);
}

/** Whether an entry holds the record of a name that was read first. */
function isFirst(zone: Zone, file: number, entry: Entry, name: NameId): boolean {
  const id = zone.firstRecord(name);
  if (id < 0) return false;
  const block = zone.blocks[id >>> BLOCK_SHIFT];
  return block.file === file && block.start + block.entries[id & (BLOCK_RECORDS - 1)] === entry.start;
}

/** What a name in data is. */
export function targetModifiers(zone: Zone, wire: Uint8Array): number {
  const known = isWildcard(wire) ? WILDCARD : 0;
  if (zone.originUnknown || wire.length === 1) return known;
  const found = lookup(zone, wire);
  switch (found.kind) {
    case 'outside':
    case 'delegated':
      return known | EXTERNAL;
    case 'missing':
      return isInDoubt(zone, wire) ? known : known | MISSING;
    case 'exists':
      return known | LOCAL | (found.name === zone.apex ? APEX : 0);
    default:
      return known | LOCAL;
  }
}
