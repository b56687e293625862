/** The PTR records and EHLO names of mail hosts, with the reverse zones of the workspace. */
import { describe, test } from 'vitest';
import { APEX, expectMarks } from '../support/marks.ts';

const zone = (origin: string, body: string): string =>
  `$ORIGIN ${origin}\n$TTL 1h\n@ SOA ns.example.net. hostmaster.example.net. 1 4h 1h 2w 1h\n@ NS ns.example.net.\n@ NS ns.example.edu.\n${body}`;

const REVERSE = '2.0.192.in-addr.arpa.';
const reverse = (body: string) => ({ 'db.192.0.2': zone(REVERSE, body) });

describe('the PTR records of mail hosts', () => {
  test.each([
    ['it has the name of the host', '25 PTR mail.example.com.', ''],
    ['there is none', '26 PTR mail.example.com.', '; warning: [mail-host-without-ptr] 25 PTR mail.example.com.'],
    ['an alias leads to it (RFC 2317)', '25 CNAME 25.0-63\n25.0-63 PTR mail.example.com.', ''],
    ['the address is delegated to somebody else', '25 NS ns.example.edu.', ''],
    ['a part of the zone could not be read', '26 PTR mail.example.com.\n25 PTR', ''],
    ['it has several, one of which is right', '25 PTR www.example.com.\n25 PTR mail.example.com.', ''],
    ['nobody here knows the host that it names', '25 PTR mail.example.edu.', ''],
    ['the host that it names has the address, too', '25 PTR also.example.com.', ''],
    [
      'the host that it names has another',
      '25 PTR www.example.com.',
      '; warning: [ehlo-differs-from-ptr] www.example.com.',
    ],
    ['it has a name of a line', '25 PTR 25.adsl.provider.example.', '; warning: [ptr-looks-dynamic] the word "adsl"'],
    ['it has such a name without a number', '25 PTR abc.dyn-ip.provider.be.', '; warning: [ptr-looks-dynamic] dyn'],
    [
      'it has a name made from the address',
      '25 PTR h192-0-2-25.provider.be.',
      '; information: [ptr-looks-dynamic] 192.0.2.25',
    ],
  ])('%s', (_, ptrs, mark) => {
    expectMarks(`@ MX 10 mail\nmail A 192.0.2.25 ${mark}\nalso A 192.0.2.25\nwww A 192.0.2.80\n`, {
      files: reverse(`${ptrs}\n`),
    });
  });

  test('hosts that do not send mail need none, and one MX is enough', () => {
    expectMarks('@ A 192.0.2.80\n@ MX 10 @\nwww A 192.0.2.81\n', { files: reverse('80 PTR example.com.\n') });
  });

  test('private ones are seen by nobody outside', () => {
    const files = { ten: zone('10.in-addr.arpa.', '26.0.0 PTR 26.dyn.provider.be.\n27.0.0 PTR www.example.com.\n') };
    expectMarks(
      `@ MX 10 mail
mail A 192.0.2.30
mail A 10.0.0.25 ; information: [mail-host-without-ptr]
mail A 10.0.0.26 ; information: [ptr-looks-dynamic]
mail A 10.0.0.27 ; information: [ehlo-differs-from-ptr]
www A 10.0.0.80
`,
      { files },
    );
  });

  test('without a reverse zone nobody knows', () => expectMarks('@ MX 10 mail\nmail A 192.0.2.25\n'));

  test('IPv6', () => {
    expectMarks('@ MX 10 mail\nmail AAAA 2001:db8::25 ; warning: [mail-host-without-ptr] 2001:db8::25\n', {
      files: { six: zone('8.b.d.0.1.0.0.2.ip6.arpa.', '') },
    });
  });

  test('in a classless delegation, too (RFC 2317)', () => {
    const start =
      '@ SOA ns.example.net. hostmaster.example.net. 1 4h 1h 2w 1h\n@ NS ns.example.net.\n@ NS ns.example.edu.\n';
    const ptrs = '133 PTR mail.example.org.\n134 PTR mail.example.org. ; warning: [ptr-not-confirmed] 192.0.2.133\n';
    expectMarks(`$ORIGIN 128/26.${REVERSE}\n$TTL 1h\n${start}${ptrs}`, {
      origin: `128/26.${REVERSE}`,
      files: { org: zone('example.org.', 'mail A 192.0.2.133\n') },
    });
  });

  test('a PTR record to an address has one finding, not two', () => {
    const name =
      '@ SOA ns.example.net. hostmaster.example.net. 1 4h 1h 2w 1h\n@ NS ns.example.net.\n@ NS ns.example.edu.\n';
    const text = `$ORIGIN ${REVERSE}\n$TTL 1h\n${name}26 PTR 192.0.2.26 ; error: [ptr-target-is-address]\n`;
    expectMarks(text, { origin: REVERSE, files: { 'db.example.net': zone('example.net.', 'ns A 192.0.2.53\n') } });
  });

  test.each([
    ['128/26', ''],
    ['128-26', ''],
    ['128-191', ''],
    ['128-129', 'another range'],
    ['192/26', 'another network'],
    ['customer', 'not known'],
  ])('a classless delegation (RFC 2317): %s', (label, other) => {
    const mark = other === '' ? '; warning: [mail-host-without-ptr] 134 PTR mail' : '';
    const files = { 'db.part': zone(`${label}.${REVERSE}`, '133 PTR mail.example.com.\n') };
    expectMarks(`@ MX 10 mail\nmail A 192.0.2.133\nmail A 192.0.2.134 ${mark}\n`, { files });
  });

  test('a mail host of another zone', () => {
    expectMarks('@ MX 10 mail.example.org. ; warning: [mail-host-without-ptr] mail.example.org.\n', {
      files: { ...reverse(''), org: zone('example.org.', 'mail A 192.0.2.25\n') },
    });
  });

  test('of two zones that are not told apart nothing is concluded', () => {
    expectMarks('@ MX 10 mail\nmail A 192.0.2.25\n', {
      files: { 'inside/db': zone(REVERSE, ''), 'outside/db': zone(REVERSE, '25 PTR mail.example.com.\n') },
    });
  });
});

