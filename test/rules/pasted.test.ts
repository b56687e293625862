/** Lines and words that got into a zone from elsewhere, and what is said about them. */
import { describe, expect, test } from 'vitest';
import { check } from '../support/check.ts';
import { APEX, expectMarks } from '../support/marks.ts';

/** The text below APEX after the first fix of its only finding. */
function fixed(body: string): string {
  const { findings } = check(APEX + body);
  expect(findings).toHaveLength(1);
  const edits = [...(findings[0].fixes[0]?.edits ?? [])].sort((a, b) => b.start - a.start);
  return edits
    .reduce((all, { start, end, newText }) => all.slice(0, start) + newText + all.slice(end), APEX + body)
    .slice(APEX.length);
}

const messageOf = (line: string): string => check(`${APEX}${line}\n`).findings[0]?.message ?? '';

describe('lines of other kinds of files', () => {
  test.each([
    ['<<<<<<< HEAD', 'unfinished merge'],
    ['=======', 'unfinished merge'],
    ['>>>>>>> feature/web', 'unfinished merge'],
    ['```dns', 'code block'],
    ['EOF', 'here document'],
    ['[...]', 'left out'],
    ['<!-- web -->', 'another language'],
    ['---- mail ----', 'another language'],
    ['web.example.net has address 192.0.2.80', 'program host'],
    ['web.example.net has IPv6 address 2001:db8::80', 'program host'],
    ['example.net mail is handled by 10 mx.example.net.', 'program host'],
    ['+web.example.net:192.0.2.80:86400', 'tinydns'],
    ['zone "example.com" {', 'configuration'],
    ['        type master;', 'configuration'],
    ['};', 'configuration'],
    ['192.0.2.80 web.example.net web', 'hosts file'],
    ['2001:db8::80 web', 'hosts file'],
    ['www,3600,IN,A,192.0.2.80', 'commas'],
    ['update add web.example.com. 300 A 192.0.2.80', 'nsupdate'],
    ['send', 'nsupdate'],
    ['local-data: "web.example.com. A 192.0.2.80"', 'unbound'],
    ['address=/web.example.com/192.0.2.80', 'dnsmasq'],
    ['{ "name": "www", "type": "A" }', 'JSON'],
    ['- name: www', 'YAML'],
    ['  type: A', 'YAML'],
  ])('%s', (line, what) => {
    expect(messageOf(line)).toContain(what);
  });

  test('names that look like them are names', () =>
    expectMarks(`
EOF TXT "x"
type TXT "x"
zone A 192.0.2.1
host CNAME ns1
TTL A 192.0.2.2
origin 300 IN A 192.0.2.3
12 A 192.0.2.4
`));
});

describe('a directive without its dollar sign', () => {
  test.each([
    ['ORIGIN lab.example.com.\n', '$ORIGIN lab.example.com.\n'],
    ['TTL 300\n', '$TTL 300\n'],
    ['ttl 1d ; a day\n', '$TTL 1d ; a day\n'],
  ])('%s', (body, after) => {
    expect(fixed(body)).toBe(after);
  });

  test('owners with such names have other faults', () =>
    expectMarks(`
origin CNMAE ns1       ; error: [unknown-type] did you mean CNAME
ttl 300 AA 192.0.2.1   ; error: [unknown-type] did you mean A
include 300 IN         ; error: [missing-type] no whole record
`));

  test('nothing is said about a TTL that is missing for that reason', () => {
    for (const line of ['TTL 3600', '$TLT 3600', '$TTL=3600', '$TTL 1day']) {
      const zone = `${line}\n@ SOA ns1 h 1 14400 3600 1209600 3600\n@ NS ns1\n@ NS ns.example.net.\nns1 A 192.0.2.53\n`;
      expect(check(zone).findings.map(({ severity }) => severity)).toEqual(['error']);
    }
  });
});

