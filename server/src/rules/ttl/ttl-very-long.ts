import { TTL_WRITTEN } from '../../zone/recordBlock.ts';
import { defineRule } from '../rule.ts';
import { strangeTtls } from '../support/ttlRange.ts';

export default defineRule({
  code: 'ttl-very-long',
  group: 'ttl',
  severity: 'hint',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'Records have a TTL of more than a week.',
    why: 'Resolvers keep nothing for longer than a week or a day, whatever the TTL says; and for as long as that a mistake stays.',
    remedy: 'Write a day, or a week at most.',
    references: ['RFC 8767 §4', 'RFC 1912 §2.2'],
    bad: 'www 2419200 A 192.0.2.80\n',
    good: 'www 300 A 192.0.2.80\n',
  },
  messages: {
    default:
      'A TTL of {ttl} is more than a week, as in {count} of this zone; resolvers do not keep records for so long, and where they do a mistake stays; write 86400, or 604800 at most',
  },
  visit: {
    zone(zone, ctx) {
      const found = strangeTtls(zone, 'long');
      if (!found) return;
      const { first, count } = found;
      const place = first.ttlSource === TTL_WRITTEN ? first.ttlPlace : first.typePlace;
      ctx.report('default', place, { ttl: first.ttl, count });
    },
  },
});
