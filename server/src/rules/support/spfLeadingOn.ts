/** SPF policies that lead to others: only what they say depends on further zones. */
import { TYPE_TXT, textOfTxt } from '../../mail/lookup.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import type { Zone } from '../../zone/zone.ts';
import { recordsOf } from './recordsOf.ts';

const LEADS_ON = /\binclude:|\bredirect=/i;

/** TXT records with a term that leads to another policy; whether they are policies is for the rule to see. */
export function* spfLeadingOn(zone: Zone): Generator<ZoneRecord> {
  for (const txt of recordsOf(zone, TYPE_TXT)) if (LEADS_ON.test(textOfTxt(txt.rdata))) yield txt;
}
