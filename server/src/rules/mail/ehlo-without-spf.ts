import { textOfTxt } from '../../mail/lookup.ts';
import { isSpf } from '../../mail/spf.ts';
import { A, AAAA, CNAME, TXT } from '../../records/typeCodes.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import type { Zone } from '../../zone/zone.ts';
import { defineRule } from '../rule.ts';
import { ehloName, ehloPlace } from '../support/around/mailHosts.ts';
import { isInDoubt } from '../support/doubt.ts';
import { addLineBelow } from '../support/lines.ts';
import { recordsAt } from '../support/target.ts';

const MOST = 50;
const POLICY = '"v=spf1 a -all"';

export default defineRule({
  code: 'ehlo-without-spf',
  group: 'mail',
  severity: 'hint',
  since: '0.1.0',
  fix: 'unsafe',
  preset: 'strict',
  doc: {
    summary: 'The name that a mail host greets with (EHLO) has no SPF policy of its own.',
    why: 'Receivers check that name, too, and for bounces, which have no sender, it is the only one: with a policy nobody else can greet with it.',
    remedy: 'Write "v=spf1 a -all" at the name of the host.',
    references: ['RFC 7208 §2.3', 'RFC 7208 §2.4', 'RFC 7208 §10.1.3'],
    bad: '; zonesmith: ehlo=mail.example.com\n@ MX 10 mail\n@ TXT "v=spf1 mx -all"\nmail A 192.0.2.25\n',
    good: '; zonesmith: ehlo=mail.example.com\n@ MX 10 mail\n@ TXT "v=spf1 mx -all"\nmail A 192.0.2.25\nmail TXT "v=spf1 a -all"\n',
  },
  messages: {
    default:
      '{name} is declared as the EHLO name of a mail host and has no SPF policy, so anybody can greet with it and send bounces in its name; write {name} TXT "v=spf1 a -all"',
  },
  visit: {
    workspace(zone, ctx) {
      if (!hasSpf(recordsAt(zone, zone.apex, TXT, MOST))) return;
      const said = new Set<number>();
      for (const ehlo of ctx.opened.declared.ehlo) {
        const wire = ehloName(ehlo);
        const name = zone.names.find(wire);
        if (name < 0 || said.has(name) || !isKnownHost(zone, name, wire)) continue;
        said.add(name);
        const [first] = recordsOfHost(zone, name);
        const fixes = [addLineBelow(`Write ${POLICY}`, first, `${first.owner} TXT ${POLICY}`)];
        ctx.report('default', ehloPlace(ehlo), { name: ehlo.name }, { fixes });
      }
    },
  },
});

const hasSpf = (texts: readonly ZoneRecord[]): boolean => texts.some(({ rdata }) => isSpf(textOfTxt(rdata)));

const recordsOfHost = (zone: Zone, name: number): ZoneRecord[] =>
  [A, AAAA].flatMap((type) => recordsAt(zone, name, type, 1));

/** Whether a name of the zone has addresses, surely no policy, and may have one. */
const isKnownHost = (zone: Zone, name: number, wire: Uint8Array): boolean =>
  zone.isInside(name) &&
  recordsOfHost(zone, name).length > 0 &&
  recordsAt(zone, name, CNAME, 1).length === 0 &&
  !hasSpf(recordsAt(zone, name, TXT, MOST)) &&
  !isInDoubt(zone, wire);
