import { printName } from '../../records/name.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import { replace } from '../finding.ts';
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
      'A PTR record needs the numbers of the address in reverse order: {text} means {name} here, and nobody asks for that. The right name is {right}',
    complete:
      '{text} has all numbers of the address, and the zone adds its own again: it means {name}, and nobody asks for that. Write {short} alone, or the whole name: {right}',
  },
  visit: {
    zone(zone, ctx) {
      for (const ptr of ptrOwnersOf(zone).odd) {
        if (!ptr.ownerIsWritten || ptr.isGenerated) continue;
        const place = ptr.ownerPlace;
        const text = ptr.textAt(place);
        const octets = addressOf(text);
        if (!octets) continue;
        // The numbers are in reverse order already if that is an address of this zone.
        const reversed = octets.toReversed();
        const apex = zone.names.text(zone.apex).toLowerCase();
        const isComplete =
          octets.length === 4 && isBelow(reverseNameOf(reversed), apex) && !isBelow(reverseNameOf(octets), apex);
        const right = reverseNameOf(isComplete ? reversed : octets);
        const short = shortName(ptr, text, right);
        const fixes = [replace(`Write ${short}`, place, short)];
        ctx.report(isComplete ? 'complete' : 'default', place, { text, name: ptr.owner, right, short }, { fixes });
      }
    },
  },
});

const isBelow = (name: string, origin: string): boolean => name.endsWith(`.${origin}`);

/** The right name, without the origin where it ends with it. */
function shortName(ptr: ZoneRecord, text: string, right: string): string {
  const wire = ptr.zone.names.wire(ptr.name);
  const origin = text.endsWith('.') ? '' : printName(wire, afterLabels(wire, text.split('.').length)).toLowerCase();
  return origin !== '' && isBelow(right, origin) ? right.slice(0, -origin.length - 1) : right;
}
