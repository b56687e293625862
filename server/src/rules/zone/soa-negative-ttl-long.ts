import { defineRule } from '../rule.ts';
import { isForItself, isInternal } from '../support/ownUse.ts';

export default defineRule({
  code: 'soa-negative-ttl-long',
  group: 'zone',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'The last number of the SOA record is longer than a day.',
    why: 'It says how long others remember that a name does not exist: a name that was just added stays invisible for whoever asked before. It is no default TTL any more.',
    remedy: 'Write one to three hours, at most a day, and use $TTL for the default TTL.',
    references: ['RFC 2308 §5', 'RFC 2308 §4'],
    bad: '$TTL 3600\n@ SOA ns1 hostmaster 2026010101 14400 3600 1209600 604800\n@ NS ns1\n@ NS ns.example.net.\nns1 A 192.0.2.53\n',
    good: '$TTL 3600\n@ SOA ns1 hostmaster 2026010101 14400 3600 1209600 3600\n@ NS ns1\n@ NS ns.example.net.\nns1 A 192.0.2.53\n',
  },
  messages: {
    default:
      'Others remember for {minimum} seconds that a name does not exist, so a new name may stay invisible for that long; write 3600, and use $TTL for the default TTL',
  },
  types: ['SOA'],
  visit: {
    record(soa, ctx) {
      const minimum = soa.numberOf('minimum', 4);
      if (minimum <= 86400 || isForItself(ctx.zone)) return;
      // Within one network few resolvers remember it, and who writes the zone can empty them.
      const severity = isInternal(ctx.zone) ? 'hint' : 'information';
      ctx.report('default', soa.fieldPlace('minimum'), { minimum }, { severity });
    },
  },
});
