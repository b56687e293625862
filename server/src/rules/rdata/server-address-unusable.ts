import { printIpv4, printIpv6 } from '../../records/fields/address.ts';
import { A, AAAA, MX, NS } from '../../records/typeCodes.ts';
import { lookup } from '../../zone/lookup.ts';
import type { NameId } from '../../zone/names.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import type { Zone } from '../../zone/zone.ts';
import { defineRule } from '../rule.ts';
import { type UnusableKind, unusableKind } from '../support/addressKind.ts';
import { recordsAt } from '../support/target.ts';

const IN = 1;
const MOST = 64;
/** What it is called in the message. */
const CALLED: Readonly<Record<UnusableKind, string>> = {
  loopback: 'a loopback address, which every host has for itself',
  unspecified: 'no address of a host',
  multicast: 'a multicast address, which no single host has',
  broadcast: 'the broadcast address, which no single host has',
  'link-local': 'a link-local address, which only neighbours can reach',
};

export default defineRule({
  code: 'server-address-unusable',
  group: 'rdata',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A name server or mail server of the zone has an address at which nobody can reach it.',
    why: 'Others try the address and fail, or reach themselves. Zones whose servers all have such addresses are local ones and not meant.',
    remedy: 'Write the address under which others reach the server, or remove the record.',
    references: ['RFC 6890 §2.2', 'RFC 5321 §5.1'],
    bad: '@ MX 10 mail\nmail A 0.0.0.0\n',
    good: '@ MX 10 mail\nmail A 192.0.2.25\n',
  },
  messages: {
    default:
      '{owner} is a {server} of this zone, and {address} is {called}, so others cannot reach it there; write its address, or remove the record',
  },
  visit: {
    zone(zone, ctx) {
      if (zone.originUnknown || zone.class !== IN) return;
      const hosts = serversOf(zone);
      const addresses = [...hosts].flatMap(([host, server]) =>
        [A, AAAA].flatMap((type) => recordsAt(zone, host, type, MOST)).map((record) => ({ record, server })),
      );
      // A local zone, or one that is to lead nowhere.
      if (addresses.every(({ record }) => unusableKind(record.rdata))) return;
      for (const { record, server } of addresses) {
        const kind = unusableKind(record.rdata);
        if (!kind) continue;
        const { rdata, owner } = record;
        const address = rdata.length === 4 ? printIpv4(rdata) : printIpv6(rdata);
        // A server may be asked by programs on its own host.
        const severity = kind === 'loopback' || kind === 'link-local' ? 'information' : 'warning';
        ctx.report('default', record.dataPlace(), { owner, server, address, called: CALLED[kind] }, { severity });
      }
    },
  },
});

/** The hosts in the zone that the NS and MX records of its apex name. */
function serversOf(zone: Zone): Map<NameId, string> {
  const hosts = new Map<NameId, string>();
  const add = (records: readonly ZoneRecord[], field: string, server: string): void => {
    for (const record of records) {
      const found = lookup(zone, record.nameOf(field));
      if (found.kind === 'exists' && !hosts.has(found.name)) hosts.set(found.name, server);
    }
  };
  add(recordsAt(zone, zone.apex, NS, MOST), 'name-server', 'name server');
  add(recordsAt(zone, zone.apex, MX, MOST), 'exchange', 'mail server');
  return hosts;
}
