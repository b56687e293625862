import { defineRule } from '../rule.ts';
import { caaOf, ISSUE_TAGS, isIssuerDomain, issueValueOf, valueFix } from '../support/caa.ts';
import { hostOfUrl } from '../support/nameLetters.ts';

export default defineRule({
  code: 'caa-bad-issuer',
  group: 'caa',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'The authority in a CAA record is no domain name.',
    why: 'A value that does not follow the grammar names no authority, so nobody may issue certificates because of this record.',
    remedy:
      'Write the domain of one authority, without "https://" and final dot; several authorities need several records.',
    references: ['RFC 8659 §4.2'],
    bad: '@ CAA 0 issue "https://ca.example.net/"\n',
    good: '@ CAA 0 issue "ca.example.net"\n',
  },
  messages: {
    default:
      '"{issuer}" is no domain of an authority, so this record allows nobody to issue; write a domain such as letsencrypt.org',
    url: '"{issuer}" is a URL, and the authority is named by its domain alone, so this record allows nobody to issue; write "{domain}"',
    dot: 'The domain of an authority is written without a final dot, so with "{issuer}" this record allows nobody to issue; write "{domain}"',
    list: '"{issuer}" names several authorities, and a record holds one, so this record allows nobody to issue; write one record for each authority',
  },
  types: ['CAA'],
  visit: {
    record(caa, ctx) {
      const { tag, value } = caaOf(caa);
      const { issuer, parameters } = issueValueOf(value);
      if (!ISSUE_TAGS.includes(tag) || issuer === '' || isIssuerDomain(issuer) || hasSmartQuote(issuer)) return;
      const domain = domainIn(issuer);
      const message =
        domain === undefined ? (isList(issuer) ? 'list' : 'default') : issuer.endsWith('.') ? 'dot' : 'url';
      const rest = parameters === undefined ? '' : `;${parameters}`;
      const fixes = domain === undefined ? [] : valueFix(`Write ${domain}`, caa, domain + rest);
      ctx.report(message, caa.fieldPlace('value'), { issuer, domain: domain ?? '' }, { fixes });
    },
  },
});

const isList = (issuer: string): boolean => issuer.split(/[\s,]+/).every(isIssuerDomain);

/** Whether a typographic quote is in a text of UTF-8 octets; another rule explains those. */
const hasSmartQuote = (text: string): boolean => /\u00e2\u0080[\u0098-\u009f]/.test(text);

/** The domain in a URL, or before a final dot. */
function domainIn(issuer: string): string | undefined {
  const domain = (hostOfUrl(issuer) ?? issuer).replace(/\.$/, '');
  return domain !== issuer && isIssuerDomain(domain) ? domain : undefined;
}
