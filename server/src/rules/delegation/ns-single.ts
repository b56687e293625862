import { defineRule } from '../rule.ts';
import { isApexKnown } from '../support/apex.ts';
import { isReachable } from '../support/nameServer.ts';
import { distinctServers, isInternal, isInternalName } from '../support/ownUse.ts';

export default defineRule({
  code: 'ns-single',
  group: 'delegation',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'The zone has one name server only.',
    why: 'When it cannot be reached, nothing in the zone can be looked up, mail included. Many registries refuse such a delegation.',
    remedy: 'Add a second name server in another network.',
    references: ['RFC 1034 §4.1', 'RFC 2182 §5'],
    bad: '$TTL 3600\n@ SOA ns1 hostmaster 2026010101 14400 3600 1209600 3600\n@ NS ns1\nns1 A 192.0.2.53\n',
    good: '$TTL 3600\n@ SOA ns1 hostmaster 2026010101 14400 3600 1209600 3600\n@ NS ns1\n@ NS ns.example.net.\nns1 A 192.0.2.53\n',
  },
  messages: {
    default:
      '{server} is the only name server of {zone}, so nobody can look anything up there while it cannot be reached; add a second one in another network',
  },
  types: ['SOA'],
  visit: {
    name(name, ctx) {
      const { zone } = ctx;
      const servers = name.isApex ? name.rrset('NS') : undefined;
      if (!servers || distinctServers(servers) !== 1 || !isApexKnown(zone)) return;
      // Of a server without address other rules tell.
      if (isInternalName(servers.first.data) || !isReachable(servers.first) || isInternal(zone)) return;
      ctx.report('default', servers.first.dataPlace(), { server: servers.first.data, zone: name.text });
    },
  },
});
