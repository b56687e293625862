import { TTL_WRITTEN } from '../../zone/recordBlock.ts';
import { defineRule } from '../rule.ts';
import { strangeTtls } from '../support/ttlRange.ts';

export default defineRule({
  code: 'ttl-very-short',
  group: 'ttl',
  severity: 'hint',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'Records have a TTL of less than 30 seconds.',
    why: 'Nearly every question reaches your servers, and a short failure of theirs is seen at once. Many resolvers keep records longer than that in any case.',
    remedy: 'Write 60 seconds or more.',
    references: ['RFC 1912 §2.2', 'RFC 8767 §4'],
    bad: 'www 5 A 192.0.2.80\n',
    good: 'www 300 A 192.0.2.80\n',
  },
  messages: {
    default:
      'A TTL of {ttl} is less than half a minute, as in {count} of this zone, so nearly every question reaches your servers; write 60 or more',
  },
  visit: {
    zone(zone, ctx) {
      const found = strangeTtls(zone, 'short');
      if (!found) return;
      const { first, count } = found;
      const place = first.ttlSource === TTL_WRITTEN ? first.ttlPlace : first.typePlace;
      ctx.report('default', place, { ttl: first.ttl, count });
    },
  },
});
