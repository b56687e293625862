import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'origin-unknown',
  group: 'file',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'Nothing says which zone the file is.',
    why: 'Without the origin, relative names mean nothing, so only the text of each record is checked.',
    remedy:
      'Write "$ORIGIN example.com." at the top or "; zonesmith: origin=example.com", name the file after the zone, or give --origin.',
    references: ['RFC 1035 §5.1'],
    bad: '@ 3600 SOA ns.example.org. hostmaster 1 14400 3600 1209600 3600\n@ 3600 NS ns.example.org.\n@ 3600 NS ns.example.net.\n',
    good: '$ORIGIN example.com.\n@ 3600 SOA ns.example.org. hostmaster 1 14400 3600 1209600 3600\n@ 3600 NS ns.example.org.\n@ 3600 NS ns.example.net.\n',
  },
  everyKind: true,
  messages: {
    default:
      'It is not known which zone this is, so only the text of each record is checked; write "$ORIGIN example.com." at the top, or give --origin',
  },
});
