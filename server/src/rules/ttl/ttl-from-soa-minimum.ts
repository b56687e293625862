import { insertAfter } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { lineOf, newlineOf } from '../support/line.ts';

export default defineRule({
  code: 'ttl-from-soa-minimum',
  group: 'ttl',
  severity: 'warning',
  since: '0.1.0',
  fix: 'safe',
  doc: {
    summary: 'The zone has no $TTL, and its first record has no TTL.',
    why: 'BIND takes the last number of the SOA record, which means something else since 1998; other servers take an hour, or refuse the zone.',
    remedy: 'Write $TTL before the first record.',
    references: ['RFC 2308 §4', 'RFC 1035 §5.1'],
    bad: '@ SOA ns1 hostmaster 2026010101 14400 3600 1209600 3600\n@ NS ns1\n@ NS ns.example.net.\nns1 A 192.0.2.53\n',
    good: '$TTL 3600\n@ SOA ns1 hostmaster 2026010101 14400 3600 1209600 3600\n@ NS ns1\n@ NS ns.example.net.\nns1 A 192.0.2.53\n',
  },
  messages: {
    default:
      'The zone has no $TTL and no TTL here: BIND falls back to the last number of the SOA record, {ttl}, and other servers take another value or refuse the zone; write "$TTL {ttl}" above',
  },
  fixesOf(problem, zone) {
    const ttl = problem.args?.ttl;
    const line = lineOf(zone, problem);
    const newline = newlineOf(zone.files[problem.file].codes);
    return [insertAfter(`Write $TTL ${ttl} above`, { ...line, end: line.start }, `$TTL ${ttl}${newline}`, true)];
  },
});
