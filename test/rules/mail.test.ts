import { describe, expect, test } from 'vitest';
import { check } from '../support/check.ts';
import { APEX, expectMarks } from '../support/marks.ts';

/** The text of a zone after the first fix of each finding with a code. */
function fixed(body: string, code: string, title?: string): string {
  const text = APEX + body;
  const fixes = check(text).findings.flatMap((finding) =>
    finding.code === code ? finding.fixes.filter((fix) => !title || fix.title.startsWith(title)).slice(0, 1) : [],
  );
  const edits = fixes.flatMap((fix) => fix.edits).sort((a, b) => b.start - a.start);
  return edits
    .reduce((result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end), text)
    .slice(APEX.length);
}

describe('addresses where names must stand', () => {
  test('in every notation', () =>
    expectMarks(`
@ MX 10 192.0.2.25
;       ^^^^^^^^^^ error: [mx-target-is-address] the name 192.0.2.25.example.com.
@ MX 20 192.0.2.26.           ; error: [mx-target-is-address]
a MX 20 [192.0.2.26]          ; error: [mx-target-is-address]
a MX 20 192.0.2.27.example.com. ; error: [target-without-address]
a MX 10 1.2.3.4.dyn.example.net.
_imap._tcp SRV 0 0 143 192.0.2.25
;                      ^^^^^^^^^^ error: [srv-target-is-address]
`));

  test('no address at all means no mail', () => {
    expectMarks(`
@ MX 10 0.0.0.0               ; error: [mx-target-is-address] MX 0 .
a MX 10 127.0.0.1.            ; error: [mx-target-is-address] if a.example.com. takes no mail
b MX 10 ::                    ; error: [mx-target-is-address] MX 0 .
`);
    expect(fixed('@ MX 10 0.0.0.0\n', 'mx-target-is-address')).toContain('@ MX 0 .\n');
  });

  test('a name of numbers that exists is a name', () => expectMarks('@ MX 10 1.2.3.4\n1.2.3.4 A 192.0.2.1\n'));

  test('the fix writes a name that has the address', () => {
    const body = '@ MX 10 2001:db8::25\nmail AAAA 2001:DB8:0::25\n';
    expect(fixed(body, 'mx-target-is-address')).toContain('@ MX 10 mail.example.com.\n');
  });
});

describe('targets that are aliases', () => {
  test('through CNAME, wildcard and DNAME', () =>
    expectMarks(`
@ MX 10 mail
;       ^^^^ warning: [mx-target-is-alias] mail.example.com. CNAME host.example.net.
mail CNAME host.example.net.
b MX 10 x.wild
;       ^^^^^^ warning: [mx-target-is-alias] *.wild.example.com. CNAME
*.wild CNAME host.example.net.
c MX 10 mx.old     ; warning: [mx-target-is-alias] old.example.com. DNAME new.example.net.
old DNAME new.example.net.
_imap._tcp SRV 0 0 143 mail  ; warning: [srv-target-is-alias]
`));

  test('the fix follows the chain', () => {
    const chain = '@ MX 10 a\na CNAME b\nb CNAME mx.example.net.\n';
    expect(fixed(chain, 'mx-target-is-alias')).toContain('@ MX 10 mx.example.net.\n');
    const redirected = '@ MX 10 mx.old\nold DNAME new.example.net.\n';
    expect(fixed(redirected, 'mx-target-is-alias')).toContain('@ MX 10 mx.new.example.net.\n');
    expect(fixed('@ MX 10 a\na CNAME b\nb CNAME a\n', 'mx-target-is-alias')).toContain('@ MX 10 a\n');
  });
});

