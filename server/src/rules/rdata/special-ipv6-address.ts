import { printIpv4 } from '../../records/fields/address.ts';
import { AAAA } from '../../records/typeCodes.ts';
import { ZoneRecord } from '../../zone/record.ts';
import { BLOCK_SHIFT } from '../../zone/recordBlock.ts';
import type { Fix } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { transitionKind } from '../support/addressKind.ts';
import { isEditable } from '../support/written.ts';

export default defineRule({
  code: 'special-ipv6-address',
  group: 'rdata',
  severity: 'information',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'An AAAA record has an address of a form that was made for something else, or is no longer in use.',
    why: 'IPv4 addresses in IPv6 form, 6to4, Teredo and site-local addresses are not reached, or only by roundabout ways.',
    remedy: "Write an A record for an IPv4 address, and the host's own global or unique local address for IPv6.",
    references: ['RFC 4291 §2.5.5', 'RFC 7526', 'RFC 3879', 'RFC 4038 §4.2'],
    bad: 'www AAAA ::ffff:192.0.2.80\n',
    good: 'www A 192.0.2.80\n',
  },
  messages: {
    mapped:
      'This is the IPv4 address {address} in a form for programs, not for the network, so nobody reaches {owner} by it; write an A record',
    compatible:
      'This is the IPv4 address {address} in a form that is no longer in use, so nobody reaches {owner} by it; write an A record',
    '6to4':
      'Addresses in 2002::/16 (6to4) depend on relays that were given up, so {owner} is out of reach for many; write a native address, or remove the record',
    teredo:
      'Addresses in 2001::/32 (Teredo) are those of clients behind a tunnel, so {owner} is hardly reached by others; write a native address, or remove the record',
    'site-local':
      'Addresses in fec0::/10 (site-local) are no longer in use; for {owner} write a global address, or a unique local one from fd00::/8',
  },
  visit: {
    // AAAA records are looked at by the million, so nothing is made for the good ones.
    zone(zone, ctx) {
      zone.blocks.forEach(({ types, rdata, rdataStarts }, block) => {
        for (let at = types.indexOf(AAAA); at >= 0; at = types.indexOf(AAAA, at + 1)) {
          const kind = transitionKind(rdata, rdataStarts[at]);
          if (kind === undefined) continue;
          const record = new ZoneRecord(zone, (block << BLOCK_SHIFT) | at);
          if (!zone.isInside(record.name)) continue;
          const address = printIpv4(record.rdata.subarray(12));
          const isIpv4 = kind === 'mapped' || kind === 'compatible';
          const fixes = isIpv4 ? makeA(record, address) : [];
          const severity = kind === 'mapped' ? 'warning' : 'information';
          ctx.report(kind, record.dataPlace(), { address, owner: record.owner }, { fixes, severity });
        }
      });
    },
  },
});

function makeA(record: ZoneRecord, address: string): Fix[] {
  if (!isEditable(record)) return [];
  const edits = [
    { ...record.typePlace, newText: 'A' },
    { ...record.dataPlace(), newText: address },
  ];
  return [{ title: `Make it an A record of ${address}`, safe: false, edits }];
}
