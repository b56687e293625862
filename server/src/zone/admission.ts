/** Which types may stand in a zone file at all, and where. */
import { mnemonicOf } from '../records/mnemonics.ts';
import { SOA } from '../records/typeCodes.ts';
import { RECORD_TYPES } from '../records/types/index.ts';
import type { Entry } from '../syntax/entry.ts';
import type { NameId } from './names.ts';
import type { Reading } from './reading.ts';
import type { Zone } from './zone.ts';

/** MD and MF, which RFC 1035 itself obsoletes; servers refuse them. */
const REFUSED_TYPES = new Set([3, 4]);

/** 1 for types that may stand anywhere, which is the answer for nearly all records. */
const ALWAYS = new Uint8Array(65536).fill(1);
const META_TYPES = RECORD_TYPES.filter(({ status }) => status === 'meta').map(({ code }) => code);
for (const type of [0, SOA, ...REFUSED_TYPES, ...META_TYPES]) ALWAYS[type] = 0;

/** Whether a record of the entry's type may be read on; otherwise the reason was reported. */
export function admitType(reading: Reading, entry: Entry, owner: NameId): boolean {
  const { type } = entry;
  if (ALWAYS[type] === 1) return true;
  const { zone } = reading;
  // One that lies outside is left out like any other record there.
  if (type === SOA && owner >= 0 && !zone.originUnknown && isBelowApex(zone, zone.names.canonical(owner))) {
    const args = { owner: zone.names.text(owner), apex: zone.names.text(zone.apex) };
    reading.reportToken(entry, Math.max(entry.ownerToken, 0), 'soa-not-at-apex', args);
    return false;
  }
  if (type !== SOA) {
    reading.reportToken(entry, entry.typeToken, REFUSED_TYPES.has(type) ? 'obsolete-type' : 'meta-type', {
      type: mnemonicOf(type),
    });
    return false;
  }
  return true;
}

const isBelowApex = (zone: Zone, name: NameId): boolean => name !== zone.apex && zone.isInside(name);
