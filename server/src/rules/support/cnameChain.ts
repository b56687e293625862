/** Where a CNAME leads inside its zone. */
import { isPlainlyOutside, lookup } from '../../zone/lookup.ts';
import { NO_NAME } from '../../zone/names.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import { HAS_CNAME, type RecordId } from '../../zone/zone.ts';
import { remembered } from './remembered.ts';
import { recordsAt } from './target.ts';

/** Resolvers give up after about so many. */
const MOST = 16;

export interface CnameChain {
  /** The CNAME records, the first one included. */
  readonly links: readonly ZoneRecord[];
  /** loop: it leads back to its first record · long: it does not end soon, perhaps in a loop further on · empty: the last name
   *  has no records, and exists only because names below it do. */
  readonly end: 'loop' | 'long' | 'missing' | 'empty' | 'other';
}

const ENDS: CnameChain = { links: [], end: 'other' };
const lastAnswerOf = remembered((): { id: RecordId; chain: CnameChain } => ({ id: -1, chain: ENDS }));

/** Follows a CNAME from name to name as long as the zone itself answers. */
export function chainOf(cname: ZoneRecord): CnameChain {
  const { zone, id } = cname;
  const last = lastAnswerOf(zone);
  // Three rules ask for the same record in turn.
  if (last.id !== id) {
    last.id = id;
    last.chain = endsAtOnce(cname) ? ENDS : follow(cname);
  }
  return last.chain;
}

/** Whether the target is not in the zone, or has records and none of them a CNAME: so it is with most. */
function endsAtOnce({ zone, rdata }: ZoneRecord): boolean {
  if (isPlainlyOutside(zone, rdata)) return true;
  const name = zone.names.find(rdata);
  return name !== NO_NAME && zone.firstRecord(name) >= 0 && !(zone.holds(name) & HAS_CNAME);
}

function follow(cname: ZoneRecord): CnameChain {
  const { zone } = cname;
  const links = [cname];
  while (links.length <= MOST) {
    const found = lookup(zone, links[links.length - 1].nameOf('canonical-name'));
    if (found.kind === 'missing') return { links, end: 'missing' };
    if (found.kind !== 'exists' && found.kind !== 'wildcard') return { links, end: 'other' };
    if (zone.firstRecord(found.name) < 0) return { links, end: 'empty' };
    if (!(zone.holds(found.name) & HAS_CNAME)) return { links, end: 'other' };
    if (found.name === cname.name) return { links, end: 'loop' };
    links.push(recordsAt(zone, found.name, 5, 1)[0]);
  }
  return { links, end: 'long' };
}

/** Whether the zone answers for a CNAME at all: it lies below no delegation and no DNAME. */
export function isAnswered({ zone, name }: ZoneRecord): boolean {
  return zone.cutAt(name) === NO_NAME && zone.dnameAbove(name) === NO_NAME;
}
