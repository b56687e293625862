/** Zones as what evaluators of mail policies ask. */
import type { Answer, Lookup } from '../../mail/lookup.ts';
import { CNAME } from '../../records/typeCodes.ts';
import { type Lookup as Found, lookup } from '../../zone/lookup.ts';
import { FAR_ANYWHERE, type Zone } from '../../zone/zone.ts';
import { isInDoubt } from './doubt.ts';
import { recordsAt } from './target.ts';

const MOST_ALIASES = 8;
/** Enough for any policy; the rest of a huge RRset is not looked at. */
const MOST_RECORDS = 100;

const UNKNOWN: Answer = { kind: 'unknown' };

/** A zone that answers for a name, and what it says. */
export interface Told {
  readonly zone: Zone;
  readonly found: Found;
}

/** Answers from the zone itself; what it does not know is unknown. */
export const zoneLookup = (zone: Zone): Lookup =>
  lookupOver((name) => {
    const found = lookup(zone, name);
    if (found.kind !== 'outside') zone.lookedFar |= FAR_ANYWHERE;
    return { zone, found };
  });

/** Answers from zones that are asked by name; undefined: none of them answers. */
export const lookupOver = (ask: (name: Uint8Array) => Told | undefined): Lookup => ({
  find: (name, type) => find(ask, name, type),
});

function find(ask: (name: Uint8Array) => Told | undefined, name: Uint8Array, type: number): Answer {
  let target = name;
  for (let hop = 0; hop <= MOST_ALIASES; hop++) {
    const told = ask(target);
    if (!told) return UNKNOWN;
    const { zone, found } = told;
    if (found.kind === 'missing') return isInDoubt(zone, target) ? UNKNOWN : { kind: 'nxdomain' };
    if (found.kind !== 'exists' && found.kind !== 'wildcard') return UNKNOWN;
    const records = recordsAt(zone, found.name, type, MOST_RECORDS);
    if (records.length > 0) return { kind: 'answer', records: records.map(({ rdata }) => rdata) };
    const [alias] = recordsAt(zone, found.name, CNAME, 1);
    if (!alias) return isInDoubt(zone, target) ? UNKNOWN : { kind: 'nodata' };
    target = alias.nameOf('canonical-name');
  }
  return UNKNOWN;
}
