import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'generate-too-large',
  group: 'syntax',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A $GENERATE stands for more records than are looked at.',
    why: 'Of all generated records of a zone, the first 65536 are checked. BIND makes all of them when it loads the zone.',
    remedy: 'Check whether the range is meant; a wildcard or a smaller range often does.',
    references: ['BIND 9 Administrator Reference Manual, $GENERATE'],
    bad: '$GENERATE 1-70000 host$ A 192.0.2.1\n',
    good: '$GENERATE 1-200 host$ A 192.0.2.1\n',
  },
  messages: {
    default:
      'This range stands for {count} records, and at most {most} generated records of a zone are checked; is it meant?',
  },
});
