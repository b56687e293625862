import { typeOf } from '../../records/mnemonics.ts';
import { NO_NAME } from '../../zone/names.ts';
import { ZoneRecord } from '../../zone/record.ts';
import { defineRule } from '../rule.ts';
import { firstOther } from '../support/cuts.ts';

/** Hashed names lie below the apex, whatever it has (RFC 6672 §5.3.4.1). */
const ALLOWED: ReadonlySet<number> = new Set(['NSEC3', 'RRSIG'].map((type) => typeOf(type)!));

export default defineRule({
  code: 'data-below-dname',
  group: 'zone',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A record lies below a name with a DNAME.',
    why: 'All names below a DNAME are redirected, so the record is never answered; NSD and Knot refuse the zone.',
    remedy: 'Move the record to the target of the DNAME, or replace the DNAME by CNAME records.',
    references: ['RFC 6672 §2.4'],
    bad: 'old DNAME new.example.net.\nwww.old A 192.0.2.80\n',
    good: 'old DNAME new.example.net.\nold A 192.0.2.80\n',
  },
  messages: {
    default:
      'All names below {dname} are redirected to {target}, so {name} is never answered from here, and NSD and Knot refuse the zone; put the record there, or do without the DNAME',
  },
  among: (zone) => (zone.originUnknown || !zone.hasDnames ? undefined : (name) => zone.dnameAbove(name) !== NO_NAME),
  visit: {
    name({ zone, id: name, text }, ctx) {
      const above = zone.dnameAbove(name);
      const id = zone.cutAt(above) !== NO_NAME ? -1 : firstOther(zone, name, ALLOWED);
      if (id < 0) return;
      const dname = new ZoneRecord(zone, firstDname(zone, above));
      const related = [{ place: dname.place, message: `${dname.owner} is redirected to ${dname.data}` }];
      const args = { dname: dname.owner, target: dname.data, name: text };
      ctx.report('default', new ZoneRecord(zone, id).ownerPlace, args, { related });
    },
  },
});

function firstDname(zone: ZoneRecord['zone'], name: number): number {
  let id = zone.firstRecord(name);
  while (new ZoneRecord(zone, id).type !== 'DNAME') id = zone.nextRecord(id);
  return id;
}
