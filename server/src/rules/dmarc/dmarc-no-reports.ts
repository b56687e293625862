import { tagOf } from '../../mail/tags.ts';
import { ODD_POLICY } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { dmarcRecordOf } from '../support/dmarcRecord.ts';

export default defineRule({
  code: 'dmarc-no-reports',
  group: 'dmarc',
  severity: 'hint',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A DMARC policy asks for nothing: p=none, and no reports.',
    why: 'p=none is there to find out from reports who sends in the name of the domain; without rua nobody ever learns it.',
    remedy: 'Add rua=mailto: and an address that reads the reports, or ask for quarantine or reject.',
    references: ['RFC 9989 §4.7', 'RFC 9990 §2'],
    bad: '_dmarc TXT "v=DMARC1; p=none"\n',
    good: '_dmarc TXT "v=DMARC1; p=none; rua=mailto:dmarc@example.com"\n',
  },
  messages: {
    default:
      '{text} does nothing about forged mail, and without rua nobody gets reports either; add rua=mailto: and an address, or write p=quarantine or p=reject',
  },
  types: ['TXT'],
  odd: ODD_POLICY,
  visit: {
    record(txt, ctx) {
      const record = dmarcRecordOf(txt);
      const tag = record && tagOf(record.policy.list, 'p');
      if (!record || !tag || tag.value.toLowerCase() !== 'none') return;
      const { list, subdomains } = record.policy;
      if (subdomains === 'none' && !tagOf(list, 'rua'))
        ctx.report('default', record.place(tag), { text: record.slice(tag) });
    },
  },
});
