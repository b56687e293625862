import { isDmarc, readDmarc } from '../../mail/dmarc.ts';
import { dmarcOwner } from '../../mail/dmarcDiscovery.ts';
import { textOfTxt } from '../../mail/lookup.ts';
import { isSpf } from '../../mail/spf.ts';
import { labelCount, parseName, printName } from '../../records/name.ts';
import { MX, TXT } from '../../records/typeCodes.ts';
import { WireWriter } from '../../records/wire.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import type { Zone } from '../../zone/zone.ts';
import { defineRule } from '../rule.ts';
import { isApexKnown } from '../support/apex.ts';
import { isLocalName } from '../support/ownUse.ts';
import { recordsOf } from '../support/recordsOf.ts';
import { recordsAt } from '../support/target.ts';
import { zoneLookup } from '../support/zoneLookup.ts';

const MOST = 50;
/** A preference and the root. */
const NULL_LENGTH = 3;
const NOBODY_SENDS = /^v=spf1 +-all *$/i;
/** A policy above may hold for a domain with more labels, which its zone does not know. */
const LABELS = 2;

export default defineRule({
  code: 'parked-domain-unprotected',
  group: 'mail',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A domain says that it has no mail, but not in all places where receivers look.',
    why: 'SPF is about the envelope of a mail, DMARC about the sender that people see: forged mail of a domain without mail gets through where one of them is missing.',
    remedy:
      'Write "v=spf1 -all" at the domain and "v=DMARC1; p=reject" at _dmarc; a null MX (0 .) says that it accepts none.',
    references: ['RFC 7208 §10.1.2', 'RFC 7505 §4.2', 'RFC 9989 §4.7'],
    bad: '@ MX 0 .\n@ TXT "v=spf1 -all"\n',
    good: '@ MX 0 .\n@ TXT "v=spf1 -all"\n_dmarc TXT "v=DMARC1; p=reject"\n',
  },
  messages: {
    'no-dmarc':
      '{domain} says here that nobody sends mail for it, but has no DMARC policy, so mail with a forged sender still gets through; write _dmarc.{domain} TXT "v=DMARC1; p=reject"',
    'dmarc-none':
      '{domain} says here that nobody sends mail for it, but its DMARC policy is p=none, so mail with a forged sender still gets through; write p=reject once no reports show mail of your own',
    'no-spf':
      '{domain} says here that it has no mail, and by DMARC that forged mail is to be rejected, but has no SPF policy; write {domain} TXT "v=spf1 -all"',
  },
  visit: {
    zone(zone, ctx) {
      if (!isApexKnown(zone) || labelCount(zone.apexWire) !== LABELS) return;
      const domain = printName(zone.apexWire);
      const said = nobodySends(zone);
      const policy = said && !isLocalName(domain) ? dmarcOf(zone) : 'unknown';
      if (!said || policy === 'unknown') return;
      const { record } = said;
      if (!said.isSpf && policy === 'reject') ctx.report('no-spf', record.dataPlace(), { domain });
      // Who has none has forgotten it, or does not want it; what contradicts the other records is more.
      if (said.isSpf && policy === 'missing')
        ctx.report('no-dmarc', record.dataPlace(), { domain }, { severity: 'hint' });
      if (said.isSpf && policy === 'none') ctx.report('dmarc-none', record.dataPlace(), { domain });
    },
  },
});

/** The record at the apex that says that the domain sends no mail; undefined: there is none, or some name has mail. */
function nobodySends(zone: Zone): { record: ZoneRecord; isSpf: boolean } | undefined {
  const policies = recordsAt(zone, zone.apex, TXT, MOST).filter(isSpfRecord);
  const [exchange] = recordsAt(zone, zone.apex, MX, 1);
  const record = policies[0] ?? exchange;
  if (!record || policies.length > 1 || !policies.every(isNobody)) return undefined;
  if (has(zone, MX, isExchange) || hasKeys(zone) || has(zone, TXT, (txt) => isSpfRecord(txt) && !isNobody(txt)))
    return undefined;
  return { record, isSpf: policies.length > 0 };
}

function has(zone: Zone, type: number, passes: (record: ZoneRecord) => boolean): boolean {
  for (const record of recordsOf(zone, type)) if (passes(record)) return true;
  return false;
}

const isExchange = ({ rdata }: ZoneRecord): boolean => rdata.length > NULL_LENGTH;
const isSpfRecord = ({ rdata }: ZoneRecord): boolean => isSpf(textOfTxt(rdata));
const isNobody = ({ rdata }: ZoneRecord): boolean => NOBODY_SENDS.test(textOfTxt(rdata));

/** Whether there are DKIM keys, or somebody else has them; a wildcard is how a domain says that it has none. */
function hasKeys(zone: Zone): boolean {
  const exists = (label: string): boolean => {
    const wire = parseName(`${label}.${printName(zone.apexWire)}`, new WireWriter());
    return wire !== undefined && zone.exists(zone.names.find(wire));
  };
  return exists('_domainkey') && !exists('*._domainkey');
}

/** What DMARC says about the domain; a policy that receivers do not understand, or do not find, is told by other rules. */
function dmarcOf(zone: Zone): 'missing' | 'none' | 'quarantine' | 'reject' | 'unknown' {
  const owner = dmarcOwner(zone.apexWire);
  const answer = owner ? zoneLookup(zone).find(owner, TXT) : { kind: 'unknown' as const };
  if (answer.kind === 'failed' || answer.kind === 'unknown') return 'unknown';
  const at = answer.kind === 'answer' ? answer.records.map(textOfTxt) : [];
  const meant = [...at, ...recordsAt(zone, zone.apex, TXT, MOST).map(({ rdata }) => textOfTxt(rdata))].filter((text) =>
    /dmarc/i.test(text),
  );
  if (meant.length === 0) return 'missing';
  return meant.length === 1 && at.includes(meant[0]) && isDmarc(meant[0]) ? readDmarc(meant[0]).policy : 'unknown';
}
