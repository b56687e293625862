import { printIpv4, printIpv6 } from '../../records/fields/address.ts';
import { A, PTR } from '../../records/typeCodes.ts';
import { afterBlanks } from '../../text/scan.ts';
import { entryAt } from '../../zone/place.ts';
import { ZoneRecord } from '../../zone/record.ts';
import type { Zone } from '../../zone/zone.ts';
import type { Fix } from '../finding.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { labelsOf } from '../support/nameLetters.ts';
import { ptrOwnersOf } from '../support/ptrOwners.ts';
import { addressOfReverse, familyOf, usualReverseZone } from '../support/reverse.ts';
import { recordsAt } from '../support/target.ts';

export default defineRule({
  code: 'ptr-in-other-zone',
  group: 'reverse',
  severity: 'warning',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'A PTR record of an address stands in a zone that the address does not belong to.',
    why: 'Servers leave the record out or refuse the zone; the name of the address is looked up in the reverse zone, which the owner of the address (often the provider) runs.',
    remedy: 'Move the record to the reverse zone, or ask the provider of the address to set it.',
    references: ['RFC 1035 §3.5', 'RFC 3596 §2.5'],
    bad: '25.2.0.192.in-addr.arpa. PTR mail.example.com.\n',
    good: 'mail A 192.0.2.25\n',
  },
  messages: {
    address:
      'The PTR record of {address} does not belong to the zone {apex}, so it is never served; it belongs in the reverse zone of the address, usually {zone}, or your provider sets it',
    name: 'The PTR record of {owner} does not belong to the zone {apex}, so it is never served; it belongs in the reverse zone of the address',
    number:
      '{owner} is not the name of an address, so nobody who asks for {address} finds this PTR record; it belongs in the reverse zone {zone}, which your provider may have',
  },
  visit: {
    zone(zone, ctx) {
      // A file without any record of its zone is no forward zone, but one with the wrong origin.
      if (zone.originUnknown || zone.recordCount === 0) return;
      if (!familyOf(zone.apexWire)) reportNumbers(zone, ctx);
      for (const id of zone.outside) {
        const ptr = new ZoneRecord(zone, id);
        const name = zone.names.wire(ptr.name);
        if (ptr.typeCode !== PTR || !familyOf(name) || (ptr.isGenerated && !ptr.isFirstOfEntry)) continue;
        const octets = addressOfReverse(name);
        const apex = zone.names.text(zone.apex);
        const options = { fixes: commentOut(ptr) };
        if (!octets) ctx.report('name', ptr.ownerPlace, { owner: ptr.owner, apex }, options);
        else {
          const address = octets.length === 4 ? printIpv4(octets) : printIpv6(octets);
          ctx.report('address', ptr.ownerPlace, { address, apex, zone: usualReverseZone(octets) }, options);
        }
      }
    },
  },
});

/**
 * Owners in a forward zone that are the last number of their host's address, as in a reverse zone. An alias of the reverse
 * zone may lead there (RFC 2317 §5.2), so it is no more than a question.
 */
function reportNumbers(zone: Zone, ctx: RuleContext<{ number: string }>): void {
  for (const ptr of ptrOwnersOf(zone).numbered) {
    if (ptr.isGenerated) continue;
    const [label] = labelsOf(zone.names.wire(ptr.name));
    const hosts = recordsAt(zone, zone.names.find(ptr.nameOf('target')), A, MOST);
    const host = hosts.find(({ rdata }) => rdata[3] === Number(label));
    if (!host) continue;
    const args = { owner: ptr.owner, address: printIpv4(host.rdata), zone: usualReverseZone(host.rdata) };
    ctx.report('number', ptr.ownerPlace, args, { severity: 'information' });
  }
}

const MOST = 20;

/** Makes the line a comment, unless it is longer than a line or the next one takes its owner. */
function commentOut(ptr: ZoneRecord): Fix[] {
  const { file } = ptr;
  const { codes } = ptr.zone.files[file];
  const { entry } = entryAt(ptr.zone, file, ptr.entryStart);
  if (entry.openedAt >= 0 || ptr.isGenerated) return [];
  if (ptr.ownerIsWritten && afterBlanks(codes, entry.end, codes.length) > entry.end) return [];
  const start = entry.starts[0];
  return [{ title: 'Make the line a comment', safe: false, edits: [{ file, start, end: start, newText: '; ' }] }];
}
