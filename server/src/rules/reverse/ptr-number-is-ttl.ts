import { entryAt } from '../../zone/place.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import type { Fix } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { isIndentedNumber } from '../support/indentedNumber.ts';
import { ptrOwnersOf } from '../support/ptrOwners.ts';
import { addressLabels, familyOf, isReverseZone, numbersOf } from '../support/reverse.ts';

export default defineRule({
  code: 'ptr-number-is-ttl',
  group: 'reverse',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'A blank stands before the number of a PTR record, so the number is read as a TTL.',
    why: 'A line that begins with a blank has no owner: the record belongs to the name above, and the address has no PTR record.',
    remedy: 'Remove the blank at the start of the line.',
    references: ['RFC 1035 §5.1'],
    bad: '$ORIGIN 2.0.192.in-addr.arpa.\n@ 3600 SOA ns.example.com. hostmaster.example.com. 1 14400 3600 1209600 3600\n@ 3600 NS ns.example.net.\n 3600 NS ns.example.com.\n 25 PTR mail.example.com.\n',
    good: '$ORIGIN 2.0.192.in-addr.arpa.\n@ 3600 SOA ns.example.com. hostmaster.example.com. 1 14400 3600 1209600 3600\n@ 3600 NS ns.example.net.\n 3600 NS ns.example.com.\n25 3600 PTR mail.example.com.\n',
  },
  messages: {
    default:
      'The line begins with a blank, so {number} is a TTL and this PTR record belongs to {owner}, the name above; remove the blank if {number} is the number of the address',
  },
  visit: {
    zone(zone, ctx) {
      if (!isReverseZone(zone)) return;
      for (const ptr of ptrOwnersOf(zone).shortTtl) {
        const severity = severityOf(ptr);
        if (!severity || !isIndentedNumber(ptr)) continue;
        const fixes = [removeBlank(ptr)];
        ctx.report('default', ptr.ttlPlace, { number: ptr.ttl, owner: ptr.owner }, { severity, fixes });
      }
    },
  },
});

/**
 * A name that is no address has no PTR record, so the number was meant to be one. At an address there may be two
 * PTR records, but not with two TTLs.
 */
function severityOf(ptr: ZoneRecord): 'error' | 'warning' | undefined {
  const { zone } = ptr;
  const name = zone.names.wire(ptr.name);
  const family = familyOf(name)!;
  const count = numbersOf(name, family)?.length;
  if (count !== undefined && count < addressLabels(family)) return 'error';
  return zone.ttlOf(zone.firstRecord(ptr.name)) === ptr.ttl ? undefined : 'warning';
}

function removeBlank(ptr: ZoneRecord): Fix {
  const { entry } = entryAt(ptr.zone, ptr.file, ptr.entryStart);
  const edit = { file: ptr.file, start: entry.start, end: entry.starts[0], newText: '' };
  return { title: 'Remove the blank before the number', safe: false, edits: [edit] };
}
