import { textOfTxt } from '../../mail/lookup.ts';
import { isSpf, parseSpf } from '../../mail/spf.ts';
import { replace } from '../finding.ts';
import { ODD_POLICY } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { policyPlace, policyTextOf } from '../support/policies.ts';

export default defineRule({
  code: 'spf-allows-everyone',
  group: 'spf',
  severity: 'warning',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'An SPF policy lets every server send mail for the domain.',
    why: '"all" matches everybody, and without a sign before it, or with +, it says that the sender is allowed: forged mail passes.',
    remedy: 'Write -all, or ~all as long as you are not sure of the rest.',
    references: ['RFC 7208 §5.1', 'RFC 7208 §4.6.2'],
    bad: '@ TXT "v=spf1 mx +all"\n@ MX 10 mail\nmail A 192.0.2.25\n',
    good: '@ TXT "v=spf1 mx ~all"\n@ MX 10 mail\nmail A 192.0.2.25\n',
  },
  messages: {
    plus: '{text} lets every server of the world send mail for {owner}; write -all, or ~all as long as you are not sure',
    bare: 'Without a sign before it, all means +all: every server of the world may send mail for {owner}; write -all, or ~all as long as you are not sure',
  },
  types: ['TXT', 'SPF'],
  odd: ODD_POLICY,
  visit: {
    record(txt, ctx) {
      if (!isSpf(textOfTxt(txt.rdata))) return;
      const text = policyTextOf(txt);
      if (!text) return;
      for (const term of parseSpf(text.text).terms) {
        if (term.kind !== 'mechanism' || term.name !== 'all' || term.qualifier !== '+') continue;
        const place = policyPlace(txt, text, term);
        const written = text.text.slice(term.start, term.end);
        const fixes = ['-all', '~all'].map((right) => replace(`Write ${right}`, place, right));
        ctx.report(written.startsWith('+') ? 'plus' : 'bare', place, { text: written, owner: txt.owner }, { fixes });
        return;
      }
    },
  },
});
