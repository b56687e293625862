import { printName } from '../../records/name.ts';
import { A, AAAA, MX } from '../../records/typeCodes.ts';
import { ZoneRecord } from '../../zone/record.ts';
import type { RecordId, Zone } from '../../zone/zone.ts';
import { defineRule } from '../rule.ts';
import { ODD_SAME } from '../setOddities.ts';
import { printAddress } from '../support/around/mailHosts.ts';
import { nameInData } from '../support/dataName.ts';
import { removeEntry } from '../support/lines.ts';
import { recordsAt } from '../support/target.ts';

const MOST = 20;
/** Octets before the host in the data of an MX record. */
const PREFERENCE = 2;

export default defineRule({
  code: 'mx-duplicate-target',
  group: 'mail',
  severity: 'information',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary:
      'Two MX records of a name lead to the same host, by its name or by its address, with different preferences.',
    why: 'The host is only tried twice; the record with the higher number adds nothing, and perhaps another host was meant.',
    remedy: 'Remove one of the records, or write the other host.',
    references: ['RFC 5321 §5.1'],
    bad: '@ MX 10 mail\n@ MX 20 mail\nmail A 192.0.2.25\n',
    good: '@ MX 10 mail\n@ MX 20 mail2\nmail A 192.0.2.25\nmail2 A 192.0.2.26\n',
  },
  messages: {
    default:
      '{target} is a mail host of {owner} already, with preference {other}: this record adds nothing; was another host meant?',
    address:
      '{target} has the same address as {first}, {address}, so it is the same machine and no other way for the mail: when it is down, both are; name a second machine, or leave this record out',
  },
  types: ['MX'],
  atLeast: 2,
  odd: ODD_SAME,
  visit: {
    zone(zone, ctx) {
      if (zone.originUnknown) return;
      const hosts = recordsAt(zone, zone.apex, MX, MOST).flatMap((mx) => {
        const name = nameInData(mx, PREFERENCE);
        const addresses = name < 0 ? [] : [A, AAAA].flatMap((type) => recordsAt(zone, name, type, 2));
        const [address, ...more] = addresses.map(({ rdata }) => printAddress(rdata));
        return address === undefined || more.length > 0 ? [] : [{ mx, name, address }];
      });
      for (const [at, { mx, name, address }] of hosts.entries()) {
        const first = hosts.slice(0, at).find((other) => other.address === address);
        if (!first || first.name === name || first.mx.numberOf('preference') === mx.numberOf('preference')) continue;
        const related = [{ place: first.mx.fieldPlace('exchange'), message: 'The same address' }];
        const args = { target: mx.nameTextOf('exchange'), first: first.mx.nameTextOf('exchange'), address };
        ctx.report('address', mx.isGenerated ? mx.place : mx.fieldPlace('exchange'), args, { related });
      }
    },
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
          const fix = removeEntry('Remove this record', mx);
          const args = { target, owner: set.owner, other };
          ctx.report('default', mx.fieldPlace('exchange'), args, { related, fixes: fix ? [fix] : [] });
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
