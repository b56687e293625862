import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'ttl-too-large',
  group: 'ttl',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A TTL is larger than 2147483647 seconds.',
    why: 'It does not fit: BIND sets it to 0, so that nobody keeps the record, and others refuse it or read another number.',
    remedy: 'Write a smaller TTL; a week (604800) is as good as for ever.',
    references: ['RFC 2181 §8'],
    bad: 'www 2147483648 A 192.0.2.80\n',
    good: 'www 604800 A 192.0.2.80\n',
  },
  messages: {
    default:
      'A TTL of {ttl} seconds is more than the largest, 2147483647, and BIND makes it 0: nobody keeps the record; write a smaller one',
  },
});
