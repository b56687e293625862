/** Zones of the workspace as what evaluators of mail policies ask. */
import type { Answer, Lookup } from '../../mail/lookup.ts';
import { isInDoubt } from '../../rules/support/doubt.ts';
import { recordsAt } from '../../rules/support/target.ts';
import type { Snapshot } from '../snapshot.ts';
import { askZones } from './zones.ts';

const CNAME = 5;
const MOST_ALIASES = 8;
/** Enough for any policy; the rest of a huge RRset is not looked at. */
const MOST_RECORDS = 100;

const UNKNOWN: Answer = { kind: 'unknown' };

/** Answers from the zones at hand; what they do not know is unknown. */
export function workspaceLookup(snapshot: Snapshot): Lookup {
  return { find: (name, type) => find(snapshot, name, type) };
}

function find(snapshot: Snapshot, name: Uint8Array, type: number): Answer {
  let target = name;
  for (let hop = 0; hop <= MOST_ALIASES; hop++) {
    const told = askZones(snapshot, target);
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
