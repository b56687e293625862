import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'origin-contradiction',
  group: 'file',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'Two sources say different things about which zone a file is.',
    why: 'Relative names are completed with the origin, so with the wrong one every record has the wrong name.',
    remedy:
      'Correct the one that is wrong: the "; zonesmith: origin=" comment, the server configuration, or the SOA record.',
    references: ['RFC 1035 §5.1'],
    file: 'db.example.net',
    bad: '$ORIGIN example.com.\n@ 3600 SOA ns.example.org. hostmaster 1 14400 3600 1209600 3600\n@ 3600 NS ns.example.org.\n@ 3600 NS ns2.example.org.\n',
    good: '$ORIGIN example.net.\n@ 3600 SOA ns.example.org. hostmaster 1 14400 3600 1209600 3600\n@ 3600 NS ns.example.org.\n@ 3600 NS ns2.example.org.\n',
  },
  everyKind: true,
  messages: {
    default: 'This file is read as {origin} ({why}), but {other} is said as well ({otherWhy}); correct one of them',
    fileName: 'This file is read as {origin} ({why}), although its name says {other} ({otherWhy})',
  },
  // Files are named after views, sites and older names, too.
  caseOf: (problem) => (problem.message === 'fileName' ? { severity: 'information' } : {}),
});
