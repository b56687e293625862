import { defineRule } from '../rule.ts';
import { isIndentedNumber } from '../support/indentedNumber.ts';
import { ptrOwnersOf } from '../support/ptrOwners.ts';
import { addressLabels, familyOf, isReverseZone, numbersOf } from '../support/reverse.ts';

export default defineRule({
  code: 'ptr-owner-incomplete',
  group: 'reverse',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'The owner of a PTR record in a reverse zone has too few numbers to be an address.',
    why: 'Only a complete name (four numbers, or 32 hexadecimal digits for IPv6) stands for an address, so nobody asks for this record.',
    remedy:
      'Write all numbers that the name of the zone does not have, zeros included: 7.0 in the zone 51.198.in-addr.arpa for 198.51.0.7.',
    references: ['RFC 1035 §3.5', 'RFC 3596 §2.5'],
    bad: '$ORIGIN 51.198.in-addr.arpa.\n@ 3600 SOA ns.example.com. hostmaster.example.com. 1 14400 3600 1209600 3600\n@ 3600 NS ns.example.com.\n@ 3600 NS ns.example.net.\n25 3600 PTR mail.example.com.\n',
    good: '$ORIGIN 51.198.in-addr.arpa.\n@ 3600 SOA ns.example.com. hostmaster.example.com. 1 14400 3600 1209600 3600\n@ 3600 NS ns.example.com.\n@ 3600 NS ns.example.net.\n25.100 3600 PTR mail.example.com.\n',
  },
  messages: {
    default:
      '{owner} has {count} of the {whole} numbers of an {family} address, so this PTR record belongs to no address; write the missing numbers, zeros included',
  },
  visit: {
    zone(zone, ctx) {
      if (!isReverseZone(zone)) return;
      for (const ptr of ptrOwnersOf(zone).odd) {
        if (ptr.isGenerated && !ptr.isFirstOfEntry) continue;
        const name = zone.names.wire(ptr.name);
        const family = familyOf(name)!;
        const whole = addressLabels(family);
        const count = numbersOf(name, family)?.length ?? whole;
        if (count >= whole || isIndentedNumber(ptr)) continue;
        const isApex = ptr.name === zone.apex;
        ctx.report(
          'default',
          ptr.ownerPlace,
          { owner: ptr.owner, count, whole, family: `IPv${family}` },
          {
            severity: isApex ? 'information' : 'warning',
          },
        );
      }
    },
  },
});
