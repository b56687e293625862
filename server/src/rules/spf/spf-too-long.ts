import { ODD_POLICY } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { spfRecordOf } from '../support/spfRecord.ts';

/** Octets: with them the answer fits into 512, what every path lets through (RFC 7208 §3.4). */
const LONGEST = 450;

export default defineRule({
  code: 'spf-too-long',
  group: 'spf',
  severity: 'hint',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'An SPF policy is longer than 450 octets.',
    why: 'The answer may then not fit into a plain UDP packet of 512 octets, and some receivers fail to get it.',
    remedy: 'Put a part of the terms into a policy of its own, such as that of _spf below the domain, and include it.',
    references: ['RFC 7208 §3.4'],
    bad: `@ TXT ${Array.from({ length: 4 }, (_, part) => `"${part === 0 ? 'v=spf1 ' : ''}${networks(part)}"`).join(' ')} "-all"\n`,
    good: '@ TXT "v=spf1 include:_spf.example.com -all"\n_spf TXT "v=spf1 ip4:192.0.2.0/24 ip4:198.51.100.0/24 -all"\n',
  },
  messages: {
    default:
      'This policy has {count} octets; with more than 450 the answer may not fit into a plain UDP packet, and some receivers fail to get it; put a part of it into another policy, and include that',
  },
  types: ['TXT'],
  odd: ODD_POLICY,
  visit: {
    record(txt, ctx) {
      const record = spfRecordOf(txt);
      if (record && record.text.length > LONGEST) ctx.report('default', txt.dataPlace(), { count: record.text.length });
    },
  },
});

/** Eight single addresses, for the example. */
function networks(part: number): string {
  return Array.from({ length: 8 }, (_, i) => `ip4:192.0.2.${16 * part + i} `).join('');
}
