import { RRSIG } from '../../records/typeCodes.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import { defineRule } from '../rule.ts';
import { EXAMPLE_KEY, exampleSignature } from '../support/signedExample.ts';
import { allOfType, printMoment, validityOf } from '../support/signing.ts';

/** Signers renew signatures at least so long before they expire; whoever is later has probably stopped. */
const SOON = 3 * 86_400;

export default defineRule({
  code: 'rrsig-expires-soon',
  group: 'dnssec',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'Signatures of the zone expire within three days.',
    why: 'If nobody signs the zone before, validating resolvers will refuse its data. Signers usually renew signatures earlier.',
    remedy: 'Sign the zone again, and check whether the job that should do it still runs.',
    references: ['RFC 6781 §4.4.2', 'RFC 4035 §5.3.1'],
    bad: `@ DNSKEY ${EXAMPLE_KEY}\nns1 RRSIG A 13 3 3600 20260502000000 20260401000000 2371 example.com. qx6wLYqmh+k=\n`,
    good: `@ DNSKEY ${EXAMPLE_KEY}\nns1 ${exampleSignature('A', 3)}\n`,
  },
  messages: {
    default:
      'This signature expires on {moment}, the first of those that do within three days ({count}), and validating resolvers refuse data without a valid one; sign the zone again in time',
  },
  visit: {
    zone(zone, ctx) {
      let first: ZoneRecord | undefined;
      let earliest = Number.POSITIVE_INFINITY;
      let count = 0;
      for (const record of allOfType(zone, RRSIG)) {
        const { until } = validityOf(record, ctx.now);
        if (until < ctx.now || until > ctx.now + SOON) continue;
        count++;
        if (until >= earliest) continue;
        earliest = until;
        first = record;
      }
      if (!first) return;
      ctx.report('default', first.fieldPlace('signature-expiration'), { moment: printMoment(earliest), count });
    },
  },
});
