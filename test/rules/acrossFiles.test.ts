/** Rules that look at the zones around: what they say, and what they cannot know. */
import { describe, expect, test } from 'vitest';
import { check } from '../support/check.ts';
import { expectMarks } from '../support/marks.ts';

const zone = (origin: string, body: string): string =>
  `$ORIGIN ${origin}\n$TTL 1h\n@ SOA ns.example.net. hostmaster.example.net. 1 4h 1h 2w 1h\n@ NS ns.example.net.\n@ NS ns.example.edu.\n${body}`;

const REVERSE = '2.0.192.in-addr.arpa.';

describe('classless delegations (RFC 2317)', () => {
  const PART = `0-63.${REVERSE}`;
  const start =
    '@ SOA ns.example.net. hostmaster.example.net. 1 4h 1h 2w 1h\n@ NS ns.example.net.\n@ NS ns.example.edu.\n';
  const whole = (body: string, part: string): void =>
    expectMarks(`$ORIGIN ${REVERSE}\n$TTL 1h\n${start}0-63 NS ns.example.net.\n0-63 NS ns.example.edu.\n${body}`, {
      origin: REVERSE,
      files: { part: zone(PART, part) },
    });
  const part = (body: string, network: string): void =>
    expectMarks(`$ORIGIN ${PART}\n$TTL 1h\n${start}${body}`, {
      origin: PART,
      files: { 'db.192.0.2': zone(REVERSE, `0-63 NS ns.example.net.\n${network}`) },
    });

  test('an alias to a name that the part lacks', () =>
    whole(
      '24 CNAME 24.0-63\n25 CNAME 25.0-63 ; information: [reverse-alias-without-ptr] no PTR record in part\n',
      '24 PTR a.example.edu.\n25 TXT "x"\n',
    ));

  test('aliases to names of another form', () =>
    whole(
      '24 CNAME 24.0-63 ; warning: [reverse-alias-without-ptr] None of the 2 aliases\n25 CNAME 25.0-63\n',
      'host24 PTR a.example.edu.\n',
    ));

  test('aliases for all addresses, in use or not', () => {
    whole('$GENERATE 0-63 $ CNAME $.0-63\n', '24 PTR a.example.edu.\n');
    whole('24 CNAME 24.0-63\n25 CNAME 25.0-63\n26 CNAME 26.0-63\n', '24 PTR a.example.edu.\n');
    whole('24 CNAME 24.0-63\n', '');
  });

  test('an alias to a name that the part leads on, delegates or could not read', () =>
    whole(
      '24 CNAME 24.0-63\n25 CNAME 25.0-63\n26 CNAME 26.0-63\n27 CNAME 27.0-63\n',
      '24 PTR a.example.edu.\n25 NS ns.example.edu.\n26 CNAME x.example.edu.\n27 PTR\n',
    ));

  test('PTR records that no alias leads to', () => {
    part(
      '24 PTR a.example.edu.\n25 PTR b.example.edu. ; information: [ptr-without-alias] in db.192.0.2\n',
      '24 CNAME 24.0-63\n',
    );
    part('24 PTR a.example.edu. ; information: [ptr-without-alias] and 1 other\n25 PTR b.example.edu.\n', '');
  });

  test('PTR records that are led to, or of which nobody knows', () => {
    part('24 PTR a.example.edu.\nH25 PTR b.example.edu.\n', '$GENERATE 0-24 $ CNAME $.0-63\n25 CNAME h25.0-63\n');
    part('b._dns-sd._udp PTR a.example.edu.\n* PTR c.example.edu.\n', '');
    part('24 PTR a.example.edu.\n', '25 CNAME\n');
    expectMarks(`$ORIGIN ${PART}\n$TTL 1h\n${start}24 PTR a.example.edu.\n`, {
      origin: PART,
      files: { org: zone('example.org.', '') },
    });
  });
});

