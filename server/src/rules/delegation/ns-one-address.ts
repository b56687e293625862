import { NS } from '../../records/typeCodes.ts';
import { HAS_NS } from '../../zone/zone.ts';
import { defineRule } from '../rule.ts';
import { distinctServers } from '../support/ownUse.ts';
import { addressesOfServers } from '../support/serverAddresses.ts';
import { ZoneName } from '../zoneName.ts';

export default defineRule({
  code: 'ns-one-address',
  group: 'delegation',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'All name servers of the zone have the same address.',
    why: 'Two names for one machine are one server: when it cannot be reached, nothing in the zone can be looked up.',
    remedy: 'Let one of the names be a second machine, in another network.',
    references: ['RFC 2182 §3.1', 'RFC 2182 §5'],
    bad: '$TTL 3600\n@ SOA ns1 hostmaster 2026010101 14400 3600 1209600 3600\n@ NS ns1\n@ NS ns2\nns1 A 192.0.2.53\nns2 A 192.0.2.53\n',
    good: '$TTL 3600\n@ SOA ns1 hostmaster 2026010101 14400 3600 1209600 3600\n@ NS ns1\n@ NS ns2\nns1 A 192.0.2.53\nns2 A 198.51.100.53\n',
  },
  messages: {
    default:
      'All {count} name servers of {zone} have the address {address}, so they are one machine; let one of them be a second machine in another network',
  },
  visit: {
    zone(zone, ctx) {
      if (zone.originUnknown || !(zone.holds(zone.apex) & HAS_NS)) return;
      const set = new ZoneName(zone, zone.apex).rrsets.find(({ typeCode }) => typeCode === NS);
      const count = set ? distinctServers(set) : 0;
      const servers = set && count > 1 ? addressesOfServers(set) : undefined;
      if (!set || !servers) return;
      const addresses = new Set(servers.flat().map(({ data }) => data));
      if (addresses.size !== 1) return;
      const [address] = addresses;
      const related = servers.map(([record]) => ({ place: record.place, message: `Address of ${record.owner}` }));
      ctx.report('default', set.records[1].dataPlace(), { count, zone: set.owner, address }, { related });
    },
  },
});
