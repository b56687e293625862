/** The way of a mail: what the zone says, with what was found. */
import { describe, expect, it } from 'vitest';
import type { CheckGroup, Verdict } from '../../server/src/live/check.ts';
import { type KnownResult, mailRoute, type RouteStep } from '../../server/src/live/mailRoute.ts';
import { mailRouteMarkdown } from '../../server/src/live/mailRouteText.ts';
import { load } from '../support/check.ts';
import { APEX } from '../support/marks.ts';

const AT = Date.UTC(2026, 5, 1, 12, 30);

const found = (
  check: string,
  group: CheckGroup,
  host: string,
  subject: string,
  verdict: Verdict,
  evidence: readonly [question: string, answer: string][] = [],
): KnownResult => ({
  check,
  group,
  host,
  subject,
  verdict,
  message: `${check} says ${verdict}`,
  evidence: evidence.map(([question, answer]) => ({ asked: '192.0.2.1', question, answer, at: AT })),
  at: AT,
});

const route = (body: string, results: readonly KnownResult[] = []) => mailRoute(load(APEX + body), results);

/** `MX 10 mail.example.com. (pass)`, indented. */
const shown = (step: RouteStep, indent = ''): string[] => [
  `${indent}${step.label} ${step.value} (${step.verdict})`,
  ...step.next.flatMap((next) => shown(next, `${indent}  `)),
];

describe('the way', () => {
  it('goes over MX in the order of preference, and over all addresses', () => {
    const { domain, way, at } = route('@ MX 20 b\n@ MX 10 a\na A 192.0.2.1\na AAAA 2001:db8::1\nb CNAME a\n');
    expect(domain).toBe('example.com.');
    expect(at).toBeUndefined();
    const leaves = (indent: string) => [`${indent}Reverse name  (not-asked)`, `${indent}Greeting  (not-asked)`];
    const addresses = [
      '      IPv4 192.0.2.1 (not-asked)',
      ...leaves('        '),
      '      IPv6 2001:db8::1 (not-asked)',
      ...leaves('        '),
    ];
    expect(shown(way)).toEqual([
      'Domain example.com. (not-asked)',
      '  MX 10 a.example.com. (not-asked)',
      '    Host a.example.com. (not-asked)',
      ...addresses,
      '  MX 20 b.example.com. (not-asked)',
      '    Host (an alias) b.example.com. (not-asked)',
      ...addresses,
    ]);
  });

  it('goes to the domain itself without MX, and nowhere with a null MX', () => {
    expect(shown(route('@ A 192.0.2.1\n').way)[1]).toBe('  Host example.com. (not-asked)');
    expect(shown(route('@ MX 0 .\n').way)).toEqual([
      'Domain example.com. (not-asked)',
      '  MX 0 takes no mail (not-asked)',
    ]);
  });

  it('knows addresses outside of the zone from what was answered', () => {
    const results = [
      found('mx-host-resolves', 'mail', 'mx.example.net.', 'mx.example.net.', 'pass', [
        ['A mx.example.net.', '198.51.100.1, 198.51.100.2'],
        ['AAAA mx.example.net.', 'no such records'],
      ]),
    ];
    const { way } = route('@ MX 10 mx.example.net.\n', results);
    const [exchange] = way.next;
    expect(exchange).toMatchObject({ verdict: 'pass', remarks: [{ message: 'mx-host-resolves says pass', at: AT }] });
    expect(exchange.next[0].next.map(({ value }) => value)).toEqual(['198.51.100.1', '198.51.100.2']);
  });

  it('has the verdict of each address, and none of another host', () => {
    const results = [
      found('ptr-of-mail-host', 'reverse', 'a.example.com.', 'a.example.com. 192.0.2.1', 'fail', [
        ['PTR 1.2.0.192.in-addr.arpa.', 'no such name'],
      ]),
      found('ptr-of-mail-host', 'reverse', 'a.example.com.', 'a.example.com. 192.0.2.10', 'pass'),
      found('smtp-greeting', 'smtp', 'a.example.com.', 'a.example.com. 192.0.2.1', 'cannot-tell'),
    ];
    const { way, at } = route('@ MX 10 a\na A 192.0.2.1\na A 192.0.2.10\n', results);
    expect(at).toBe(AT);
    expect(shown(way)).toEqual([
      'Domain example.com. (fail)',
      '  MX 10 a.example.com. (fail)',
      '    Host a.example.com. (fail)',
      '      IPv4 192.0.2.1 (fail)',
      '        Reverse name no such name (fail)',
      '        Greeting  (cannot-tell)',
      '      IPv4 192.0.2.10 (pass)',
      '        Reverse name  (pass)',
      '        Greeting  (not-asked)',
    ]);
  });
});

