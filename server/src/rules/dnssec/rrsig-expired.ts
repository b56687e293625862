import { mnemonicOf } from '../../records/mnemonics.ts';
import { RRSIG } from '../../records/typeCodes.ts';
import { ZoneRecord } from '../../zone/record.ts';
import { defineRule } from '../rule.ts';
import { exampleSignature } from '../support/signedExample.ts';
import { coveredType, printMoment, validityOf } from '../support/signing.ts';

export default defineRule({
  code: 'rrsig-expired',
  group: 'dnssec',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A signature is no longer valid.',
    why: 'Validating resolvers answer SERVFAIL for data whose signatures have all expired, as if the name did not exist.',
    remedy: 'Sign the zone again, and see to it that it is signed again in time from now on.',
    references: ['RFC 4034 §3.1.5', 'RFC 4035 §5.3.1', 'RFC 6781 §4.4.2'],
    bad: 'ns1 RRSIG A 13 3 3600 20260401000000 20260301000000 2371 example.com. qx6wLYqmh+k=\n@ DNSKEY 257 3 13 mdsswUyr3DPW132mOi8V9xESWE8jTo0dxCjjnopKl+GqJxpVXckHAeF+KkxLbxILfDLUT0rAK9iUzy1L53eKGQ==\n',
    good: `ns1 ${exampleSignature('A', 3)}\n@ DNSKEY 257 3 13 mdsswUyr3DPW132mOi8V9xESWE8jTo0dxCjjnopKl+GqJxpVXckHAeF+KkxLbxILfDLUT0rAK9iUzy1L53eKGQ==\n`,
  },
  messages: {
    default:
      'This signature expired on {moment}, so validating resolvers refuse the {type} records of {name}; sign the zone again',
    beside:
      'This signature expired on {moment}; another one of the {type} records of {name} is still valid, so remove it',
  },
  types: ['RRSIG'],
  visit: {
    record(record, ctx) {
      const { from, until } = validityOf(record, ctx.now);
      // That it ends before it starts is another fault.
      if (until >= ctx.now || until < from) return;
      const moment = printMoment(until);
      const args = { moment, name: record.owner, type: mnemonicOf(coveredType(record)) };
      const place = record.fieldPlace('signature-expiration');
      if (hasOther(record, ctx.now)) ctx.report('beside', place, args, { severity: 'information' });
      else ctx.report('default', place, args);
    },
  },
});

/** Whether another signature of the same records has not expired. */
function hasOther(record: ZoneRecord, now: number): boolean {
  const { zone } = record;
  for (let id = zone.firstRecord(record.name); id >= 0; id = zone.nextRecord(id)) {
    if (id === record.id || zone.typeOf(id) !== RRSIG) continue;
    const other = new ZoneRecord(zone, id);
    if (coveredType(other) === coveredType(record) && validityOf(other, now).until >= now) return true;
  }
  return false;
}