describe('PTR records that lead to names of the workspace', () => {
  const inReverse = (body: string, hosts: string): void =>
    expectMarks(zone(REVERSE, body), { origin: REVERSE, files: { com: zone('example.com.', hosts) } });

  test('confirmed, unknown, another address, none', () => {
    inReverse(
      `25 PTR mail.example.com.
26 PTR mail.example.edu.
27 PTR www.example.com. ; warning: [ptr-not-confirmed] 192.0.2.80, not 192.0.2.27
28 PTR gone.example.com. ; warning: [ptr-not-confirmed] no address 192.0.2.28
29 PTR alias.example.com. ; warning: [ptr-target-is-alias] alias.example.com. CNAME host
30 PTR alias.example.com. ; warning: [ptr-not-confirmed] 192.0.2.29, not 192.0.2.30
_a PTR alias.example.com.
`,
      'mail A 192.0.2.25\nwww A 192.0.2.80\nalias CNAME host\nhost A 192.0.2.29\n',
    );
  });

  test.each([
    ['0.192.in-addr.arpa.', '2.25', '192.0.2.25', '25.2'],
    ['192.in-addr.arpa.', '0.2.25', '192.0.2.25', '25.2.0'],
    [
      '0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa.',
      '0.0.0.0.0.0.0.0.0.0.0.0.0.0.2.5',
      '2001:db8::25',
      '5.2.0.0.0.0.0.0.0.0.0.0.0.0.0.0',
    ],
  ])('numbers in the order of the address: %s', (origin, owner, address, right) => {
    const hosts = zone('example.com.', `mail ${address.includes(':') ? 'AAAA' : 'A'} ${address}\n`);
    const { findings } = check(zone(origin, `${owner} PTR mail.example.com.\n`), { origin, files: { com: hosts } });
    expect(findings.map(({ code, fixes }) => [code, fixes.map(({ title }) => title)])).toEqual([
      ['ptr-not-confirmed', [`Write ${right}`]],
    ]);
    expect(findings[0].message).toContain(`${address}, and this is`);
  });

  test.each([
    ['of the outside', 'mail A 192.0.2.25\n', 'information', 'unless your network has another version'],
    ['of the inside', 'mail A 192.0.2.25\nwww A 10.0.0.80\n', 'warning', 'not 10.0.0.25'],
  ])('a private address in a version of the zone %s', (_, hosts, severity, text) => {
    expectMarks(zone('10.in-addr.arpa.', `25.0.0 PTR mail.example.com. ; ${severity}: [ptr-not-confirmed] ${text}\n`), {
      origin: '10.in-addr.arpa.',
      files: { com: zone('example.com.', hosts) },
    });
  });

  test('names that are no addresses mean something else', () => {
    inReverse('_http._tcp PTR gone.example.com.\n', '');
  });
});

describe('a policy that sends its reports elsewhere', () => {
  const DMARC = '_dmarc TXT "v=DMARC1; p=reject; rua=mailto:a@example.org"';
  test.each([
    ['with the word of the other domain', 'example.com._report._dmarc TXT "v=DMARC1"\n', ''],
    ['with its word for everybody', '*._report._dmarc TXT "v=DMARC1;"\n', ''],
    ['without', '', '; warning: [dmarc-reports-not-authorised] example.com._report._dmarc.example.org.'],
    [
      'with a record that says something else',
      '*._report._dmarc TXT "hello"\n',
      '; warning: [dmarc-reports-not-authorised]',
    ],
    ['to a part that is run elsewhere', '_dmarc NS ns.example.edu.\n', ''],
  ])('%s', (_, other, mark) => {
    expectMarks(`${DMARC} ${mark}\n`, { files: { org: zone('example.org.', other) } });
  });

  test('to a subdomain of its own', () =>
    expectMarks('_dmarc TXT "v=DMARC1; p=reject; rua=mailto:a@in.example.com"\n'));

  test('to several, with sizes and in capital letters', () =>
    expectMarks(
      `
_dmarc TXT "v=DMARC1; p=reject; rua=mailto:a@EXAMPLE.org!10m, mailto:b@example.net; ruf=mailto:c@example.ORG"
;                                   ^^^^^^^^^^^^^^^^^^^^^^^^ warning: [dmarc-reports-not-authorised] example.com._report._dmarc.example.org.
`,
      {
        files: {
          org: zone('example.org.', ''),
          net: zone('example.net.', 'ns A 192.0.2.53\n*._report._DMARC TXT "v=DMARC1"\n'),
        },
        settings: { 'dmarc-historic-tag': 'off' },
      },
    ));

  test.each([
    ['of the domain above', 'sub.example.com.', 'example.com', ''],
    ['beside it', 'sub.example.com.', 'reports.example.com', ''],
    ['beside it, below a registry', 'sub.example.co.uk.', 'reports.example.co.uk', ''],
    ['of another domain of the registry', 'one.co.uk.', 'two.co.uk', '; warning: [dmarc-reports-not-authorised]'],
  ])('%s', (_, own, domain, mark) => {
    const above = domain.replace(/^reports\./, '');
    expectMarks(zone(own, `_dmarc TXT "v=DMARC1; p=reject; rua=mailto:a@${domain}" ${mark}\n`), {
      origin: own,
      files: { above: zone(`${above}.`, 'reports A 192.0.2.1\n') },
    });
  });

  test('there is a record that says something else beside the right one', () =>
    expectMarks(`${DMARC}\n`, {
      files: { org: zone('example.org.', '*._report._dmarc TXT "hello"\n*._report._dmarc TXT "v=DMARC1"\n') },
    }));
});

