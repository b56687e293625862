import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'include-unreadable',
  group: 'syntax',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'The file that an $INCLUDE names cannot be read.',
    why: 'The server may not be able to read it either; then it refuses the zone. Its records are not checked.',
    remedy: 'Check who may read the file.',
    references: ['RFC 1035 §5.1'],
    bad: '$INCLUDE example-unreadable\n',
    good: '$TTL 3600\n',
  },
  messages: {
    default:
      'The file {name} cannot be read, so its records are not checked; check its permissions: the server refuses the zone when it cannot read it either',
  },
});
