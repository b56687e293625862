import { defineRule } from '../rule.ts';
import { hasNoSecondaries } from '../support/ownUse.ts';

export default defineRule({
  code: 'soa-expire-too-short',
  group: 'zone',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'The expire time of the SOA record is not longer than refresh and retry together.',
    why: 'Secondaries stop answering for the zone before they have tried to reach the primary a second time.',
    remedy: 'Give expire two to four weeks.',
    references: ['RFC 1912 §2.2', 'RFC 1035 §3.3.13'],
    bad: '$TTL 3600\n@ SOA ns1 hostmaster 2026010101 14400 3600 10800 3600\n@ NS ns1\n@ NS ns.example.net.\nns1 A 192.0.2.53\n',
    good: '$TTL 3600\n@ SOA ns1 hostmaster 2026010101 14400 3600 1209600 3600\n@ NS ns1\n@ NS ns.example.net.\nns1 A 192.0.2.53\n',
  },
  messages: {
    default:
      'Secondaries stop answering after {expire} seconds without the primary, before they have asked it twice (refresh and retry are {sum}); two to four weeks are usual',
  },
  types: ['SOA'],
  visit: {
    record(soa, ctx) {
      const sum = soa.numberOf('refresh', 4) + soa.numberOf('retry', 4);
      const expire = soa.numberOf('expire', 4);
      if (expire < sum && !hasNoSecondaries(soa.zone)) ctx.report('default', soa.fieldPlace('expire'), { expire, sum });
    },
  },
});