describe('SPF policies that include those of other zones', () => {
  const many = Array.from({ length: 10 }, (_, i) => `include:s${i}.example.edu`).join(' ');
  test.each([
    ['with a policy', '@ TXT "v=spf1 ip4:192.0.2.25 -all"\n', ''],
    ['without one', '@ TXT "no policy"\n', '; error: [spf-leads-nowhere] example.org has no SPF policy'],
    ['that leads back', '@ TXT "v=spf1 include:example.com -all"\n', '; error: [spf-leads-nowhere] leads back'],
    ['with ten look-ups of its own', `@ TXT "v=spf1 ${many} -all"\n`, '; error: [spf-too-many-lookups] 11 names'],
    ['that is delegated', 'sub NS ns.example.edu.\n@ TXT "v=spf1 include:sub.example.org -all"\n', ''],
    ['where a part could not be read', '$INCLUDE missing.inc\n', ''],
  ])('%s', (_, body, mark) => {
    expectMarks(`@ TXT "v=spf1 include:example.org -all" ${mark}\n`, { files: { org: zone('example.org.', body) } });
  });

  test('what the own zone shows is said once', () => {
    expectMarks(
      `@ TXT "v=spf1 ${many} mx -all" ; error: [spf-too-many-lookups]
a TXT "v=spf1 include:b.example.com -all" ; error: [spf-leads-nowhere]
`,
      { files: { org: zone('example.org.', '') } },
    );
  });
});

describe('the serial and an older state of the file', () => {
  const body = (serial: string, rest: string): string =>
    `$TTL 1h\n@ SOA ns.example.net. hostmaster ${serial}\n@ NS ns.example.net.\n@ NS ns.example.edu.\n${rest}`;
  const old = { 'zone.old': body('2026010101 4h 1h 2w 1h', 'www A 192.0.2.80\n') };

  test.each([
    ['nothing is changed', '2026010101 4h 1h 2w 1h', 'WWW 3600 IN A 192.0.2.80 ; a note'],
    ['raised', '2026010102 4h 1h 2w 1h', 'www A 192.0.2.81'],
    ['another record', '2026010101 4h 1h 2w 1h ; warning: [serial-not-raised] still 2026010101', 'www A 192.0.2.81'],
    ['a timer of the SOA record', '2026010101 4h 2h 2w 1h ; warning: [serial-not-raised]', 'www A 192.0.2.80'],
    ['lower', '2026010100 4h 1h 2w 1h ; warning: [serial-not-raised] was 2026010101', 'www A 192.0.2.81'],
  ])('%s', (_, serial, rest) => expectMarks(body(serial, `${rest}\n`), { files: old }));
});

describe('delegations to zones of the workspace', () => {
  const child = (body: string) => ({ sub: zone('sub.example.com.', body) });
  test('another name server on each side', () => {
    expectMarks(
      `sub NS ns.example.net. ; warning: [delegation-differs-from-child] ns.example.edu.
sub NS ns.example.org. ; warning: [delegation-differs-from-child] but not in sub
`,
      { files: child('') },
    );
  });

  test('a child that is not wholly known', () => {
    expectMarks('sub NS ns.example.net.\n', { files: child('$INCLUDE missing.inc\n') });
  });
});

describe('hosts of other zones of the workspace', () => {
  test('MX and SRV', () => {
    expectMarks(
      `@ MX 10 mail.example.org.
@ MX 20 gone.example.org. ; error: [target-without-address] org
@ MX 30 alias.example.org. ; warning: [mx-target-is-alias] alias.example.org. CNAME
@ MX 40 mail.far.example.org.
_imaps._tcp SRV 0 1 993 gone.example.org. ; error: [target-without-address] org
`,
      {
        files: {
          org: zone(
            'example.org.',
            'mail A 192.0.2.25\nalias CNAME mail\nfar NS ns.example.net.\nfar NS ns.example.edu.\n',
          ),
        },
      },
    );
  });
});

describe('names of other zones', () => {
  const files = {
    'db.example.org': `$ORIGIN example.org.
$TTL 3600
@ SOA ns1 hostmaster 2026010101 14400 3600 1209600 3600
@ NS ns1
@ NS ns.example.net.
ns1 A 192.0.2.60
lab NS ns.lab
ns.lab A 192.0.2.61
alias CNAME ns1
`,
  };

  test('are there', () =>
    expectMarks(
      `
a CNAME gone.example.org.       ; warning: [cname-target-missing] gone.example.org. does not exist in db.example.org
b CNAME ns1.example.org.
c CNAME www.lab.example.org.
d CNAME alias.example.org.
lab NS ns9.example.org.         ; information: [ns-target-without-address] in db.example.org
lab NS ns1.example.org.
lab NS ns.lab.example.org.
`,
      { files },
    ));
});
