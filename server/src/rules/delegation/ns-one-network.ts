import { A } from '../../records/typeCodes.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import { defineRule } from '../rule.ts';
import { addressesOfServers } from '../support/serverAddresses.ts';

/** Octets of the part that tells networks apart: /24 and /48. */
const NETWORK_4 = 3;
const NETWORK_6 = 6;

export default defineRule({
  code: 'ns-one-network',
  group: 'delegation',
  severity: 'hint',
  since: '0.1.0',
  fix: 'none',
  preset: 'strict',
  doc: {
    summary: 'All name servers of the zone are in one network.',
    why: 'One broken router or line, or one full link, and nothing in the zone can be looked up.',
    remedy: 'Put one of them into another network.',
    references: ['RFC 2182 §3.1'],
    bad: '$TTL 3600\n@ SOA ns1 hostmaster 2026010101 14400 3600 1209600 3600\n@ NS ns1\n@ NS ns2\nns1 A 192.0.2.53\nns2 A 192.0.2.54\n',
    good: '$TTL 3600\n@ SOA ns1 hostmaster 2026010101 14400 3600 1209600 3600\n@ NS ns1\n@ NS ns2\nns1 A 192.0.2.53\nns2 A 198.51.100.53\n',
  },
  messages: {
    default:
      'All name servers of {zone} are in the network of {address}, so they fail together with it; put one into another network',
  },
  types: ['NS'],
  atLeast: 2,
  visit: {
    rrset(set, ctx) {
      const addresses = set.name === ctx.zone.apex ? addressesOfServers(set)?.flat() : undefined;
      if (!addresses || new Set(addresses.map(({ data }) => data)).size < 2) return;
      const four = new Set(addresses.filter(({ typeCode }) => typeCode === A).map(networkOf));
      const six = new Set(addresses.filter(({ typeCode }) => typeCode !== A).map(networkOf));
      if (four.size > 1 || six.size > 1) return;
      ctx.report('default', set.first.dataPlace(), { zone: set.owner, address: addresses[0].data });
    },
  },
});

const networkOf = ({ typeCode, rdata }: ZoneRecord): string =>
  rdata.subarray(0, typeCode === A ? NETWORK_4 : NETWORK_6).join('.');
