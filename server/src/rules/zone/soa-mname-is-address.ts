import { defineRule } from '../rule.ts';
import { addressInsteadOfName, nameFixes } from '../support/addressName.ts';

export default defineRule({
  code: 'soa-mname-is-address',
  group: 'zone',
  severity: 'warning',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'The SOA record names an IP address as the primary server.',
    why: 'The address is read as a name that nobody can look up, so dynamic updates and notifications do not find the primary.',
    remedy: 'Write the name of the primary server.',
    references: ['RFC 1035 §3.3.13', 'RFC 2136 §4.3', 'RFC 1996 §2.1'],
    bad: '$TTL 3600\n@ SOA 192.0.2.53 hostmaster 2026010101 14400 3600 1209600 3600\n@ NS ns1\n@ NS ns.example.net.\nns1 A 192.0.2.53\n',
    good: '$TTL 3600\n@ SOA ns1 hostmaster 2026010101 14400 3600 1209600 3600\n@ NS ns1\n@ NS ns.example.net.\nns1 A 192.0.2.53\n',
  },
  messages: {
    default:
      'The primary server is given by name: {text} means the name {name}, which nobody can look up; write the name of the host with this address',
  },
  types: ['SOA'],
  visit: {
    record(soa, ctx) {
      const address = addressInsteadOfName(soa, 'mname');
      if (!address) return;
      const args = { text: address.text, name: soa.nameTextOf('mname') };
      ctx.report('default', address.place, args, { fixes: nameFixes(ctx.zone, address) });
    },
  },
});
