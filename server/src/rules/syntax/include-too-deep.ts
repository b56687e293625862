import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'include-too-deep',
  group: 'syntax',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'Files include one another more than 20 levels deep.',
    why: 'Servers stop at some depth, NSD at ten. What lies deeper is not checked.',
    remedy: 'Include the files from fewer levels.',
    references: ['RFC 1035 §5.1'],
    bad: '$INCLUDE example-deep-1\n',
    good: '$TTL 3600\n',
  },
  messages: {
    default:
      'Files are included {deepest} levels deep here, so {name} was not read and its records are not checked; some servers refuse this',
  },
});
