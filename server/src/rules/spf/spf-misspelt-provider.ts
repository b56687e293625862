import { SPF_PROVIDERS } from '../../mail/providers.ts';
import { printName } from '../../records/name.ts';
import { replace } from '../finding.ts';
import { ODD_POLICY } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { providerSlip } from '../support/providerSlip.ts';
import { isMechanism, spfRecordOf } from '../support/spfRecord.ts';

export default defineRule({
  code: 'spf-misspelt-provider',
  group: 'spf',
  severity: 'information',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'The domain that an SPF policy includes is nearly, but not exactly, that of a well-known mail service.',
    why: 'If the domain has no policy, receivers stop with a permanent error; if somebody else has it, they may send in your name.',
    remedy: 'Write the domain that the mail service names in its documentation.',
    references: ['RFC 7208 §5.2'],
    bad: '@ TXT "v=spf1 include:_spf.gogle.com ~all"\n',
    good: '@ TXT "v=spf1 include:_spf.google.com ~all"\n',
  },
  messages: {
    default:
      '{domain} is no domain of {provider} that is known, and its policy decides who may send; if {provider} is meant, write {right}',
  },
  types: ['TXT'],
  odd: ODD_POLICY,
  visit: {
    record(txt, ctx) {
      const record = spfRecordOf(txt);
      if (!record) return;
      const apex = printName(ctx.zone.apexWire).toLowerCase();
      for (const term of record.policy.terms) {
        const isInclude = isMechanism(term)
          ? term.name === 'include'
          : term.kind === 'modifier' && term.name === 'redirect';
        if (!isInclude || term.kind === 'broken' || !term.domain) continue;
        const domain = term.domain.text.replace(/\.$/, '');
        const slip = `.${domain.toLowerCase()}.`.endsWith(`.${apex}`)
          ? undefined
          : providerSlip(domain, SPF_PROVIDERS, false);
        if (!slip) continue;
        const place = record.place(term.domain);
        const { right, provider } = slip;
        ctx.report('default', place, { domain, provider, right }, { fixes: [replace(`Write ${right}`, place, right)] });
      }
    },
  },
});
