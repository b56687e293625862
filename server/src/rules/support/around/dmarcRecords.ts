/** The DMARC policies of a zone, wherever in it they are. */
import { isDmarc } from '../../../mail/dmarc.ts';
import { textOfTxt } from '../../../mail/lookup.ts';
import { TXT } from '../../../records/typeCodes.ts';
import type { ZoneRecord } from '../../../zone/record.ts';
import type { Zone } from '../../../zone/zone.ts';
import { recordsOf } from '../recordsOf.ts';

const LABEL = '_dmarc';

/** TXT records of names that start with `_dmarc` that are policies. */
export const dmarcRecordsOf = (zone: Zone): ZoneRecord[] =>
  [...recordsOf(zone, TXT)].filter((record) => isAtDmarc(record) && isDmarc(textOfTxt(record.rdata)));

function isAtDmarc({ zone, name }: ZoneRecord): boolean {
  const { octets } = zone.names;
  const start = zone.names.start(name);
  if (octets[start] !== LABEL.length) return false;
  return String.fromCharCode(...octets.subarray(start + 1, start + 1 + LABEL.length)).toLowerCase() === LABEL;
}
