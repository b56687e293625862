import { insertAfter } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { lineOf, newlineOf } from '../support/line.ts';

export default defineRule({
  code: 'ttl-missing',
  group: 'ttl',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  refusedBy: ['bind'],
  doc: {
    summary: 'A record before the SOA record has no TTL, and there is no $TTL.',
    why: 'Nothing says how long the record may be kept. BIND refuses the zone.',
    remedy: 'Write $TTL before the first record.',
    references: ['RFC 2308 §4', 'RFC 1035 §5.1'],
    bad: 'www A 192.0.2.80\n@ 3600 SOA ns1 hostmaster 2026010101 14400 3600 1209600 3600\n@ 3600 NS ns1\n@ 3600 NS ns.example.net.\nns1 3600 A 192.0.2.53\n',
    good: '$TTL 3600\nwww A 192.0.2.80\n@ SOA ns1 hostmaster 2026010101 14400 3600 1209600 3600\n@ NS ns1\n@ NS ns.example.net.\nns1 A 192.0.2.53\n',
  },
  messages: {
    default:
      'Nothing says how long this record may be kept: it has no TTL and there is no $TTL above it, so the server refuses the zone; write $TTL before the first record',
  },
  fixesOf(problem, zone) {
    const line = lineOf(zone, problem);
    return [
      insertAfter(
        'Write $TTL 3600 above',
        { ...line, end: line.start },
        `$TTL 3600${newlineOf(zone.files[problem.file].codes)}`,
      ),
    ];
  },
});
