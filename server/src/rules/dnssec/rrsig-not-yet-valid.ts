import { defineRule } from '../rule.ts';
import { EXAMPLE_KEY, exampleSignature } from '../support/signedExample.ts';
import { printMoment, validityOf } from '../support/signing.ts';

/** Clocks differ a little, and a file may be made for the next day. */
const GRACE = 86_400;

export default defineRule({
  code: 'rrsig-not-yet-valid',
  group: 'dnssec',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A signature becomes valid later than tomorrow, or ends before it starts.',
    why: 'Until then validating resolvers refuse what it signs. The clock of the signer was probably wrong.',
    remedy: 'Set the clock of the machine that signs, and sign the zone again.',
    references: ['RFC 4034 §3.1.5', 'RFC 4035 §5.3.1'],
    bad: `@ DNSKEY ${EXAMPLE_KEY}\nns1 RRSIG A 13 3 3600 20360101000000 20270101000000 2371 example.com. qx6wLYqmh+k=\n`,
    good: `@ DNSKEY ${EXAMPLE_KEY}\nns1 ${exampleSignature('A', 3)}\n`,
  },
  messages: {
    default:
      'This signature is valid from {moment} on only, and until then validating resolvers refuse what it signs; check the clock of the signer and sign again',
    never:
      'This signature ends before it starts ({moment}), so it is never valid; check the clock of the signer and sign again',
  },
  types: ['RRSIG'],
  visit: {
    record(record, ctx) {
      const { from, until } = validityOf(record, ctx.now);
      if (from <= ctx.now + GRACE && from <= until) return;
      const place = record.fieldPlace('signature-inception');
      const args = { moment: printMoment(from) };
      if (until < from) ctx.report('never', place, args, { severity: 'error' });
      else ctx.report('default', place, args);
    },
  },
});
