import { type Fix, replace } from '../finding.ts';
import { ODD_POLICY } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { allOf, spfRecordOf, withSpaces } from '../support/spfRecord.ts';

export default defineRule({
  code: 'spf-dead-term',
  group: 'spf',
  severity: 'warning',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'A term of an SPF policy stands behind "all", or is a redirect beside it.',
    why: '"all" decides for everybody, so receivers never look at the term: a server that it names may not send.',
    remedy: 'Put the term before "all", or leave it out.',
    references: ['RFC 7208 §5.1', 'RFC 7208 §6.1'],
    bad: '@ TXT "v=spf1 -all ip4:192.0.2.25"\n',
    good: '@ TXT "v=spf1 ip4:192.0.2.25 -all"\n',
  },
  messages: {
    behind:
      'Receivers never look at {text}, because {all} before it decides for everybody; put it before {all}, or leave it out',
    redirect: 'Receivers never follow {text}, because {all} decides for everybody; leave one of the two out',
  },
  types: ['TXT'],
  odd: ODD_POLICY,
  visit: {
    record(txt, ctx) {
      const record = spfRecordOf(txt);
      const all = record && allOf(record.policy);
      if (!record || !all) return;
      for (const term of record.policy.terms) {
        const isRedirect = term.kind === 'modifier' && term.name === 'redirect';
        if (!isRedirect && (term.kind !== 'mechanism' || term.start <= all.start)) continue;
        const text = record.slice(term);
        const fixes: Fix[] = [replace(`Leave ${text} out`, record.place(withSpaces(record, term)), '')];
        const args = { text, all: record.slice(all) };
        // Only what names servers was meant to let somebody send.
        const severity = isRedirect || term.name === 'all' ? 'information' : 'warning';
        const message = isRedirect ? 'redirect' : 'behind';
        ctx.report(message, record.place(term), args, { severity, fixes, tags: ['unnecessary'] });
      }
    },
  },
});
