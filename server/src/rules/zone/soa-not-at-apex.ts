import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'soa-not-at-apex',
  group: 'zone',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  refusedBy: ['bind'],
  doc: {
    summary: 'The SOA record belongs to a name that is not the zone.',
    why: 'A zone starts with the SOA record of its own name, so servers refuse this one. Often an $ORIGIN lacks its final dot.',
    remedy: 'Give the SOA record the owner "@" below an $ORIGIN that is the name of the zone, with a final dot.',
    references: ['RFC 1035 §5.2', 'RFC 1034 §4.2.1'],
    bad: '$TTL 3600\nlab SOA ns.example.net. hostmaster 2026010101 14400 3600 1209600 3600\n@ SOA ns.example.net. hostmaster 2026010101 14400 3600 1209600 3600\n@ NS ns.example.net.\n@ NS ns.example.org.\n',
    good: '$TTL 3600\n@ SOA ns.example.net. hostmaster 2026010101 14400 3600 1209600 3600\n@ NS ns.example.net.\n@ NS ns.example.org.\n',
  },
  messages: {
    default:
      'The SOA record belongs to {owner}, but this is the zone {apex}, so the server refuses it; write @ as its owner, and check that $ORIGIN is the name of the zone with a final dot',
  },
});
