import { mnemonicOf } from '../../records/mnemonics.ts';
import { defineRule } from '../rule.ts';
import { isInDoubt } from '../support/doubt.ts';
import { EXAMPLE_KEY, exampleSignature } from '../support/signedExample.ts';
import { coveredType } from '../support/signing.ts';

export default defineRule({
  code: 'rrsig-covers-nothing',
  group: 'dnssec',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A signature stands at a name that has no record of the type that it covers.',
    why: 'It signs nothing. The records were removed or renamed after the zone was signed, so its NSEC or NSEC3 records are probably wrong too.',
    remedy: 'Sign the zone again after a change.',
    references: ['RFC 4034 §3', 'RFC 4035 §2.2'],
    bad: `@ DNSKEY ${EXAMPLE_KEY}\nns1 ${exampleSignature('AAAA', 3)}\n`,
    good: `@ DNSKEY ${EXAMPLE_KEY}\nns1 ${exampleSignature('A', 3)}\n`,
  },
  messages: {
    default:
      '{name} has no {type} record that this signature could be for, so the zone was changed after it was signed; sign it again',
  },
  types: ['RRSIG'],
  visit: {
    record(record, ctx) {
      const { zone, name } = record;
      const type = coveredType(record);
      for (let id = zone.firstRecord(name); id >= 0; id = zone.nextRecord(id)) if (zone.typeOf(id) === type) return;
      if (isInDoubt(zone, zone.names.wire(name))) return;
      ctx.report('default', record.fieldPlace('type-covered'), { name: record.owner, type: mnemonicOf(type) });
    },
  },
});
