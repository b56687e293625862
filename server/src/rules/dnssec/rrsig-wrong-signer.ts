import { printName } from '../../records/name.ts';
import { defineRule } from '../rule.ts';
import { EXAMPLE_KEY, exampleSignature } from '../support/signedExample.ts';
import { isSignedByZone } from '../support/signing.ts';

export default defineRule({
  code: 'rrsig-wrong-signer',
  group: 'dnssec',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A signature was made in the name of another zone.',
    why: 'Only the keys of the zone that the data is in can sign it; validators ignore other signatures.',
    remedy: 'Sign this zone with its own keys, and check that it is given the right name when it is signed.',
    references: ['RFC 4034 §3.1.7', 'RFC 4035 §5.3.1'],
    bad: `@ DNSKEY ${EXAMPLE_KEY}\nns1 RRSIG A 13 3 3600 20360101000000 20260101000000 2371 com. qx6wLYqmh+k=\n`,
    good: `@ DNSKEY ${EXAMPLE_KEY}\nns1 ${exampleSignature('A', 3)}\n`,
  },
  messages: {
    default:
      'The signer is {signer}, and only {zone} can sign the data of {name}, so validators ignore this signature; sign the zone again with its own keys',
  },
  types: ['RRSIG'],
  visit: {
    record(record, ctx) {
      const { zone } = ctx;
      if (zone.originUnknown || isSignedByZone(record)) return;
      const args = { signer: record.nameTextOf('signer-name'), zone: printName(zone.apexWire), name: record.owner };
      ctx.report('default', record.fieldPlace('signer-name'), args);
    },
  },
});