describe('hosts of MX records', () => {
  test('have a blank before them', () => {
    const text = '@ MX 10mail.example.com.\nmail A 192.0.2.25\n';
    expect(fixed(text, 'mx-preference-joined')).toContain('@ MX 10 mail.example.com.\n');
    expect(fixed('@ MX 5mail\nmail A 192.0.2.25\n', 'mx-preference-joined')).toContain('@ MX 5 mail\n');
    expectMarks(`
@ MX 5mail          ; error: [mx-preference-joined] write "5 mail"
a MX 5other         ; error: [mx-preference-joined] or a number before 5other
b MX 7mail          ; error: [mx-preference-joined] write "7 mail"
c MX 99999mail      ; error: [mx-preference-missing] "10 99999mail"
d MX 5mail.example.net. ; error: [mx-preference-joined] write "5 mail.example.net."
mail A 192.0.2.25
7mail A 192.0.2.26
`);
  });

  test('have no port and are no mailboxes', () => {
    expectMarks(`
@ MX 10 mail.example.net:25     ; error: [url-as-name] without a port: mail.example.net:25
@ MX 10 mail.example.net.:587   ; error: [url-as-name] write mail.example.net.
@ MX 10 mail:25                 ; error: [url-as-name] write mail
a CNAME web.example.net:8080    ; error: [url-as-name] without a port
@ MX 20 info@example.net.       ; error: [at-sign-in-name] name of a mail server
b CNAME info@example.net.       ; error: [at-sign-in-name] not a mail address
info@example.com MX 10 mail     ; error: [at-sign-in-name] not a mail address
c CNAME web.@                   ; error: [at-sign-in-name] leave the @ out
mail A 192.0.2.25
`);
    expect(fixed('@ MX 10 mail:25\nmail A 192.0.2.25\n', 'url-as-name')).toContain('@ MX 10 mail\n');
  });

  test('each have a record of their own', () =>
    expectMarks(`
@ MX 10 mx1.example.net. mx2.example.net. ; error: [extra-data] record of its own for mx2.example.net.
a MX 10 mx1.example.net., mx2.example.net. ; error: [extra-data]
b NS ns1.example.net. ns2.example.net.    ; error: [extra-data] record of its own
c MX 10 mx1 mx2                           ; error: [extra-data] no blanks in it
d CNAME a.example.net. b.example.net.     ; error: [extra-data] no blanks in it
`));

  test('get it by a fix', () => {
    const two = (text: string) => fixed(text, 'extra-data', 'Write a record');
    expect(two('@ MX 10 mx1.example.net. mx2.example.net.\n')).toContain(
      '@ MX 10 mx1.example.net.\n\tMX 10 mx2.example.net.\n',
    );
    expect(two('b NS ns1.example.net. ns2.example.net. ; two\n')).toContain(
      'b NS ns1.example.net.\n\tNS ns2.example.net. ; two\n',
    );
    expect(two('@ MX ( 10 mx1.example.net. mx2.example.net. )\n')).toContain('mx1.example.net. mx2.example.net. )');
  });

  test('with the same address are the same machine', () =>
    expectMarks(`
@ MX 10 mx1
@ MX 20 mx2         ; information: [mx-duplicate-target] same address as mx1.example.com., 192.0.2.25
@ MX 30 mx3
@ MX 30 mx4
@ MX 40 mx5
@ MX 50 mx.example.net.
mx1 A 192.0.2.25
mx2 A 192.0.2.25
mx3 A 192.0.2.26
mx4 A 192.0.2.26
mx5 A 192.0.2.25
mx5 A 192.0.2.27
`));

  test('whose aliases lead nowhere are told of once', () =>
    expectMarks('@ MX 10 a\na CNAME b ; error: [cname-loop]\nb CNAME a ; error: [cname-loop]\n'));
});

