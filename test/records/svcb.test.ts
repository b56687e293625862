/** Service bindings: parameters as BIND 9.18 reads them, and the registered ones that it does not know by name. */
import { describe, expect, it } from 'vitest';
import { namesUnknownToBind } from '../../server/src/records/fields/svcb/bind.ts';
import { SVC_PARAM_KEYS } from '../../server/src/records/fields/svcb/keys.ts';
import { isDohTemplate } from '../../server/src/records/fields/svcb/template.ts';
import { codesOf } from '../../server/src/text/codes.ts';
import { printHex, problemOf, readText } from '../support/rdata.ts';

describe('what is read', () => {
  it.each([
    ['0 www', '0 www.example.com.'],
    ['1 "www"', '1 www.example.com.'],
    ['1 . port=53 alpn="h2,h3"', '1 . alpn="h2,h3" port=53'],
    ['1 . alpn="h2"port="53"', '1 . alpn="h2" port=53'],
    ['1 . alpn=part1\\,\\p\\a\\r\\t2\\044part3\\092,part4\\092\\\\', '1 . alpn="part1,part2,part3\\\\,part4\\\\\\\\"'],
    ['1 . alpn="f\\\\\\\\oo\\\\,bar,h2"', '1 . alpn="f\\\\\\\\oo\\\\,bar,h2"'],
    ['1 . alpn="a b\\""', '1 . alpn="a\\032b\\""'],
    ['1 . mandatory=port,ALPN alpn=h2 port=1', '1 . mandatory=alpn,port alpn="h2" port=1'],
    ['1 . mandatory=key8 key8', '1 . mandatory=key8 key8'],
    ['1 . no-default-alpn="" alpn=h2', '1 . alpn="h2" no-default-alpn'],
    ['1 . port=00080', '1 . port=80'],
    ['1 . PORT=ab', '1 . port=24930'],
    ['1 . key1=\\002h2', '1 . alpn="h2"'],
    ['1 . ipv4hint=192.0.2.1,192.0.2.2', '1 . ipv4hint=192.0.2.1,192.0.2.2'],
    ['1 . ipv6hint="::1,::ffff:192.0.2.1"', '1 . ipv6hint=::1,::ffff:192.0.2.1'],
    ['1 . ech="AA =="', '1 . ech=AA=='],
    ['1 . ech', '1 . ech'],
    ['1 . dohpath=/q{?dns}', '1 . key7="/q{?dns}"'],
    ['1 . key65535="a\\"b;"', '1 . key65535="a\\"b;"'],
    ['1 . key667=a=b', '1 . key667="a=b"'],
    ['1 . ohttp', '1 . key8'],
    ['1 . tls-supported-groups=29,23', '1 . key9="\\000\\029\\000\\023"'],
    ['1 . docpath', '1 . key10'],
    ['1 . docpath=n,s', '1 . key10="\\001n\\001s"'],
    ['1 . pvd', '1 . key11'],
    ['1 . oots=do53:100,dot:5', '1 . key12="\\004do53d\\003dot\\005"'],
  ])('SVCB %s', (text, printed) => {
    const { hex, ...rest } = readText('SVCB', text);
    expect(rest).toEqual({ printed, problems: [] });
    expect(readText('HTTPS', printed)).toEqual({ hex, printed, problems: [] });
  });
});

