import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'include-loop',
  group: 'syntax',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  refusedBy: ['bind'],
  doc: {
    summary: 'A file includes itself, directly or through another one.',
    why: 'BIND goes on until it has no more files to open, and refuses the zone.',
    remedy: 'Remove the $INCLUDE that leads back.',
    references: ['RFC 1035 §5.1'],
    bad: '$INCLUDE example-loop\n',
    good: '$TTL 3600\n',
  },
  messages: {
    default:
      '{name} is the file that is being read, or one that includes it, so this would never end and the server refuses the zone; remove the line',
  },
});
