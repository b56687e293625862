/** Domains that say in one place that they have no mail, and not in the others. */
import { describe, test } from 'vitest';
import { expectMarks } from '../support/marks.ts';

const NOBODY = '@ TXT "v=spf1 -all"';
const REJECT = '_dmarc TXT "v=DMARC1; p=reject"\n';
const REPORTS = 'rua=mailto:dmarc@example.com';

describe('a domain without mail', () => {
  test.each([
    ['has no DMARC policy', `${NOBODY} ; hint: [parked-domain-unprotected] write _dmarc.example.com. TXT\n`],
    ['has a wildcard instead', `${NOBODY} ; hint: [parked-domain-unprotected]\n* TXT "v=spf1 -all"\n`],
    [
      'is only watched',
      `@ MX 0 .\n${NOBODY} ; information: [parked-domain-unprotected] is p=none\n_dmarc TXT "v=DMARC1; p=none; ${REPORTS}"\n`,
    ],
    ['has no SPF policy', `@ MX 0 . ; information: [parked-domain-unprotected] has no SPF policy\n${REJECT}`],
    ['has revoked all keys', `${NOBODY} ; hint: [parked-domain-unprotected]\n*._domainkey TXT "v=DKIM1; p="\n`],
  ])('%s', (_, body) => expectMarks(body));

  test.each([
    ['says it everywhere', `@ MX 0 .\n${NOBODY}\n${REJECT}`],
    ['quarantines', `${NOBODY}\n_dmarc TXT "v=DMARC1; p=quarantine; ${REPORTS}"\n`],
    ['says no more than that it accepts none', '@ MX 0 .\n'],
    ['has its DMARC policy elsewhere', `${NOBODY}\n_dmarc CNAME parked._dmarc.example.net.\n`],
    ['has it in a zone of its own', `${NOBODY}\n_dmarc NS ns.example.net.\n_dmarc NS ns.example.edu.\n`],
    ['accepts mail', `${NOBODY}\n@ MX 10 mail.example.net.\n`],
    ['has names that do', `${NOBODY}\nnews MX 10 mail.example.net.\nnews TXT "v=spf1 mx -all"\n`],
    ['has names that send', `${NOBODY}\nnews TXT "v=spf1 ip4:192.0.2.25 -all"\n`],
    ['signs mail', `${NOBODY}\ns1._domainkey CNAME s1.example.net.\n`],
    ['lets somebody send', '@ TXT "v=spf1 ip4:192.0.2.25 -all"\n'],
  ])('no finding: %s', (_, body) => expectMarks(body));

  test.each([
    ['below another one', 'sub.example.com.'],
    ['of one network', 'home.internal.'],
  ])('no finding: %s', (_, origin) => expectMarks(`${NOBODY}\n`, { origin }));

  test('whose policy is broken is told once', () =>
    expectMarks(`${NOBODY}\n_dmarc TXT "v=dmarc1; p=reject"  ; error: [dmarc-version-not-first]\n`));
});