describe('targets without address', () => {
  test('a name, an empty non-terminal, a name with other data', () =>
    expectMarks(`
@ MX 10 gone       ; error: [target-without-address] gone.example.com. has no A or AAAA
a MX 10 sub        ; error: [target-without-address]
x.sub A 192.0.2.1
b MX 10 text       ; error: [target-without-address]
text TXT "no address"
e MX 10 text.wild  ; error: [target-without-address] *.wild.example.com. answers only for names that do not exist
*.wild A 192.0.2.2
text.wild TXT "no address"
_imap._tcp SRV 0 0 143 gone ; error: [target-without-address] service
`));

  test('a host that is nearly spelt so may be meant', () => {
    const titles = (body: string) =>
      check(APEX + body).findings.flatMap(({ code, fixes }) =>
        code === 'target-without-address' ? fixes.map(({ title }) => title) : [],
      );
    expect(titles('@ MX 10 mail\nmai1 A 192.0.2.25\n')).toEqual(['Write mai1.example.com., which has an address']);
    expect(titles('@ MX 10 mial\nMail A 192.0.2.25\n')).toHaveLength(1);
    expect(titles('@ MX 10 mx2\nmx1 A 192.0.2.25\nmx TXT "x"\nmy AAAA 2001:db8::1\n')).toHaveLength(0);
    expect(titles('@ MX 10 mail.a\nmial A 192.0.2.25\nx.a A 192.0.2.1\n')).toHaveLength(0);
  });

  test('what cannot be known stays silent', () =>
    expectMarks(`
@ MX 10 mx.example.net.
@ MX 20 mx.child
child NS ns.example.net.
a MX 10 covered.wild
*.wild AAAA 2001:db8::1
_pop3._tcp SRV 0 0 0 .
`));

  test('a name whose record could not be read is not missing', () => {
    const { findings } = check(`${APEX}@ MX 10 mail\nmail A 192.0.2\n`);
    expect(findings.map(({ code }) => code)).not.toContain('target-without-address');
  });

  test('an owner without its final dot is pointed at', () => {
    const { findings } = check(`${APEX}@ MX 10 mail\nmail.example.com A 192.0.2.25\n`);
    const [related] = findings.find(({ code }) => code === 'target-without-address')!.related;
    expect(related.message).toContain('mail.example.com.example.com.');
  });
});

test('hosts of rare records', () =>
  expectMarks(`
@ KX 10 gone       ; warning: [target-without-address] so the key exchanger cannot be reached
@ AFSDB 1 gone     ; warning: [target-without-address] database server
@ RT 10 gone       ; warning: [target-without-address] intermediate host
a KX 10 .
a KX 10 ns1
a AFSDB 1 db.example.net.
a RT 10 relay
relay X25 "311061700956" ; hint: [type-not-portable]
`));

describe('the preference of an MX record', () => {
  test('is missing, joined or last', () =>
    expectMarks(`
@ MX ns1
;    ^^^ error: [mx-preference-missing]
@ MX 10:ns1
;    ^^^^^^ error: [mx-preference-joined] between the preference 10 and the host ns1
@ MX ns1:10
;    ^^^^^^ error: [mx-preference-joined] comes first
@ MX 10, ns1
;    ^^^ error: [mx-preference-joined] write 10 for
@ MX 0.
;    ^^ error: [mx-preference-joined] "0 ."
@ MX ns1 10
;    ^^^^^^ error: [mx-preference-last] write "10 ns1"
`));

  test.each([
    ['@ MX 10:mail.example.net', '@ MX 10 mail.example.net.'],
    ['@ MX 10:www.example.com', '@ MX 10 www.example.com.'],
    ['@ MX 10:ns1', '@ MX 10 ns1'],
    ['@ MX 10:mail.dev\nwww.dev A 192.0.2.1', '@ MX 10 mail.dev'],
    ['@ MX backup.example.net.:20', '@ MX 20 backup.example.net.'],
    ['@ MX 10: mail.example.net.', '@ MX 10 mail.example.net.'],
    ['@ MX 0.', '@ MX 0 .'],
    ['@ MX mail.example.net 20', '@ MX 20 mail.example.net.'],
    ['@ MX 2001:db8::25', '@ MX 10 2001:db8::25'],
    ['@ MX 10ns1', '@ MX 10 ns1'],
    ['@ MX 5mail.example.net', '@ MX 5 mail.example.net.'],
    ['@ MX 1ns1', '@ MX 1 ns1'],
    ['@ MX 10mx\n10mx A 192.0.2.1', '@ MX 10 10mx'],
    ['@ MX 1and1.example.net.', '@ MX 10 1and1.example.net.'],
    ['@ MX 70000mail', '@ MX 10 70000mail'],
  ])('%s', (line, right) => {
    const { findings, refusedBy } = check(`${APEX}${line}\n`);
    const { code } = findings.find((finding) => finding.code.startsWith('mx-preference'))!;
    expect(fixed(`${line}\n`, code).split('\n')[0]).toBe(right);
    expect(refusedBy).toEqual(['bind']);
  });

  test('runs into the host', () => {
    expectMarks(`
@ MX 10ns1
;    ^^^^^ error: [mx-preference-joined] write "10 ns1", or a number before 10ns1
@ MX 1and1.example.net.
;    ^^^^^^^^^^^^^^^^^^ error: [mx-preference-missing]
@ MX 10 20mail.example.net.
`);
    const [{ fixes }] = check(`${APEX}@ MX 10ns1\n`).findings;
    expect(fixes.map(({ title }) => title)).toEqual(['Write "10 ns1"', 'Write "10 10ns1"']);
  });

  test('of a null MX', () =>
    expectMarks(`
@ MX 10 .
;    ^^ warning: [mx-null-preference]
a MX 0 .
;      ^ warning: [mx-null-beside-others]
a MX 10 ns1
`));

  test('of the same host twice', () =>
    expectMarks(
      '@ MX 10 ns1\n@ MX 20 NS1 ; information: [mx-duplicate-target] with preference 10\n@ MX 30 mx.example.net.\n',
    ));
});

