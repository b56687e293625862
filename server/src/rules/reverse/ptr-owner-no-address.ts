import { textOf } from '../../text/codes.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import type { Fix } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { addressOf } from '../support/addressName.ts';
import { ptrOwnersOf } from '../support/ptrOwners.ts';
import { addressLabels, type Family, familyOf, isReverseZone, numbersOf } from '../support/reverse.ts';
import { ownerFix } from '../support/written.ts';

export default defineRule({
  code: 'ptr-owner-no-address',
  group: 'reverse',
  severity: 'warning',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'The owner of a PTR record in a reverse zone is a row of numbers, but no address.',
    why: 'Nobody asks for the record: an IPv4 address has four numbers from 0 to 255, an IPv6 address 32 hexadecimal digits, one label each.',
    remedy: 'Correct the numbers; no leading zeros.',
    references: ['RFC 1035 §3.5', 'RFC 3596 §2.5'],
    bad: '$ORIGIN 2.0.192.in-addr.arpa.\n@ 3600 SOA ns.example.com. hostmaster.example.com. 1 14400 3600 1209600 3600\n@ 3600 NS ns.example.com.\n@ 3600 NS ns.example.net.\n025 3600 PTR mail.example.com.\n',
    good: '$ORIGIN 2.0.192.in-addr.arpa.\n@ 3600 SOA ns.example.com. hostmaster.example.com. 1 14400 3600 1209600 3600\n@ 3600 NS ns.example.com.\n@ 3600 NS ns.example.net.\n25 3600 PTR mail.example.com.\n',
  },
  messages: {
    many: '{owner} has {count} numbers, and an {family} address has {whole}, so this PTR record belongs to no address',
    large: '{owner} is no address, because {number} is above 255, so nobody asks for this PTR record',
    zero: '{owner} has a number with a leading zero; addresses are asked for without it, so nobody gets this PTR record',
    pairs:
      '{owner} has several hexadecimal digits in a label, and the name of an IPv6 address has one in each, so this PTR record belongs to no address; the right name is {right}',
    digits: 'In {owner} each label must be one hexadecimal digit, so this PTR record belongs to no IPv6 address',
  },
  visit: {
    zone(zone, ctx) {
      if (!isReverseZone(zone)) return;
      for (const ptr of ptrOwnersOf(zone).odd) {
        if (ptr.isGenerated && !ptr.isFirstOfEntry) continue;
        const name = zone.names.wire(ptr.name);
        const family = familyOf(name)!;
        const whole = addressLabels(family);
        const numbers = numbersOf(name, family);
        if (!numbers) {
          const right = family === 6 ? withSingleDigits(ptr.owner) : undefined;
          if (right !== undefined) {
            ctx.report('pairs', ptr.ownerPlace, { owner: ptr.owner, right }, { severity: 'warning' });
          } else if (family === 6 && hasLongLabels(name)) ctx.report('digits', ptr.ownerPlace, { owner: ptr.owner });
          continue;
        }
        const count = numbers.length;
        const large = family === 4 ? numbers.find((number) => number > 255) : undefined;
        if (large !== undefined) {
          // With more numbers it may be a name that somebody delegated (RFC 2317).
          const severity = count === whole ? 'warning' : 'information';
          ctx.report('large', ptr.ownerPlace, { owner: ptr.owner, number: large }, { severity });
        } else if (count > whole && !isWrittenAsAddress(ptr)) {
          ctx.report('many', ptr.ownerPlace, { owner: ptr.owner, count, whole, family: familyName(family) });
        } else if (family === 4 && hasLeadingZero(name)) {
          ctx.report('zero', ptr.ownerPlace, { owner: ptr.owner }, { fixes: withoutZeros(ptr) });
        }
      }
    },
  },
});

const familyName = (family: Family): string => `IPv${family}`;

/** Another rule reports addresses in the usual order. */
const isWrittenAsAddress = (ptr: ZoneRecord): boolean => addressOf(ptr.textAt(ptr.ownerPlace)) !== undefined;

function hasLeadingZero(name: Uint8Array): boolean {
  for (let at = 0; name[at] !== 0; at += name[at] + 1) if (name[at] > 1 && name[at + 1] === 48) return true;
  return false;
}

function withoutZeros(ptr: ZoneRecord): Fix[] {
  const numbers = ptr.textAt(ptr.ownerPlace).split('.');
  const right = numbers.map((number) => (/^\d+$/.test(number) ? String(Number(number)) : number));
  return ownerFix(`Write ${right.join('.')}`, ptr, numbers.length, right);
}

/** The name of an IPv6 address with the digits of its labels apart, last first; undefined when they are not 32. */
function withSingleDigits(owner: string): string | undefined {
  const labels = owner.toLowerCase().split('.').slice(0, -3);
  const digits = labels.flatMap((label) => label.split('').reverse());
  const isAddress = digits.length === addressLabels(6) && labels.every((label) => /^[0-9a-f]+$/.test(label));
  return isAddress ? `${digits.join('.')}.ip6.arpa.` : undefined;
}

const HEX = /^[0-9a-f]{2,4}$/i;

/** Whether the leftmost label is a group of hexadecimal digits, as in the usual notation of IPv6 addresses. */
function hasLongLabels(name: Uint8Array): boolean {
  return HEX.test(textOf(name, 1, 1 + name[0]));
}
