import { replace } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { numberNamedIn, periodIn, soaComments } from '../support/soaComments.ts';

/** Comments round: "42 days" stands for 3600000 seconds. */
const ROUNDED = 0.05;

export default defineRule({
  code: 'soa-comment-mismatch',
  group: 'zone',
  severity: 'information',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'A comment beside a number of the SOA record says something else than the number.',
    why: 'Whoever reads the comment believes it, and servers go by the number. Mostly somebody changed one and forgot the other, or a number is missing and all below moved up.',
    remedy: 'Correct the number or the comment.',
    references: ['RFC 1035 §3.3.13', 'RFC 1912 §2.2'],
    bad: '$TTL 3600\n@ SOA ns1 hostmaster (\n  2026010101 ; serial\n  14400      ; refresh\n  3600       ; retry\n  1209600    ; expire, 4 weeks\n  3600 )     ; minimum\n@ NS ns1\n@ NS ns.example.net.\nns1 A 192.0.2.53\n',
    good: '$TTL 3600\n@ SOA ns1 hostmaster (\n  2026010101 ; serial\n  14400      ; refresh\n  3600       ; retry\n  1209600    ; expire, 2 weeks\n  3600 )     ; minimum\n@ NS ns1\n@ NS ns.example.net.\nns1 A 192.0.2.53\n',
  },
  messages: {
    period:
      'The comment says {said} seconds and the number {seconds}; servers go by the number, so correct the one that is wrong',
    field:
      'The comment speaks of {named}, but this number is {field}: the order is serial, refresh, retry, expire, minimum; is a number missing above, or is the comment wrong?',
  },
  types: ['SOA'],
  visit: {
    record(soa, ctx) {
      for (const { field, text } of soaComments(soa)) {
        const place = soa.fieldPlace(field);
        const seconds = soa.numberOf(field, 4);
        const named = numberNamedIn(text);
        const said = field === 'serial' ? undefined : periodIn(text);
        if (named !== undefined && named !== field) {
          ctx.report('field', place, { named, field });
          return;
        }
        if (said === undefined || Math.abs(said - seconds) <= ROUNDED * Math.max(said, seconds)) continue;
        const fixes = Number.isInteger(said) ? [replace(`Write ${said}, as the comment says`, place, `${said}`)] : [];
        ctx.report('period', place, { said, seconds }, { fixes });
      }
    },
  },
});
