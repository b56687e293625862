import { defineRule } from '../rule.ts';
import { setsBesideCname } from '../support/besideCname.ts';
import { removeEntry } from '../support/lines.ts';

export default defineRule({
  code: 'cname-at-apex',
  group: 'zone',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  refusedBy: ['bind'],
  doc: {
    summary: 'The zone itself has a CNAME record.',
    why: 'An alias has no data of its own, but a zone must have SOA and NS records, so servers refuse it. Mail would be affected as well.',
    remedy:
      "Write the target's A and AAAA records here, or an HTTPS record with priority 0 for web browsers; some providers have an ALIAS record that does the same for all.",
    references: ['RFC 1034 §3.6.2', 'RFC 1912 §2.4', 'RFC 9460 §2.4.2'],
    bad: '@ CNAME web.example.net.\n',
    good: '@ A 192.0.2.80\nwww CNAME web.example.net.\n',
  },
  messages: {
    default:
      'The zone {owner} cannot be an alias, because it has SOA and NS records, so the server refuses it; write the A and AAAA records of {target} here instead',
  },
  types: ['CNAME'],
  visit: {
    name(name, ctx) {
      if (!name.isApex || setsBesideCname(name).length === 0) return;
      const cname = name.rrset('CNAME')!.first;
      const fix = removeEntry('Remove the CNAME record', cname);
      ctx.report('default', cname.typePlace, { owner: name.text, target: cname.data }, { fixes: fix ? [fix] : [] });
    },
  },
});
