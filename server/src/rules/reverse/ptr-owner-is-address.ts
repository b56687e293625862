import { parseName, printName } from '../../records/name.ts';
import { A } from '../../records/typeCodes.ts';
import { WireWriter } from '../../records/wire.ts';
import type { Place } from '../../zone/files.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import { FAR_NAMES, type Zone } from '../../zone/zone.ts';
import { type Fix, replace } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { addressOf } from '../support/addressName.ts';
import { printAddress } from '../support/around/mailHosts.ts';
import { sameOctets } from '../support/around/ptrs.ts';
import { ptrOwnersOf } from '../support/ptrOwners.ts';
import { isReverseZone, reverseNameOf } from '../support/reverse.ts';
import { afterLabels, suffixStart } from '../support/suffix.ts';
import { recordsAt } from '../support/target.ts';

export default defineRule({
  code: 'ptr-owner-is-address',
  group: 'reverse',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary:
      'The owner of a PTR record is an address as it is usually written, or its numbers in reverse order and nothing behind them.',
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
    reversed:
      '{text} has the numbers of {address} in reverse order, but no final dot and no in-addr.arpa, so it means {name} here, and nobody asks for that; the right name is {right}',
  },
  visit: {
    zone(zone, ctx) {
      for (const ptr of ptrOwnersOf(zone).odd) {
        if (!ptr.ownerIsWritten || ptr.isGenerated) continue;
        const place = ptr.ownerPlace;
        const text = ptr.textAt(place);
        const octets = addressOf(text);
        if (!octets) continue;
        const address = isReversed(ptr, octets) ? octets.slice().reverse() : octets;
        const right = reverseNameOf(address);
        const args = { text, name: ptr.owner, right };
        const options = { fixes: [fixOf(ptr, place, text, right)] };
        if (address === octets) ctx.report('default', place, args, options);
        else ctx.report('reversed', place, { ...args, address: printAddress(address) }, options);
      }
    },
  },
});

/** Whether four numbers make sense only the other way round: by the zone that they are in, or by the address of the host. */
function isReversed(ptr: ZoneRecord, octets: Uint8Array): boolean {
  if (octets.length !== 4) return false;
  const fits = isReverseZone(ptr.zone) ? belongsTo(ptr.zone) : hasAddress(ptr);
  return !fits(octets) && fits(octets.slice().reverse());
}

const belongsTo = (zone: Zone) => (octets: Uint8Array) =>
  suffixStart(parseName(reverseNameOf(octets), new WireWriter())!, zone.apexWire) >= 0;

function hasAddress(ptr: ZoneRecord): (octets: Uint8Array) => boolean {
  const { zone } = ptr;
  zone.lookedFar |= FAR_NAMES;
  const addresses = recordsAt(zone, zone.names.find(ptr.nameOf('target')), A, MOST);
  return (octets) => addresses.some(({ rdata }) => sameOctets(rdata, octets));
}

const MOST = 20;

/** The right name, without the origin where it ends with it. */
function fixOf(ptr: ZoneRecord, place: Place, text: string, right: string): Fix {
  const wire = ptr.zone.names.wire(ptr.name);
  const origin = text.endsWith('.') ? '' : printName(wire, afterLabels(wire, text.split('.').length)).toLowerCase();
  const short = origin !== '' && right.endsWith(`.${origin}`) ? right.slice(0, -origin.length - 1) : right;
  return replace(`Write ${short}`, place, short);
}
