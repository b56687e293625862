/** Checks of what mail servers and mail programs look for in the DNS and on the web. */
import type { Case } from './case.ts';

export const POLICIES: readonly Case[] = [
  {
    check: 'spf-policy-works',
    zone: 'policies.example.',
    expected: [
      ['pass', 'good.policies.example.', 'can be evaluated, with 0 look-ups of 10'],
      ['fail', 'void.policies.example.', '"include:www.example.com" in the policy of void.policies.example.'],
      ['cannot-tell', 'broken.policies.example.', 'a server did not answer'],
      ['cannot-tell', 'late.policies.example.', 'a server did not answer'],
    ],
  },
  {
    check: 'spf-policy-works',
    zone: 'policies.example.',
    edits: [['', 'new TXT "v=spf1 -all"']],
    expected: [['warn', 'new.policies.example.', 'The DNS has no SPF policy at new.policies.example. yet']],
  },
  {
    check: 'spf-passes-mail-host',
    zone: 'policies.example.',
    settings: { outboundHosts: ['mail.example.com', 'nowhere.example.be'] },
    expected: [
      ['pass', 'mail.example.com. 192.0.2.25', 'SPF passes mail of policies.example from mail.example.com.'],
      ['cannot-tell', 'mail.example.com. 2001:db8::25', 'not all questions were answered'],
      ['cannot-tell', 'nowhere.example.be.', 'Not all addresses of nowhere.example.be. are known'],
    ],
  },
  {
    check: 'spf-passes-mail-host',
    zone: 'example.org.',
    settings: { outboundHosts: ['plain.example.org', 'wrong-name.example.org'] },
    expected: [
      ['pass', 'plain.example.org. 198.51.100.24', 'SPF passes mail of example.org'],
      ['fail', 'wrong-name.example.org. 198.51.100.21', 'the result is fail'],
    ],
  },
  {
    check: 'spf-passes-mail-host',
    zone: 'served.example.',
    edits: [['', '@ TXT "v=spf1 a:mail.example.com -all"']],
    settings: { outboundHosts: ['plain.example.org'] },
    expected: [['warn', 'plain.example.org. 198.51.100.24', 'the policy is broken or not in the DNS yet (none)']],
  },
  {
    check: 'dmarc-policy-holds',
    zone: 'example.com.',
    expected: [['pass', 'example.com.', 'The DMARC policy "reject" holds for example.com., from its own record']],
  },
  {
    check: 'dmarc-policy-holds',
    zone: 'policies.example.',
    expected: [['warn', 'policies.example.', 'No DMARC policy holds for policies.example.']],
  },
  {
    check: 'dmarc-policy-holds',
    zone: 'reports.example.',
    expected: [
      ['pass', 'reports.example.', 'The DMARC policy "reject" holds'],
      ['fail', 'reports to example.org', 'its zone needs reports.example._report._dmarc.example.org. TXT "v=DMARC1"'],
      ['cannot-tell', 'reports to example.be', 'not known'],
    ],
  },
  {
    check: 'mail-policy-resolves',
    zone: 'policies.example.',
    edits: [['', '_dmarc.new TXT "v=DMARC1; p=none"']],
    expected: [
      ['pass', '_dmarc.good.policies.example.', 'There is one DMARC record at _dmarc.good.policies.example.'],
      ['fail', '_dmarc.twice.policies.example.', 'There are 2 of a DMARC record'],
      ['warn', '_dmarc.new.policies.example.', 'the DNS has none yet'],
      ['warn', 'absent._domainkey.policies.example.', 'the alias selector.example.net. leads to none'],
      ['cannot-tell', 'broken._domainkey.policies.example.', 'is not known'],
    ],
  },
  {
    check: 'mta-sts-policy-names-mx',
    zone: 'policies.example.',
    expected: [
      ['pass', 'good.policies.example.', '(enforce) names all its mail hosts'],
      ['warn', 'page.policies.example.', 'is sent as text/html'],
      ['fail', 'mail.example.com.', 'does not name mail.example.com.'],
      ['fail', 'faulty.policies.example.', 'has a fault'],
      ['fail', 'gone.policies.example.', 'answers with status 404'],
      ['cannot-tell', 'closed.policies.example.', 'could not be read from https://mta-sts.closed.policies.example/'],
      ['cannot-tell', 'silent.policies.example.', 'timeout'],
    ],
  },
  {
    check: 'bimi-logo-loads',
    zone: 'policies.example.',
    expected: [
      ['pass', 'default._bimi.good.policies.example.', 'is there and has the right form'],
      ['warn', 'default._bimi.large.policies.example.', 'its baseProfile is not "tiny-ps"'],
      ['fail', 'default._bimi.gone.policies.example.', 'answers with status 404'],
      ['cannot-tell', 'default._bimi.closed.policies.example.', 'could not be read'],
    ],
  },
];
