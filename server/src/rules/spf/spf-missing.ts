import { textOfTxt } from '../../mail/lookup.ts';
import { isSpf } from '../../mail/spf.ts';
import { MX, TXT } from '../../records/typeCodes.ts';
import { type NameId, NO_NAME } from '../../zone/names.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import { HAS_MX, HAS_TXT, type Zone } from '../../zone/zone.ts';
import { defineRule } from '../rule.ts';
import { isInDoubt } from '../support/doubt.ts';
import { addLineBelow } from '../support/lines.ts';
import { recordsAt } from '../support/target.ts';

const MOST = 50;

export default defineRule({
  code: 'spf-missing',
  group: 'spf',
  severity: 'information',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'A name receives mail and has no SPF policy, while the zone itself has one.',
    why: 'The policy of a domain does not hold for the names below it, so anybody can send mail in the name of this one.',
    remedy: 'Write a policy for it; "v=spf1 -all" if it never sends mail.',
    references: ['RFC 7208 §3.1', 'RFC 7208 §10.1.2'],
    bad: '@ TXT "v=spf1 mx -all"\n@ MX 10 mail\nmail A 192.0.2.25\nnews MX 10 mail\n',
    good: '@ TXT "v=spf1 mx -all"\n@ MX 10 mail\nmail A 192.0.2.25\nnews MX 10 mail\nnews TXT "v=spf1 mx -all"\n',
  },
  messages: {
    default:
      '{owner} receives mail and has no SPF policy: the one of {zone} does not hold for it, so anybody can send mail in its name; write one, "v=spf1 -all" if it never sends',
  },
  among: (zone) => (zone.originUnknown || !hasSpf(zone, zone.apex) ? undefined : (name) => isUnprotected(zone, name)),
  visit: {
    name({ zone, id, text, rrsets }, ctx) {
      const set = rrsets.find(({ typeCode }) => typeCode === MX);
      if (!set || set.records.every(isNullMx) || zone.cutAt(id) !== NO_NAME) return;
      if (isInDoubt(zone, zone.names.wire(id))) return;
      const { first } = set;
      const fixes = ['v=spf1 mx -all', 'v=spf1 -all'].map((policy) =>
        addLineBelow(`Write "${policy}"`, first, `${text} TXT "${policy}"`),
      );
      ctx.report('default', first.typePlace, { owner: text, zone: zone.names.text(zone.apex) }, { fixes });
    },
  },
});

/** Whether a name below the apex has MX records and no policy of its own. */
const isUnprotected = (zone: Zone, name: NameId): boolean =>
  (zone.holds(name) & HAS_MX) !== 0 && name !== zone.apex && !zone.names.isWildcard(name) && !hasSpf(zone, name);

/** A preference and the root. */
const isNullMx = ({ rdata }: ZoneRecord): boolean => rdata.length === 3;

const hasSpf = (zone: Zone, name: NameId): boolean =>
  (zone.holds(name) & HAS_TXT) !== 0 && recordsAt(zone, name, TXT, MOST).some(({ rdata }) => isSpf(textOfTxt(rdata)));
