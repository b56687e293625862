import { printName } from '../../records/name.ts';
import { ZoneRecord } from '../../zone/record.ts';
import type { RecordId, Zone } from '../../zone/zone.ts';
import { defineRule } from '../rule.ts';
import { ODD_SAME } from '../setOddities.ts';

export default defineRule({
  code: 'mx-duplicate-target',
  group: 'mail',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'Two MX records of a name have the same host with different preferences.',
    why: 'The host is only tried twice; the record with the higher number adds nothing, and perhaps another host was meant.',
    remedy: 'Remove one of the records, or write the other host.',
    references: ['RFC 5321 §5.1'],
    bad: '@ MX 10 mail\n@ MX 20 mail\nmail A 192.0.2.25\n',
    good: '@ MX 10 mail\n@ MX 20 mail2\nmail A 192.0.2.25\nmail2 A 192.0.2.26\n',
  },
  messages: {
    default:
      '{target} is a mail host of {owner} already, with preference {other}: this record adds nothing; was another host meant?',
  },
  types: ['MX'],
  atLeast: 2,
  odd: ODD_SAME,
  visit: {
    rrset(set, ctx) {
      if (set.size === 2 && !sameTarget(ctx.zone, set.ids[0], set.ids[1])) return;
      const seen = new Map<string, ZoneRecord>();
      for (const mx of set.records) {
        const exchange = mx.nameOf('exchange');
        if (exchange.length === 1) continue;
        const target = printName(exchange);
        const first = seen.get(target.toLowerCase());
        if (!first) seen.set(target.toLowerCase(), mx);
        else if (first.numberOf('preference') !== mx.numberOf('preference')) {
          const related = [{ place: first.fieldPlace('exchange'), message: 'The same host' }];
          const other = first.numberOf('preference');
          ctx.report('default', mx.fieldPlace('exchange'), { target, owner: set.owner, other }, { related });
        }
      }
    },
  },
});

/** Whether two records end with the same octets; small and capital letters are told apart later. */
function sameTarget(zone: Zone, first: RecordId, second: RecordId): boolean {
  const a = new ZoneRecord(zone, first);
  const b = new ZoneRecord(zone, second);
  const length = a.rdataEnd - a.rdataStart;
  if (b.rdataEnd - b.rdataStart !== length) return false;
  for (let i = 2; i < length; i++) {
    if (((a.rdataOctets[a.rdataStart + i] ^ b.rdataOctets[b.rdataStart + i]) & ~32) !== 0) return false;
  }
  return true;
}