describe('what is refused', () => {
  it.each([
    ['1', 'missing-field: '],
    ['"1" .', 'quoted-field: "1"'],
    ['1 ""', 'empty-label: ""'],
    ['1 . bogus', 'svc-param-unknown: bogus'],
    ['1 . bogus=x', 'svc-param-unknown: bogus'],
    ['1 . KEY8', 'svc-param-unknown: KEY8'],
    ['1 . key08', 'svc-param-unknown: key08'],
    ['1 . key65536', 'svc-param-unknown: key65536'],
    ['1 . =x', 'svc-param-unknown: '],
    ['1 . OHTTP', 'svc-param-unknown: OHTTP'],
    ['1 . "alpn=h2"', 'quoted-field: "alpn=h2"'],
    ['1 . alpn= "h2"', 'bad-field-value: alpn='],
    ['1 . alpn=h2"x"', 'quoted-field: "x"'],
    ['1 . alpn', 'bad-field-value: alpn'],
    ['1 . alpn=""', 'bad-field-value: alpn=""'],
    ['1 . alpn=h2,,h3', 'bad-field-value: h2,,h3'],
    ['1 . alpn="h2,"', 'bad-field-value: h2,'],
    ['1 . alpn=\\256', 'bad-field-value: \\256'],
    ['1 . ALPN=h2', 'bad-field-value: h2'],
    ['1 . alpn=h2 alpn=h3', 'svc-param-duplicate: alpn=h3'],
    ['1 . alpn=h2 key1="\\002h3"', 'svc-param-duplicate: key1="\\002h3"'],
    ['1 . no-default-alpn', 'svc-param-needs-alpn: no-default-alpn'],
    ['1 . no-default-alpn=x alpn=h2', 'bad-field-value: x'],
    ['1 . mandatory=alpn', 'svc-param-mandatory/missing: mandatory=alpn'],
    ['1 . mandatory=mandatory', 'svc-param-mandatory/itself: mandatory=mandatory'],
    ['1 . mandatory=alpn,key1 alpn=h2', 'bad-field-value: alpn,key1'],
    ['1 . mandatory=alpn, alpn=h2', 'bad-field-value: alpn,'],
    ['1 . port=65536', 'bad-field-value: 65536'],
    ['1 . ipv4hint=192.0.2', 'bad-field-value: 192.0.2'],
    ['1 . ipv6hint="::1, ::2"', 'bad-field-value: ::1, ::2'],
    ['1 . ech=AAA', 'bad-field-value: AAA'],
    ['1 . dohpath=/q', 'bad-field-value: /q'],
    ['1 . key3=abc', 'bad-field-value: abc'],
    ['1 . ohttp=x', 'bad-field-value: x'],
    ['1 . tls-supported-groups', 'bad-field-value: tls-supported-groups'],
    ['1 . tls-supported-groups=29,29', 'bad-field-value: 29,29'],
    ['1 . docpath=a,,b', 'bad-field-value: a,,b'],
    ['1 . oots=dot:101', 'bad-field-value: dot:101'],
    ['1 . oots=dot:1,dot:2', 'bad-field-value: dot:1,dot:2'],
  ])('SVCB %s', (text, problem) => expect(problemOf('SVCB', text)).toBe(problem));
});

describe('wire form', () => {
  it.each([
    ['keys out of order', '00010000030002003500010003026832'],
    ['a key twice', '000100000300020035000300020035'],
    ['a mandatory key that lacks', '00010000000002000100030002' + '0035'],
    ['mandatory listing itself', '000100000000020000'],
    ['no-default-alpn without alpn', '00010000020000'],
    ['an empty protocol name', '0001000001000100'],
    ['a port of one octet', '00010000030001ff'],
    ['a value that ends early', '000100000300ff00'],
  ])('with %s is malformed', (_, hex) => expect(printHex('SVCB', hex)).toBeUndefined());
});

describe('names that BIND does not know', () => {
  const namesIn = (word: string): string[] => namesUnknownToBind(codesOf(word), 0, word.length).map(({ name }) => name);

  it.each([
    ['ohttp', ['ohttp']],
    ['tls-supported-groups=29', ['tls-supported-groups']],
    ['mandatory=alpn,ohttp,pvd', ['ohttp', 'pvd']],
    ['mandatory="ohttp,port"', ['ohttp']],
    ['alpn=ohttp', []],
    ['key8', []],
    ['dohpath=/{?dns}', []],
  ])('%s: %j', (word, names) => expect(namesIn(word)).toEqual(names));

  it('are those from code 8 on', () => {
    for (const { code, unknownToBind } of SVC_PARAM_KEYS) expect(unknownToBind ?? false).toBe(code >= 8);
  });
});

describe('templates of DNS over HTTPS', () => {
  const isTemplate = (text: string): boolean => isDohTemplate(Uint8Array.from(Buffer.from(text, 'latin1')));

  it.each(['/{?dns}', '/q{?a,dns}', '/{dns*}', '/{+dns:3}', '/q%20{&dns}', '/{?a}{dns}', '/\u00c3\u00a4{?dns}'])(
    '%s is one',
    (text) => expect(isTemplate(text)).toBe(true),
  );

  it.each(['', '/', '{?dns}', '/{?a}', '/{?DNS}', '/{?dns', '/{}{dns}', '/%2{?dns}', '/{?a.b,dns}', '/\u00c3{?dns}'])(
    '%s is none',
    (text) => expect(isTemplate(text)).toBe(false),
  );
});