describe('final dots', () => {
  test('targets with evidence', () =>
    expectMarks(`
a CNAME example.com
;       ^^^^^^^^^^^ error: [target-missing-dot] example.com.example.com.
b CNAME host.example.net
;       ^^^^^^^^^^^^^^^^ error: [target-missing-dot] if it is a complete name
_imap._tcp SRV 0 0 143 mail.Example.COM
;                      ^^^^^^^^^^^^^^^^ error: [target-missing-dot]
_x._tcp PTR d._x._tcp.example.com   ; error: [target-missing-dot]
c DNAME new.example.org             ; error: [target-missing-dot]
$ORIGIN sub.example.com.
d CNAME www.example.com             ; error: [target-missing-dot] www.example.com.sub.example.com.
`));

  test('no evidence: names that exist, are covered, delegated or redirected, labels that are top-level domains', () =>
    expectMarks(`
@ MX 10 mail.dev
mail.dev A 192.0.2.1
a CNAME ns.info
ns.info A 192.0.2.1
b CNAME www.com
*.com A 192.0.2.1
c CNAME www.org
org NS ns.example.net.
d CNAME x.net
net DNAME example.net.
f CNAME www.host-1
www.host-1 A 192.0.2.1
`));

  test('the own name is evidence even where something answers', () =>
    expectMarks(
      `
@ MX 10 mail.example.com
;       ^^^^^^^^^^^^^^^^ warning: [target-missing-dot] with the zone's name twice
mail.example.com A 192.0.2.25
;^ warning: [owner-missing-dot]
`
        .replace(';^ warning', '; warning')
        .replace('192.0.2.25\n; ', '192.0.2.25 ; '),
    ));

  test('an incomplete zone is no evidence of a missing name', () => {
    const { findings } = check(`${APEX}$INCLUDE gone.db\na CNAME host.example.net\nb CNAME www.example.com\n`);
    const dots = findings.filter(({ code }) => code === 'target-missing-dot');
    expect(dots.map(({ text, severity }) => [text, severity])).toEqual([['www.example.com', 'error']]);
  });

  test('both fixes of a target', () => {
    const body = '@ MX 10 ns1.example.com\n';
    expect(fixed(body, 'target-missing-dot', 'Add')).toBe('@ MX 10 ns1.example.com.\n');
    expect(fixed(body, 'target-missing-dot', 'Leave')).toBe('@ MX 10 ns1\n');
    expect(fixed('a CNAME example.com\n', 'target-missing-dot', 'Leave')).toBe('a CNAME @\n');
  });

  test('owners', () =>
    expectMarks(
      `
example.com TXT "x"
;^^^^^^^^^^ warning: [owner-missing-dot] example.com.example.com.
25.2.0.192.in-addr.arpa PTR ns1.example.com.
;^ error: [owner-missing-dot] nobody asks for the name of an address
a.example.com.example.com. TXT "written in full"
example.net._report._dmarc TXT "v=DMARC1"
$ORIGIN sub.example.com.
b.sub TXT "below a name of the same spelling"
c.sub.example.com TXT "x"
;^ warning: [owner-missing-dot] c.sub.example.com.sub.example.com.
`.replace(/\n;\^+( (?:warning|error): .*)/g, ' ;$1'),
    ));

  test('an owner in the root zone needs no dot', () => expectMarks('$ORIGIN .\nmail.example.com A 192.0.2.25\n'));

  test('a template says it once', () =>
    expectMarks(`
$GENERATE 1-9 a$ CNAME b$.example.com
;                      ^^^^^^^^^^^^^^ error: [target-missing-dot] b1.example.com.example.com.
$GENERATE 1-9 b$ CNAME c$.example.net.
`));
});

