import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'include-is-folder',
  group: 'syntax',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  refusedBy: ['bind'],
  doc: {
    summary: 'An $INCLUDE names a folder.',
    why: 'Servers refuse the zone.',
    remedy: 'Name the file in it that is meant.',
    references: ['RFC 1035 §5.1'],
    bad: '$INCLUDE example-folder\n',
    good: '$TTL 3600\n',
  },
  messages: {
    default: '{name} is a folder, and only a file can be included; the server refuses the zone',
  },
});
