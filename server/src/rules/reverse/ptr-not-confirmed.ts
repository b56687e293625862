import { printName } from '../../records/name.ts';
import { A, AAAA, PTR } from '../../records/typeCodes.ts';
import { codesOf } from '../../text/codes.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import type { Zone } from '../../zone/zone.ts';
import { defineRule } from '../rule.ts';
import { isPrivateAddress } from '../support/addressKind.ts';
import { addressInsteadOfName } from '../support/addressName.ts';
import { addressOfClassless } from '../support/around/classless.ts';
import { forwardOctets } from '../support/around/forwardOctets.ts';
import { printAddress } from '../support/around/mailHosts.ts';
import { confirms, sameOctets } from '../support/around/ptrs.ts';
import { labelsOf } from '../support/nameLetters.ts';
import { recordsOf } from '../support/recordsOf.ts';
import { remembered } from '../support/remembered.ts';
import { addressOfReverse, isReverseZone } from '../support/reverse.ts';
import { suffixStart } from '../support/suffix.ts';
import { ownerFix } from '../support/written.ts';

export default defineRule({
  code: 'ptr-not-confirmed',
  group: 'reverse',
  severity: 'warning',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'A PTR record leads to a name that does not have the address.',
    why: 'Servers look the name up again and trust it only if it has the address (forward-confirmed reverse DNS). Mail from the address is refused or counted as suspicious.',
    remedy: 'Name the host that has the address, or correct the address in the zone of the host.',
    references: ['RFC 1912 §2.1', 'RFC 8601 §2.7.3'],
    bad: '$ORIGIN 0.192.in-addr.arpa.\n@ 3600 SOA ns.example.com. hostmaster.example.com. 1 14400 3600 1209600 3600\n@ 3600 NS ns.example.net.\n@ 3600 NS ns.example.org.\n25.2 3600 PTR mail.example.com.\n2.26 3600 PTR mail.example.com.\n',
    good: '$ORIGIN 0.192.in-addr.arpa.\n@ 3600 SOA ns.example.com. hostmaster.example.com. 1 14400 3600 1209600 3600\n@ 3600 NS ns.example.net.\n@ 3600 NS ns.example.org.\n26.2 3600 PTR mail.example.com.\n',
    others: {
      'db.example.com':
        '$ORIGIN example.com.\n@ 3600 SOA ns.example.net. hostmaster.example.com. 1 14400 3600 1209600 3600\n@ 3600 NS ns.example.net.\n@ 3600 NS ns.example.org.\nmail 3600 A 192.0.2.26\n',
    },
  },
  messages: {
    other:
      '{host} has the address {addresses}, not {address}, so this PTR record is not confirmed and mail from {address} may be refused; correct one of the two',
    order:
      '{host} has the address {right}, and this is {address}: the numbers of an address stand in reverse order, the last one first; write {owner}',
    view: '{host} does not have the address {address} in {file}, so this PTR record is not confirmed; correct one of the two, unless your network has another version of that zone',
    none: '{host} has no address {address} in {file}, so this PTR record is not confirmed and mail from {address} may be refused; give the host the address or name another one',
  },
  visit: {
    workspace(zone, ctx) {
      if (!isReverseZone(zone) || ctx.around.isAlone || forwardOctets(zone, ctx.around)) return;
      for (const ptr of recordsOf(zone, PTR)) {
        const name = zone.names.wire(ptr.name);
        const address = addressOfReverse(name) ?? addressOfClassless(name);
        // Such a target is another rule's.
        if (!address || addressInsteadOfName(ptr, 'target')) continue;
        const host = ptr.nameOf('target').slice();
        const found = confirms(ctx.around, host, address);
        if (typeof found === 'string') continue;
        const place = ptr.isGenerated ? ptr.place : ptr.fieldPlace('target');
        const args = { host: printName(host), address: printAddress(address) };
        const forward = ctx.around.zoneFor(host)!;
        const { path: file } = forward.files[0];
        if (isPrivateAddress(address) && !hasPrivateAddress(forward)) {
          ctx.report('view', place, { ...args, file }, { severity: 'information' });
          continue;
        }
        const turned = turnedRound(ptr);
        if (turned && found.some((each) => sameOctets(each, turned.address))) {
          const { labels } = turned;
          const owner = labels.join('.');
          const fixes = ownerFix(`Write ${owner}`, ptr, labels.length, labels);
          ctx.report('order', ptr.ownerPlace, { ...args, right: printAddress(turned.address), owner }, { fixes });
        } else if (found.length > 0) {
          const addresses = found.slice(0, MOST).map(printAddress).join(', ');
          ctx.report('other', place, { ...args, addresses });
        } else ctx.report('none', place, { ...args, file });
      }
    },
  },
});

/** Whether a zone is one for inside a network: then the hosts of that network are in it. */
const hasPrivateAddress = remembered((zone: Zone) =>
  [A, AAAA].some((type) => [...recordsOf(zone, type)].some(({ rdata }) => isPrivateAddress(rdata))),
);

/** The address that the numbers before the zone's own would be in the other order, and these numbers. */
function turnedRound(ptr: ZoneRecord): { address: Uint8Array; labels: string[] } | undefined {
  const { zone } = ptr;
  const name = zone.names.wire(ptr.name);
  const own = suffixStart(name, zone.apexWire);
  const labels = labelsOf(Uint8Array.of(...name.subarray(0, own), 0)).reverse();
  const turned = labels.flatMap((label) => [label.length, ...codesOf(label)]);
  const address = labels.length < 2 ? undefined : addressOfReverse(Uint8Array.of(...turned, ...zone.apexWire));
  return address && { address, labels };
}

/** Nobody is shown more addresses. */
const MOST = 3;
