import { replace } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { canonicalNameOf, targetOf } from '../support/target.ts';

const PRIMARY = 'mname';

export default defineRule({
  code: 'soa-mname-is-alias',
  group: 'zone',
  severity: 'information',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'The SOA record names an alias as the primary server.',
    why: 'Secondaries and programs that send dynamic updates compare this name with those of the NS records, and the name of a server is never an alias.',
    remedy: 'Write the name that the alias leads to.',
    references: ['RFC 2181 §10.3', 'RFC 2136 §4.3', 'RFC 1996 §3.3'],
    bad: '$TTL 3600\n@ SOA primary hostmaster 2026010101 14400 3600 1209600 3600\n@ NS ns1\n@ NS ns.example.net.\nns1 A 192.0.2.53\nprimary CNAME ns1\n',
    good: '$TTL 3600\n@ SOA ns1 hostmaster 2026010101 14400 3600 1209600 3600\n@ NS ns1\n@ NS ns.example.net.\nns1 A 192.0.2.53\nprimary CNAME ns1\n',
  },
  messages: {
    default:
      'The primary server {name} is an alias ({type} of {owner}), so updates and notifications may miss it; write {canonical}',
  },
  types: ['SOA'],
  visit: {
    record(soa, { zone, report }) {
      const wire = soa.nameOf(PRIMARY);
      const target = soa.name === zone.apex ? targetOf(zone, wire) : undefined;
      if (target?.kind !== 'alias') return;
      const { alias } = target;
      const canonical = canonicalNameOf(zone, wire);
      const place = soa.fieldPlace(PRIMARY);
      report(
        'default',
        place,
        {
          name: soa.nameTextOf(PRIMARY),
          type: alias.type,
          owner: alias.owner,
          canonical: canonical ?? 'the name of the host',
        },
        {
          fixes: canonical === undefined ? [] : [replace(`Write ${canonical}`, place, canonical)],
          related: [{ place: alias.place, message: `${alias.owner} is an alias of ${alias.data}` }],
        },
      );
    },
  },
});