describe('text', () => {
  test('cut by a semicolon', () =>
    expectMarks(`
s._domainkey TXT k=rsa; p=MIGf
;                     ^^^^^^^^ error: [txt-cut-by-semicolon] only "k=rsa" is published
_dmarc TXT v=DMARC1 ; p=none
;                   ^^^^^^^^ error: [txt-cut-by-semicolon]
a TXT v=spf1 ; p=a comment
;     ^^^^^^ information: [spf-open-end]
b TXT k=v ; t=no policy
_mta-sts TXT v=STSv1 ; since 2024
c TXT "v=DKIM1" ; key is lost
d._domainkey TXT ( v=DKIM1; k=rsa;
;                         ^^^^^^^^ error: [txt-cut-by-semicolon]
  p=MIGf )
`));

  test('the fix quotes up to the last tag, in strings that are not too long', () => {
    expect(fixed('_dmarc TXT v=DMARC1; p=none; ; mine\n', 'txt-cut-by-semicolon')).toBe(
      '_dmarc TXT "v=DMARC1; p=none" ; ; mine\n'.replace('" ; ;', '"; ;'),
    );
    const key = 'A'.repeat(400);
    const [first, second] = fixed(`s._domainkey TXT v=DKIM1; p=${key}\n`, 'txt-cut-by-semicolon').match(/"[^"]*"/g)!;
    expect(first.length).toBe(257);
    expect(`${first}${second}`.replaceAll('"', '')).toBe(`v=DKIM1; p=${key}`);
  });

  test('terms of SPF that run together', () =>
    expectMarks(`
a TXT v=spf1 mx -all
;     ^^^^^^^^^^^^^^ error: [spf-terms-run-together] "v=spf1mx-all"
b TXT "v=spf1 include:a.example.net" "include:b.example.net -all"
;                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: [spf-terms-run-together] "include:a.example.netinclude:b.example.net"
c TXT "v=spf1 mx" "-all"
;                 ^^^^^^ error: [spf-terms-run-together]
d TXT "v=spf1 include:a.exam" "ple.net -all"
e TXT "v=spf1 mx " "-all"
f TXT "v=spf1 ip4:192.0.2." "1 -all"
g TXT "v=spf1 include:" "a.example.net -all"
h TXT "some text" "all"
`));

  test('wrong quotes', () =>
    expectMarks(`
a TXT 'v=spf1 -all'
;     ^^^^^^^^^^^^^ error: [txt-single-quotes]
b TXT 'hello'      ; warning: [txt-single-quotes]
c TXT "'quoted'"
d TXT it's
`));
});
