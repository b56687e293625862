import { ODD_POLICY } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { isWide } from '../support/spfNetworks.ts';
import { liveMechanisms, spfRecordOf } from '../support/spfRecord.ts';

export default defineRule({
  code: 'spf-wide-network',
  group: 'spf',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'An SPF policy lets a very large network send.',
    why: 'More than 65,536 addresses of IPv4, or more than a /32 of IPv6, belong to many customers of many providers; all of them may send in the name of the domain.',
    remedy: 'Write the networks of your own servers.',
    references: ['RFC 7208 §5.6', 'RFC 7208 §11.1'],
    bad: '@ TXT "v=spf1 ip4:192.0.0.0/8 -all"\n',
    good: '@ TXT "v=spf1 ip4:192.0.2.0/24 -all"\n',
  },
  messages: {
    default:
      '{text} lets {size} send mail for {owner}, most of which are not yours; write the networks of your own servers',
  },
  types: ['TXT'],
  odd: ODD_POLICY,
  visit: {
    record(txt, ctx) {
      const record = spfRecordOf(txt);
      if (!record) return;
      for (const term of liveMechanisms(record.policy)) {
        if (!isWide(term) || !term.network) continue;
        const { octets, length } = term.network;
        const size = octets.length === 4 ? `${2 ** (32 - length)} addresses` : `a whole /${length} of IPv6`;
        ctx.report('default', record.place(term), { text: record.slice(term), size, owner: txt.owner });
      }
    },
  },
});
