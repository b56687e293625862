import { mnemonicOf } from '../../records/mnemonics.ts';
import type { NameId } from '../../zone/names.ts';
import type { RecordId, Zone } from '../../zone/zone.ts';
import { defineRule } from '../rule.ts';
import { EXAMPLE_KEY, exampleSignature } from '../support/signedExample.ts';
import { coveredType, signedTtl } from '../support/signing.ts';

export default defineRule({
  code: 'rrsig-ttl-differs',
  group: 'dnssec',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'The TTL of signed records is not the one that was signed, or that of their signature.',
    why: 'Validators reckon with the TTL that was signed, and keep records and signature as long as the shorter one says. The TTL was probably changed after the zone was signed.',
    remedy: 'Sign the zone again after a change.',
    references: ['RFC 4034 §3.1.4', 'RFC 4034 §3', 'RFC 4035 §5.3.3'],
    bad: `@ DNSKEY ${EXAMPLE_KEY}\nwww 300 A 192.0.2.80\nwww ${exampleSignature('A', 3)}\n`,
    good: `@ DNSKEY ${EXAMPLE_KEY}\nwww A 192.0.2.80\nwww ${exampleSignature('A', 3)}\n`,
  },
  messages: {
    original:
      'The {type} records of {name} have the TTL {ttl} and were signed with {signed}, so they were changed after they were signed; sign the zone again',
    own: 'This signature has the TTL {own} and the {type} records of {name} have {ttl}, where both must be the same; sign the zone again',
  },
  types: ['RRSIG'],
  visit: {
    record(record, ctx) {
      const { zone, name } = record;
      const covered = coveredType(record);
      const id = firstOfType(zone, name, covered);
      if (id < 0) return;
      const ttl = zone.ttlOf(id);
      const signed = signedTtl(record);
      if (signed === ttl && record.ttl === ttl) return;
      const type = mnemonicOf(covered);
      if (signed !== ttl)
        ctx.report('original', record.fieldPlace('original-ttl'), { type, name: record.owner, ttl, signed });
      else {
        ctx.report(
          'own',
          record.typePlace,
          { type, name: record.owner, ttl, own: record.ttl },
          { severity: 'information' },
        );
      }
    },
  },
});

function firstOfType(zone: Zone, name: NameId, type: number): RecordId {
  let id = zone.firstRecord(name);
  while (id >= 0 && zone.typeOf(id) !== type) id = zone.nextRecord(id);
  return id;
}