describe('the EHLO name', () => {
  const ehlo = (declared: string, mark: string, hosts: string, ptrs: string): void =>
    expectMarks(`; zonesmith: ehlo=${declared}\n${mark}\n${APEX}${hosts}`, { files: reverse(ptrs) });

  test.each([
    ['it is that of the PTR record', 'mail.example.com', '', 'mail A 192.0.2.25\n', '25 PTR mail.example.com.\n'],
    ['nobody here knows its addresses', 'mail.example.edu', '', '', '25 PTR mail.example.com.\n'],
    [
      'it has no address',
      'out.example.com',
      ';                 ^^^^^^^^^^^^^^^ warning: [ehlo-without-address] out.example.com.',
      '',
      '',
    ],
    [
      'nobody can look it up',
      'mail.office.lan',
      ';                 ^ warning: [ehlo-without-address] below lan',
      '',
      '',
    ],
    [
      'it is an alias',
      'smtp.example.com',
      ';                 ^ information: [ehlo-without-address] alias',
      'mail A 192.0.2.25\nsmtp CNAME mail\n',
      '25 PTR mail.example.com.\n',
    ],
    [
      'it has another address',
      'mail.example.com@192.0.2.26',
      ';                 ^ warning: [ehlo-without-address] 192.0.2.26',
      'mail A 192.0.2.25\n',
      '26 PTR mail.example.com.\n',
    ],
    [
      'the PTR record names a host that nobody here knows',
      'mail.example.com',
      '',
      'mail A 192.0.2.25 ; warning: [ehlo-differs-from-ptr] unless\n',
      '25 PTR web.example.edu.\n',
    ],
    [
      'the PTR record names another host with the address',
      'mail.example.com',
      '',
      'mail A 192.0.2.25 ; information: [ehlo-differs-from-ptr] both have it\nalpha A 192.0.2.25\n',
      '25 PTR alpha.example.com.\n',
    ],
  ])('%s', (_, declared, mark, hosts, ptrs) => ehlo(declared, mark, hosts, ptrs));
});

describe('the SPF policy of the EHLO name', () => {
  const SPF = '@ TXT "v=spf1 mx -all"\n@ MX 10 mail\n';
  test.each([
    ['there is none', `${SPF}mail A 192.0.2.25\n`, true],
    ['there is one', `${SPF}mail A 192.0.2.25\nmail TXT "v=spf1 a -all"\n`, false],
    ['the zone itself has none', '@ MX 10 mail\nmail A 192.0.2.25\n', false],
    [
      'a part of the zone could not be read',
      `${SPF}mail A 192.0.2.25\n$INCLUDE more ; error: [include-not-found]\n`,
      false,
    ],
  ])('%s', (_, body, isMissing) => {
    const mark = isMissing ? ';                 ^^^^^^^^^^^^^^^^ hint: [ehlo-without-spf] mail.example.com' : '';
    expectMarks(`; zonesmith: ehlo=mail.example.com\n${mark}\n${APEX}${body}`, {
      settings: { 'ehlo-without-spf': 'hint' },
    });
  });
});
