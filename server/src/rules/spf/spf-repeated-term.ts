import type { Mechanism } from '../../mail/spf.ts';
import { replace } from '../finding.ts';
import { ODD_POLICY } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { spfRecordOf, withSpaces } from '../support/spfRecord.ts';
import { repetitions } from '../support/spfRepeated.ts';

export default defineRule({
  code: 'spf-repeated-term',
  group: 'spf',
  severity: 'hint',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'A term of an SPF policy stands in it twice.',
    why: 'The first one decides, so the second only makes the policy longer, and counts again among the ten names that receivers look up.',
    remedy: 'Leave the second one out, or write the server that was meant.',
    references: ['RFC 7208 §4.6.2', 'RFC 7208 §4.6.4'],
    bad: '@ TXT "v=spf1 ip4:192.0.2.25 ip4:192.0.2.25 -all"\n',
    good: '@ TXT "v=spf1 ip4:192.0.2.25 ip4:192.0.2.26 -all"\n',
  },
  messages: {
    default:
      '{text} says again what {first} before it has decided, so it adds nothing; leave it out, or write the server that was meant',
    lookup:
      '{text} says again what {first} before it has decided, so it adds nothing but one of the ten names that receivers look up; leave it out, or write the server that was meant',
  },
  types: ['TXT'],
  odd: ODD_POLICY,
  visit: {
    record(txt, ctx) {
      const record = spfRecordOf(txt);
      if (!record) return;
      for (const { term, first } of repetitions(record.policy)) {
        const text = record.slice(term);
        const related = [{ place: record.place(first), message: 'The first one' }];
        const fixes = [replace(`Leave ${text} out`, record.place(withSpaces(record, term)), '')];
        const args = { text, first: record.slice(first) };
        ctx.report(isLookup(term) ? 'lookup' : 'default', record.place(term), args, {
          related,
          fixes,
          tags: ['unnecessary'],
        });
      }
    },
  },
});

/** Whether receivers look something up for the term (RFC 7208 §4.6.4). */
const isLookup = ({ network }: Mechanism): boolean => network === undefined;
