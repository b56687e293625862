import { TTL_WRITTEN } from '../../zone/recordBlock.ts';
import { defineRule } from '../rule.ts';
import { strangeTtls } from '../support/ttlRange.ts';

export default defineRule({
  code: 'ttl-zero',
  group: 'ttl',
  severity: 'hint',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'Records have a TTL of 0.',
    why: 'Nobody may keep them, so every question reaches your servers, and some resolvers keep them for a while all the same.',
    remedy: 'Write a short TTL such as 60, unless every answer has to be fresh.',
    references: ['RFC 1035 §3.2.1', 'RFC 2181 §8'],
    bad: 'www 0 A 192.0.2.80\n',
    good: 'www 300 A 192.0.2.80\n',
  },
  messages: {
    default:
      'A TTL of 0, as in {count} of this zone, lets nobody keep a record, so every question reaches your servers; write a short one, such as 60, unless every answer has to be fresh',
  },
  visit: {
    zone(zone, ctx) {
      // A TTL that is too large counts as 0, and has a rule of its own.
      if (zone.problems.some(({ code }) => code === 'ttl-too-large')) return;
      const found = strangeTtls(zone, 'zero');
      if (!found) return;
      const { first, count } = found;
      const place = first.ttlSource === TTL_WRITTEN ? first.ttlPlace : first.typePlace;
      ctx.report('default', place, { count });
    },
  },
});
