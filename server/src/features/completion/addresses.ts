/** Addresses as proposals: those that the owner has in another zone, then those of hosts near by, each once. */
import { printName } from '../../records/name.ts';
import { A, AAAA } from '../../records/typeCodes.ts';
import { ZoneRecord } from '../../zone/record.ts';
import { BLOCK_SHIFT } from '../../zone/recordBlock.ts';
import { ownerOf } from '../entries.ts';
import { type Proposal, value } from './item.ts';
import { unique } from './names.ts';
import { nearbyRecords } from './nearby.ts';
import type { Site } from './site.ts';

const MOST = 50;
/** Of one name. */
const MOST_OF_NAME = 50;
/** How many records at the start of the zone are looked at, besides those near by. */
const LOOK = 2000;

/** For fields of other types than A and AAAA: nothing, their addresses are of other kinds. */
export const addressItems = (site: Site, type: number): Proposal[] =>
  type === A || type === AAAA ? unique([...ownElsewhere(site, type), ...addresses(site, [type])]).slice(0, MOST) : [];

/** Glue repeats what the other zone says. */
function ownElsewhere({ snapshot: { zone: own, file, workspace }, entry }: Site, type: number): Proposal[] {
  const owner = ownerOf(own, file, entry);
  if (!owner) return [];
  const found: Proposal[] = [];
  for (const { zone } of workspace) {
    if (zone === own || zone.originUnknown) continue;
    let id = zone.firstRecord(zone.names.find(owner));
    for (let i = 0; id >= 0 && i < MOST_OF_NAME; i++, id = zone.nextRecord(id)) {
      if (zone.typeOf(id) !== type) continue;
      const detail = `as in the zone ${printName(zone.apexWire)}`;
      found.push(item(new ZoneRecord(zone, id).data, detail, 'What the zone itself says; glue repeats it.'));
    }
  }
  return found;
}

/** The addresses of hosts of the zone, with the names that have them. */
export function addresses(site: Site, types: readonly number[]): Proposal[] {
  const { zone } = site.snapshot;
  const names = new Map<string, Set<string>>();
  const look = (id: number): void => {
    if (!types.includes(zone.typeOf(id))) return;
    const record = new ZoneRecord(zone, id);
    const owners = names.get(record.data) ?? new Set<string>();
    if (owners.size < 3) names.set(record.data, owners.add(record.owner));
  };
  for (const id of nearbyRecords(site)) look(id);
  const { entry, snapshot } = site;
  let left = LOOK;
  for (let number = 0; number < zone.blocks.length && left > 0; number++) {
    const block = zone.blocks[number];
    for (let at = 0; at < block.count && left-- > 0; at++) {
      if (block.file === snapshot.file && block.start + block.entries[at] === entry.start) continue;
      look((number << BLOCK_SHIFT) | at);
    }
  }
  return [...names]
    .slice(0, MOST)
    .map(([address, owners]) => item(address, [...owners].join(', '), `The address of ${[...owners].join(', ')}`));
}

const item = (address: string, detail: string, documentation: string): Proposal =>
  value(address, documentation, { detail });
