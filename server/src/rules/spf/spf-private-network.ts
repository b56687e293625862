import { replace } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { isPrivate } from '../support/spfNetworks.ts';
import { liveMechanisms, spfRecordOf, withSpaces } from '../support/spfRecord.ts';

export default defineRule({
  code: 'spf-private-network',
  group: 'spf',
  severity: 'hint',
  since: '0.1.0',
  fix: 'unsafe',
  preset: 'strict',
  doc: {
    summary: 'An SPF policy names addresses that are used inside of networks only.',
    why: 'No receiver on the Internet ever sees mail come from them, so the term matches nobody there, and shows what the inside looks like.',
    remedy: 'Leave it out, or write the address that your mail leaves with.',
    references: ['RFC 1918', 'RFC 6890', 'RFC 7208 §5.6'],
    bad: '@ TXT "v=spf1 ip4:192.0.2.25 ip4:10.0.0.0/8 -all"\n',
    good: '@ TXT "v=spf1 ip4:192.0.2.25 -all"\n',
  },
  messages: {
    default:
      '{text} is used inside of networks only, so no receiver on the Internet sees mail from there; leave it out, or write the address that your mail leaves with',
  },
  types: ['TXT'],
  visit: {
    record(txt, ctx) {
      const record = spfRecordOf(txt);
      if (!record) return;
      for (const term of liveMechanisms(record.policy)) {
        if (!isPrivate(term)) continue;
        const text = record.slice(term);
        const fixes = [replace(`Leave ${text} out`, record.place(withSpaces(record, term)), '')];
        ctx.report('default', record.place(term), { text }, { fixes });
      }
    },
  },
});