describe('words before the type', () => {
  test.each([
    ['www IN MX10 ns1\n', 'www IN MX 10 ns1\n'],
    ['www INA 192.0.2.1\n', 'www IN A 192.0.2.1\n'],
    ['www A192.0.2.1\n', 'www A 192.0.2.1\n'],
    ['www 1h 30m A 192.0.2.1\n', 'www 1h30m A 192.0.2.1\n'],
    ['www IN HOST 192.0.2.1\n', 'www IN A 192.0.2.1\n'],
    ['12 www IN A 192.0.2.1\n', 'www IN A 192.0.2.1\n'],
    ['* www 300 A 192.0.2.1\n', 'www 300 A 192.0.2.1\n'],
    ['web server 300 IN A 192.0.2.1\n', 'web 300 IN A 192.0.2.1\n'],
    ['pc7 [AGE:3634093] 1200 A 192.0.2.1\n', 'pc7 1200 A 192.0.2.1\n'],
    ['pc7 A 192.0.2.1\n    [AGE:3634093] 1200 A 192.0.2.2\n', 'pc7 A 192.0.2.1\n    1200 A 192.0.2.2\n'],
    ['www 1N A 192.0.2.1\n', 'www IN A 192.0.2.1\n'],
    ['www: A 192.0.2.1\n', 'www A 192.0.2.1\n'],
    ["'web' 300 A 192.0.2.1\n", 'web 300 A 192.0.2.1\n'],
    ['www IN \u0410 192.0.2.1\n', 'www IN A 192.0.2.1\n'],
    ['www C\u039dAME ns1\n', 'www CNAME ns1\n'],
    ['www \uff21 192.0.2.1\n', 'www A 192.0.2.1\n'],
  ])('%s', (body, after) => {
    expect(fixed(body)).toBe(after);
    expect(check(APEX + after).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('types of one product', () =>
    expectMarks(`
@ 0 WINS L5 C2 ( 192.0.2.10 )           ; error: [unknown-type] Microsoft
www 86400 AWS ALIAS A lb.example.net. Z1 true ; error: [unknown-type] some DNS providers
`));
});

describe('addresses with something beside them', () => {
  test.each([
    ['a A 192.0.2.8/24\n', 'a A 192.0.2.8\n'],
    ['a A 192.0.2.8:8080\n', 'a A 192.0.2.8\n'],
    ['a A 192.0.2.8.\n', 'a A 192.0.2.8\n'],
    ['a A 192.0.2.8<br>\n', 'a A 192.0.2.8\n'],
    ['a A 192,0,2,8\n', 'a A 192.0.2.8\n'],
    ['a A [192.0.2.8]\n', 'a A 192.0.2.8\n'],
    ['a AAAA [2001:db8::1]\n', 'a AAAA 2001:db8::1\n'],
    ['a AAAA [2001:db8::1]:443\n', 'a AAAA 2001:db8::1\n'],
    ['a AAAA 2001:db8::/64\n', 'a AAAA 2001:db8::\n'],
    ['a AAAA fe80::1%eth0\n', 'a AAAA fe80::1\n'],
    ['a A 3600 192.0.2.8\n', 'a 3600 A 192.0.2.8\n'],
    ['a A 1h 192.0.2.8\n', 'a 1h A 192.0.2.8\n'],
    ['a A IN 192.0.2.8\n', 'a IN A 192.0.2.8\n'],
  ])('%s', (body, after) => {
    expect(fixed(body)).toBe(after);
  });

  test('are told from other faults', () =>
    expectMarks(`
a A 192.0.2.256                 ; error: [bad-address] 256 is larger
b A 192.0.2.8, 192.0.2.9        ; error: [bad-address] write 192.0.2.8 and nothing else
c A 192.0.2.8.9                 ; error: [bad-address] has 5
d AAAA 2001:db8::1::2           ; error: [bad-address] is no IPv6 address
e A www.example.net             ; error: [bad-address] CNAME
f AAAA 2001:db8:12345::1        ; error: [bad-address] is no IPv6 address
`));
});

test('a TTL or class behind the type of other records', () => {
  expect(fixed('@ MX IN 10 ns1\n')).toBe('@ IN MX 10 ns1\n');
  expect(fixed('@ MX 3600 10 ns1\n')).toBe('@ 3600 MX 10 ns1\n');
  expect(fixed('a CNAME 300 ns1\n')).toBe('a 300 CNAME ns1\n');
  expect(fixed('a CNAME IN ns1\n')).toBe('a IN CNAME ns1\n');
});

test('several addresses in one record', () => {
  expect(fixed('a 300 A 192.0.2.1 192.0.2.2  192.0.2.3 ; x\n')).toBe(
    'a 300 A 192.0.2.1\na 300 A 192.0.2.2\na 300 A 192.0.2.3 ; x\n',
  );
  expect(fixed('a AAAA 2001:db8::1 2001:db8::2\n')).toBe('a AAAA 2001:db8::1\na AAAA 2001:db8::2\n');
  expectMarks('a A ( 192.0.2.1 192.0.2.2 ) ; error: [extra-data] one address\n');
});

test('comments in an SOA record without semicolon', () => {
  const zone = '@ SOA ns1 h (\n 1 serial\n 4h refresh\n 1h ; retry\n 2w expiry time\n 1h )\n';
  const [finding] = check(`$TTL 3600\n${zone}@ NS ns1\n`).findings;
  expect(finding.message).toContain('if "serial" is a comment');
  expect(finding.fixes[0].edits).toHaveLength(3);
  const [last] = check(`$TTL 3600\n@ SOA ns1 h ( 1 serial 4h 1h 2w 1h )\n@ NS ns1\n`).findings;
  expect(last.fixes).toEqual([]);
});

describe('escapes', () => {
  test('an asterisk in octal', () => {
    expect(fixed('\\052.example.com. A 192.0.2.1\n')).toBe('*.example.com. A 192.0.2.1\n');
    expect(fixed('\\052.lab A 192.0.2.1\n')).toBe('*.lab A 192.0.2.1\n');
    expect(check(`${APEX}\\052.lab A 192.0.2.1\n`).refusedBy).toEqual([]);
    expectMarks('\\042.lab TXT "x"\n\\0522.lab A 192.0.2.1\n');
  });

  test('a backslash at the end of a line', () =>
    expectMarks(`
a TXT "one" \\
;           ^ error: [bad-escape] does not continue a line
b TXT \\x
`));
});

test('an SPF policy in a later string', () => {
  const texts = '"site=abc" "v=spf1 -all"';
  expect(fixed(`ns1 IN TXT ${texts}\n`)).toBe('ns1 IN TXT "site=abc"\nns1 IN TXT "v=spf1 -all"\n');
  expectMarks(`
ns1 TXT "see v=spf1 -all"
lab TXT "a" ( "v=spf1 mx"
;             ^^^^^^^^^^^ error: [spf-bad-version] starts with "a"
 " -all" )
www TXT "a" "v=other"
`);
});

describe('units of time', () => {
  test('with blanks or in words', () => {
    expect(fixed('$TTL 1 D\n')).toBe('$TTL 1D\n');
    expect(fixed('$TTL 2hours\n')).toBe('$TTL 2h\n');
    expect(fixed('www 30min A 192.0.2.1\n')).toBe('www 30m A 192.0.2.1\n');
  });

  test('of an SOA record are mended at once', () => {
    const zone = '@ SOA ns1 h ( 1 2 H 30 M 2 W 1 H )\n';
    const [finding] = check(`$TTL 3600\n${zone}@ NS ns1\n`).findings;
    expect(finding.message).toContain('write 2H');
    expect(finding.fixes[0].edits.map(({ newText }) => newText)).toEqual(['2H', '30M', '2W', '1H']);
  });
});

describe('an SOA record that its parenthesis does not hold together', () => {
  const REST = '@ NS ns1\n@ NS ns.example.net.\nns1 A 192.0.2.53\n';
  const SOA = '@ SOA ns1 h (\n 1 ; serial )\n 14400\n 3600\n 1209600\n 3600 ) ; end\n';
  const found = (soa: string) => {
    const { findings, refusedBy } = check(`$TTL 3600\n${soa}${REST}`);
    return { codes: findings.map(({ code }) => code), refusedBy, edits: findings[0]?.fixes[0]?.edits ?? [] };
  };

  test.each([
    ['braces', SOA.replace('(', '{').replace('3600 )', '3600 }')],
    ['a brace beside the number', SOA.replace('(', '{').replace('3600 )', '3600}')],
    ['brackets', SOA.replace('(', '[').replace('3600 )', '3600 ]')],
    ['the next line', SOA.replace(' (', '\n(')],
    ['nothing', SOA.replace(' (', '').replace('3600 )', '3600')],
    ['nothing, the serial beside the names', '@ SOA ns1 h 1\n 4h ; refresh\n 1h\n 2w\n 1h\nx TXT "y"\n'],
    ['nothing, two lines', '@ SOA ns1 h 1 4h\n 1h 2w 1h ; rest\n'],
    ['the next line, with comments and blanks between', SOA.replace(' (', ' ; x (\n\n ; y\n   (')],
  ])('%s: one finding, and its fix mends it', (_, soa) => {
    const { codes, refusedBy, edits } = found(soa);
    expect(codes).toEqual(['unclosed-parenthesis']);
    expect(refusedBy).toEqual(['bind']);
    const text = `$TTL 3600\n${soa}${REST}`;
    const after = [...edits]
      .sort((a, b) => b.start - a.start)
      .reduce((all, { start, end, newText }) => all.slice(0, start) + newText + all.slice(end), text);
    expect(check(after).findings).toEqual([]);
  });

  test('what is missing otherwise is said as before', () => {
    expect(found('@ SOA ns1 h\n').codes).toContain('missing-field');
    expect(found('@ SOA ns1 h 1 4h 1h 2w\n').codes).toContain('missing-field');
    expect(found('@ SOA ns1 h 1 4h 1h 2w\n300 A 192.0.2.1\n').codes).toContain('missing-field');
    expect(found('@ SOA ns1 h {\n').codes).toContain('bad-field-value');
    expect(found('@ SOA ns1 h\n( www A 192.0.2.1 )\n').codes).toContain('missing-field');
    const { findings } = check(`$TTL 3600\n@ SOA ns1 ( 2016021907 86400 3600 3600000 10800 )\n${REST}`);
    expect(findings.map(({ message }) => message)[0]).toContain('lacks its mailbox: 2016021907');
  });
});

test('a directive with a wrong name does not have its line taken for an indented one', () => {
  const zone =
    '$ORGIN example.com.\n$TTL 3600\n@ SOA ns1 h 1 14400 3600 1209600 3600\n@ NS ns1\n@ NS ns.example.net.\n';
  const { findings } = check(`${zone}ns1 A 192.0.2.53\n`);
  expect(findings.map(({ code }) => code)).toEqual(['unknown-directive']);
});

test('triggers of a response policy zone are networks', () =>
  expectMarks(`
32.222.2.0.192.rpz-client-ip CNAME rpz-drop.
24.0.2.0.192.rpz-ip CNAME .
48.zz.db8.2001.rpz-ip CNAME .
128.1.0.0.0.0.0.0.2001.rpz-nsip CNAME .
222.2.0.192.rpz-client-ip CNAME rpz-drop. ; error: [policy-trigger-no-network] it has 4 numbers
33.1.2.0.192.rpz-ip CNAME .               ; error: [policy-trigger-no-network] 32 at most
32.256.2.0.192.rpz-nsip CNAME .           ; error: [policy-trigger-no-network] above 255
ns.example.net.rpz-nsdname CNAME .
1.2.rpz-ip.lab CNAME .
`));
