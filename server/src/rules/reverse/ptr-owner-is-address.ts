import { printName } from '../../records/name.ts';
import type { Place } from '../../zone/files.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import { type Fix, replace } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { addressOf } from '../support/addressName.ts';
import { ptrOwnersOf } from '../support/ptrOwners.ts';
import { reverseNameOf } from '../support/reverse.ts';
import { afterLabels } from '../support/suffix.ts';

export default defineRule({
  code: 'ptr-owner-is-address',
  group: 'reverse',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'The owner of a PTR record is an address as it is usually written.',
    why: 'Nobody asks for that name: the name of an address has its numbers in reverse order, below in-addr.arpa or ip6.arpa.',
    remedy:
      'In the zone 2.0.192.in-addr.arpa write only the last number; elsewhere 25.2.0.192.in-addr.arpa. with the final dot.',
    references: ['RFC 1035 §3.5', 'RFC 3596 §2.5'],
    bad: '$ORIGIN 2.0.192.in-addr.arpa.\n@ 3600 SOA ns.example.com. hostmaster.example.com. 1 14400 3600 1209600 3600\n@ 3600 NS ns.example.com.\n@ 3600 NS ns.example.net.\n192.0.2.25 3600 PTR mail.example.com.\n',
    good: '$ORIGIN 2.0.192.in-addr.arpa.\n@ 3600 SOA ns.example.com. hostmaster.example.com. 1 14400 3600 1209600 3600\n@ 3600 NS ns.example.com.\n@ 3600 NS ns.example.net.\n25 3600 PTR mail.example.com.\n',
  },
  messages: {
    default:
      'A PTR record needs the numbers of the address in reverse order: {text} means {name} here, and nobody asks for that; the right name is {right}',
  },
  visit: {
    zone(zone, ctx) {
      for (const ptr of ptrOwnersOf(zone).odd) {
        if (!ptr.ownerIsWritten || ptr.isGenerated) continue;
        const place = ptr.ownerPlace;
        const text = ptr.textAt(place);
        const octets = addressOf(text);
        if (!octets) continue;
        const right = reverseNameOf(octets);
        ctx.report('default', place, { text, name: ptr.owner, right }, { fixes: [fixOf(ptr, place, text, right)] });
      }
    },
  },
});

/** The right name, without the origin where it ends with it. */
function fixOf(ptr: ZoneRecord, place: Place, text: string, right: string): Fix {
  const wire = ptr.zone.names.wire(ptr.name);
  const origin = text.endsWith('.') ? '' : printName(wire, afterLabels(wire, text.split('.').length)).toLowerCase();
  const short = origin !== '' && right.endsWith(`.${origin}`) ? right.slice(0, -origin.length - 1) : right;
  return replace(`Write ${short}`, place, short);
}
