import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'bad-ttl',
  group: 'ttl',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  refusedBy: ['bind'],
  doc: {
    summary: 'A TTL is no number of seconds and no period such as 1h30m.',
    why: 'Servers refuse the zone.',
    remedy: 'Write seconds, or a period with the units w, d, h, m and s.',
    references: ['RFC 2308 §4', 'RFC 1035 §5.1', 'RFC 2181 §8'],
    bad: 'www 1d12 A 192.0.2.80\n',
    good: 'www 1d12h A 192.0.2.80\n',
  },
  messages: {
    default:
      '{text} is no TTL, so the server refuses the zone; write seconds (3600) or a period with the units w, d, h, m, s (1h30m), at most 2147483647 seconds',
  },
});
