import { defineRule } from '../rule.ts';
import { hasNoSecondaries } from '../support/ownUse.ts';

export default defineRule({
  code: 'soa-retry-not-below-refresh',
  group: 'zone',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'The retry interval of the SOA record is not shorter than its refresh interval.',
    why: 'Secondaries that could not reach the primary wait longer than they would if they had reached it, so they fall behind.',
    remedy: 'Make retry a fraction of refresh.',
    references: ['RFC 1912 §2.2', 'RFC 1035 §3.3.13'],
    bad: '$TTL 3600\n@ SOA ns1 hostmaster 2026010101 3600 14400 1209600 3600\n@ NS ns1\n@ NS ns.example.net.\nns1 A 192.0.2.53\n',
    good: '$TTL 3600\n@ SOA ns1 hostmaster 2026010101 14400 3600 1209600 3600\n@ NS ns1\n@ NS ns.example.net.\nns1 A 192.0.2.53\n',
  },
  messages: {
    default:
      'Secondaries try again after {retry} seconds when the primary did not answer, but ask every {refresh} seconds otherwise; make retry the shorter one',
  },
  types: ['SOA'],
  visit: {
    record(soa, ctx) {
      const refresh = soa.numberOf('refresh', 4);
      const retry = soa.numberOf('retry', 4);
      if (retry >= refresh && refresh > 0 && !hasNoSecondaries(soa.zone))
        ctx.report('default', soa.fieldPlace('retry'), { retry, refresh });
    },
  },
});
