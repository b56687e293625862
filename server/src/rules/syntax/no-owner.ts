import { defineRule } from '../rule.ts';
import { writeOwner } from '../support/line.ts';

export default defineRule({
  code: 'no-owner',
  group: 'syntax',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  refusedBy: ['bind'],
  doc: {
    summary: 'The first record starts with a blank, so it has no owner.',
    why: 'A record without an owner belongs to the owner above it, and there is none. BIND refuses the zone.',
    remedy: 'Write the owner at the start of the line: @ stands for the zone itself.',
    references: ['RFC 1035 §5.1'],
    bad: '$TTL 3600\n SOA ns1 hostmaster 2026010101 14400 3600 1209600 3600\n@ NS ns1\n@ NS ns.example.net.\nns1 A 192.0.2.53\n',
    good: '$TTL 3600\n@ SOA ns1 hostmaster 2026010101 14400 3600 1209600 3600\n@ NS ns1\n@ NS ns.example.net.\nns1 A 192.0.2.53\n',
  },
  messages: {
    default:
      'The line starts with a blank, so the record would get the owner of the record above, and there is none, so the server refuses the zone; write the owner first: @ is the zone itself',
  },
  fixesOf: (problem, zone) => [writeOwner('Write @ as the owner', zone, problem, '@')],
});
