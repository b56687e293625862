import { textOfTxt } from '../../mail/lookup.ts';
import { readMtaSts } from '../../mail/mtaSts.ts';
import { slice } from '../../mail/span.ts';
import { ODD_POLICY } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { isQuoted, policyPlace, policyTextOf } from '../support/policies.ts';

export default defineRule({
  code: 'mta-sts-bad-id',
  group: 'mta-sts',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'The id of an MTA-STS record is missing or cannot be one.',
    why: 'Senders ignore the record, so they do not fetch the policy.',
    remedy: 'Write up to 32 letters and digits, such as the date of the last change.',
    references: ['RFC 8461 §3.1'],
    bad: '_mta-sts TXT "v=STSv1; id=2026-01-01"\n',
    good: '_mta-sts TXT "v=STSv1; id=20260101"\n',
  },
  messages: {
    'no-id': 'There is no id, so senders ignore the record; write one of up to 32 letters and digits, such as a date',
    'bad-id': '{text} is no id, which has up to 32 letters and digits: senders ignore the record',
  },
  types: ['TXT'],
  odd: ODD_POLICY,
  visit: {
    record(txt, ctx) {
      if (!/^_mta-sts\./i.test(txt.owner) || !/^v=STSv1[ \t]*(;|$)/.test(textOfTxt(txt.rdata))) return;
      const text = policyTextOf(txt);
      if (!text) return;
      for (const fault of readMtaSts(text.text).faults) {
        if (fault.code === 'no-id' && !isQuoted(txt)) continue;
        ctx.report(fault.code, policyPlace(txt, text, fault), { text: slice(text.text, fault) });
      }
    },
  },
});
