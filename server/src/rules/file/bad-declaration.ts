import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'bad-declaration',
  group: 'file',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A "; zonesmith:" comment declares something that is not understood.',
    why: 'What was meant is not used: the zone may be checked with the wrong origin, or a greeting is not compared with the PTR records.',
    remedy: 'Write "; zonesmith: key=value" with the keys origin, ehlo, kind and class.',
    references: ['Zonesmith, declarations'],
    bad: '$ORIGIN example.com.\n; zonesmith: orign=example.com\n@ 3600 SOA ns.example.org. hostmaster 1 14400 3600 1209600 3600\n@ 3600 NS ns.example.org.\n@ 3600 NS ns.example.net.\n',
    good: '$ORIGIN example.com.\n; zonesmith: origin=example.com\n@ 3600 SOA ns.example.org. hostmaster 1 14400 3600 1209600 3600\n@ 3600 NS ns.example.org.\n@ 3600 NS ns.example.net.\n',
  },
  everyKind: true,
  messages: {
    'unknown-key': 'There is no declaration {key}; the known ones are {known}',
    'bad-value': '{key} cannot be {value}; write {expected}',
    'no-value': '{key} needs a value: {key}=…',
    'declared-twice': '{key} is declared before with another value, so {value} is not used',
  },
});
