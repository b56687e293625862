import { textOfTxt } from '../../mail/lookup.ts';
import { ODD_POLICY } from '../oddities.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'dkim-historic-record',
  group: 'dkim',
  severity: 'hint',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A policy of DomainKeys or ADSP, which DMARC took the place of.',
    why: 'Nobody looks at it any more.',
    remedy: 'Leave it out, and publish a DMARC policy at _dmarc.',
    references: ['RFC 4870', 'RFC 5617', 'RFC 9989 §4.7'],
    bad: '_adsp._domainkey TXT "dkim=all"\n',
    good: '_dmarc TXT "v=DMARC1; p=reject"\n',
  },
  messages: {
    adsp: 'ADSP was given up in 2013, and nobody looks at this record; leave it out, and say what is to be done with forged mail at _dmarc',
    domainkeys:
      'This is a policy of DomainKeys, which DKIM took the place of, and nobody looks at it; leave it out, and say what is to be done with forged mail at _dmarc',
  },
  types: ['TXT'],
  odd: ODD_POLICY,
  visit: {
    record(txt, ctx) {
      const text = textOfTxt(txt.rdata);
      const isAdsp = /^_adsp\._domainkey\./i.test(txt.owner) && /^\s*dkim\s*=/i.test(text);
      const isPolicy = /^_domainkey\./i.test(txt.owner) && /(^|;)\s*o\s*=\s*[~-]/.test(text);
      if (!isAdsp && !isPolicy) return;
      ctx.report(isAdsp ? 'adsp' : 'domainkeys', txt.dataPlace(), {}, { tags: ['deprecated'] });
    },
  },
});