it('a step without checks of its own is as bad as the worst behind it', () => {
  const results = [
    found('mx-host-resolves', 'mail', 'a.example.com.', 'a.example.com.', 'pass'),
    found('ptr-of-mail-host', 'reverse', 'a.example.com.', '192.0.2.1', 'fail'),
  ];
  const { way } = route('@ MX 10 a\na A 192.0.2.1\n', results);
  expect([way.verdict, way.next[0].verdict, way.next[0].next[0].verdict]).toEqual(['fail', 'pass', 'fail']);
});

describe('beside it', () => {
  const policies = `@ TXT "v=spf1 mx -all"
_dmarc TXT "v=DMARC1; p=reject"
k1._domainkey TXT "v=DKIM1; p="
k2._domainkey CNAME k2.example.net.
_25._tcp.mail TLSA 3 1 1 ${'ab'.repeat(32)}
`;

  it('stand the policies, with what they say', () => {
    expect(route(policies).beside.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'SPF: v=spf1 mx -all',
      'DKIM k1: v=DKIM1; p=',
      'DKIM k2: alias of k2.example.net.',
      'DMARC: v=DMARC1; p=reject',
      'MTA-STS: none in the zone',
      'TLS reports: none in the zone',
      expect.stringMatching(/^TLSA: _25\._tcp\.mail\.example\.com\. 3 1 1 /),
      'Blocklists: ',
    ]);
  });

  it('know what was found, and how many lists list something', () => {
    const results = [
      found('spf-passes-mail-host', 'policies', 'a.example.com.', 'a.example.com. 192.0.2.1', 'warn'),
      found('spf-policy-works', 'policies', 'sub.example.com.', 'sub.example.com.', 'fail'),
      found('mail-policy-resolves', 'policies', 'k1._domainkey.example.com.', 'k1._domainkey.example.com.', 'fail'),
      found('dmarc-policy-holds', 'policies', 'example.com.', 'example.com.', 'pass'),
      found('tlsa-matches-certificate', 'smtp', 'mail.example.com.', '_25._tcp.mail.example.com. DNSSEC', 'pass'),
      found('address-on-blocklist', 'blocklists', 'a.example.com.', '192.0.2.1 Spamhaus ZEN', 'fail'),
      found('address-on-blocklist', 'blocklists', 'a.example.com.', '192.0.2.1', 'fail'),
      found('domain-on-blocklist', 'blocklists', 'example.com.', 'example.com Spamhaus DBL', 'pass'),
      found('domain-on-blocklist', 'blocklists', 'example.com.', 'example.com SURBL', 'cannot-tell'),
    ];
    const { beside } = route(`@ MX 10 a\n${policies}`, results);
    expect(beside.map(({ label, verdict }) => `${label} ${verdict}`)).toEqual([
      'SPF warn',
      'DKIM k1 fail',
      'DKIM k2 not-asked',
      'DMARC pass',
      'MTA-STS not-asked',
      'TLS reports not-asked',
      'TLSA pass',
      'Blocklists fail',
    ]);
    expect(beside.at(-1)).toMatchObject({ value: 'listed: 1 of 2, cannot tell: 1', verdict: 'fail' });
  });
});

describe('as Markdown', () => {
  it('says what was found, and nothing in it is mark-up', () => {
    const results = [
      found('ptr-of-mail-host', 'reverse', 'a.example.com.', '192.0.2.1', 'fail', [['PTR x', '`*evil*`']]),
    ];
    const text = mailRouteMarkdown(
      route('@ MX 10 a\na A 192.0.2.1\n', [{ ...results[0], message: 'bad\n# <b>*name*</b>' }]),
    );
    expect(text).toContain('## Mail route of `example.com.`\n\nAsked 2026-06-01 12:30 UTC.\n');
    expect(text).toContain(
      '        - Reverse name `` `*evil*` ``: **bad**\n          - bad: bad \\# \\<b\\>\\*name\\*\\</b\\>\n',
    );
  });

  it('says that nobody was asked', () => {
    expect(mailRouteMarkdown(route(''))).toContain('Nothing was asked; this is what the zone file says.');
  });
});
