import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'ttl-inherited',
  group: 'ttl',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'Records have no TTL, and there is no $TTL, so they get the TTL of the record above.',
    why: 'BIND does it, with a warning; NSD and others take another value. One changed TTL changes the records below it.',
    remedy: 'Write $TTL at the start of the file.',
    references: ['RFC 2308 §4', 'RFC 1035 §5.1'],
    bad: '@ 3600 SOA ns1 hostmaster 2026010101 14400 3600 1209600 3600\n@ NS ns1\n@ NS ns.example.net.\nns1 A 192.0.2.53\n',
    good: '$TTL 3600\n@ SOA ns1 hostmaster 2026010101 14400 3600 1209600 3600\n@ NS ns1\n@ NS ns.example.net.\nns1 A 192.0.2.53\n',
  },
  messages: {
    default:
      'From here on records without a TTL get the one of the record above ({ttl} here), because there is no $TTL, and other servers than BIND choose another; write $TTL at the start of the file',
  },
});
