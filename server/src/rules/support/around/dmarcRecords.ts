/** The DMARC policies of a zone, wherever in it they are. */
import { isDmarc } from '../../../mail/dmarc.ts';
import { textOfTxt } from '../../../mail/lookup.ts';
import { TXT } from '../../../records/typeCodes.ts';
import type { NameId } from '../../../zone/names.ts';
import type { ZoneRecord } from '../../../zone/record.ts';
import type { Zone } from '../../../zone/zone.ts';
import { recordsOf } from '../recordsOf.ts';
import { startsWith } from '../text.ts';

const UNDERSCORE = 95;
const WORD = 'dmarc';

/** TXT records of names that start with `_dmarc` that are policies. */
export const dmarcRecordsOf = (zone: Zone): ZoneRecord[] =>
  [...recordsOf(zone, TXT, (owner) => isAtDmarc(zone, owner))].filter(({ rdata }) => isDmarc(textOfTxt(rdata)));

function isAtDmarc({ names }: Zone, owner: NameId): boolean {
  const { octets } = names;
  const start = names.start(owner);
  return octets[start] === WORD.length + 1 && octets[start + 1] === UNDERSCORE && startsWith(octets, start + 2, WORD);
}
