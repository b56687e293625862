/** SPF policies that lead to others: only what they say depends on further zones. */
import { TYPE_TXT, textOfTxt } from '../../mail/lookup.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import { recordsOf } from './recordsOf.ts';
import { remembered } from './remembered.ts';

const LEADS_ON = /\binclude:|\bredirect=/i;
const V = 118;

/** TXT records with a term that leads to another policy; whether they are policies is for the rule to see. */
export const spfLeadingOn = remembered((zone): readonly ZoneRecord[] => {
  const found: ZoneRecord[] = [];
  for (const txt of recordsOf(zone, TYPE_TXT)) {
    const { rdata } = txt;
    if ((rdata[1] | 32) === V && LEADS_ON.test(textOfTxt(rdata))) found.push(txt);
  }
  return found;
});
