import { describe, expect, test } from 'vitest';
import { check } from '../support/check.ts';
import { APEX, expectMarks } from '../support/marks.ts';

const fixesOf = (body: string): string[] =>
  check(APEX + body).findings.flatMap(({ fixes }) => fixes.map(({ edits }) => edits[0].newText));

test('what is right', () =>
  expectMarks(`
@ CAA 0 issue ca.example.net
@ CAA 0 issue "ca2.example.net; policy=ev; accounturi=https://ca.example.net/acct/1"
@ CAA 128 issueWild ";"                ; hint: [spelling-not-portable] issuewild
@ CAA 0 issue " ca3.example.net ;"
@ CAA 0 iodef "mailto:security@example.com"
@ CAA 0 iodef "https://example.com/report"
@ CAA 0 issuemail "ca.example.net"
@ CAA 0 issuevmc ";"
@ CAA 0 contactemail "admin@example.com"
@ CAA 0 contactphone "+1 (555) 123-4567"
@ CAA 0 policy "1.2.3"
a CAA 0 issue "; "
b CAA 0 issue ca.example.net ; our own
c CAA 0 issue "letsencrypt.org; validationmethods=dns-01,http-01,ca-special"
d CAA 0 issue "ca--x.example"
`));

describe('flags and tags', () => {
  test('flags', () => {
    expectMarks(`
a CAA 1 issue "ca.example.net"
;     ^ information: [caa-reserved-flag] 1
b CAA 129 issue "ca.example.net"        ; information: [caa-reserved-flag] 129
`);
    expect(fixesOf('a CAA 1 issue "x.example"\n')).toEqual(['0', '128']);
    expect(fixesOf('a CAA 130 issue "x.example"\n')).toEqual(['128']);
    expect(fixesOf('a CAA \\# 12 01 05 6973737565 782e78 2e78\n')).toEqual(['CAA 1 issue "x.x.x"']);
  });

  test('tags', () =>
    expectMarks(`
a CAA 0 issuwild "ca.example.net"       ; warning: [caa-unknown-tag] perhaps issuewild is meant
b CAA 0 tbs "Unknown"                   ; information: [caa-unknown-tag] no tag tbs
c CAA 128 tbs "Unknown"                 ; warning: [caa-unknown-tag] must not issue any certificate for c.example.com.
d CAA 128 policy "x"                    ; warning: [caa-unknown-tag]
`));
});

describe('authorities', () => {
  test('are domains', () => {
    expectMarks(`
a CAA 0 issue "https://letsencrypt.org"         ; error: [caa-bad-issuer] write "letsencrypt.org"
b CAA 0 issue "letsencrypt.org."                ; error: [caa-bad-issuer] final dot
c CAA 0 issue "letsencrypt.org, digicert.com"   ; error: [caa-bad-issuer] several authorities
d CAA 0 issue "Let's Encrypt"                   ; error: [caa-bad-issuer] no domain of an authority
`);
    expect(fixesOf('b CAA 0 issue "letsencrypt.org.; policy=ev"\n')).toEqual(['"letsencrypt.org; policy=ev"']);
  });

  test('are spelled as the authority spells itself', () => {
    expectMarks(`
a CAA 0 issue "letsencyrpt.org"         ; information: [caa-misspelt-issuer] letsencrypt.org
b CAA 0 issue "zerossl.com"             ; information: [caa-misspelt-issuer] known as sectigo.com
c CAA 0 issue "ssl.org"
d CAA 0 issue "comodoca.com"
e CAA 0 iodef "mailto:a@letsencript.org"
`);
    expect(fixesOf('a CAA 0 issue "digicrt.com; x=1"\n')).toEqual(['"digicert.com; x=1"']);
  });

  test('are there, or ";" says that there is none', () =>
    expectMarks(`
a CAA 0 issue ""                        ; hint: [caa-empty-value] a.example.com.
b CAA 0 contactemail ""                 ; warning: [caa-bad-contact]
c CAA 0 issue ";"
;             ^^^ information: [caa-contradiction] allows ca.example.net
c CAA 0 issue "ca.example.net"
d CAA 0 issuewild ";"
d CAA 0 issue "ca.example.net"
e CAA 0 issuewild "ca.example.net"      ; information: [caa-only-wildcards] e.example.com.
f CAA 0 iodef "mailto:a@example.com"
`));
});

describe('parameters', () => {
  test('are known and complete', () => {
    expectMarks(`
a CAA 0 issue "ca.example; validationmethod=dns-01"     ; warning: [caa-bad-parameter] validationmethods is meant
b CAA 0 issue "ca.example; validation-methods=dns-01"   ; warning: [caa-bad-parameter] validationmethods
c CAA 0 issue "ca.example; validationmethods=dns-01,HTTP01" ; warning: [caa-bad-parameter] http-01
d CAA 0 issue "ca.example; accounturi=12345"            ; warning: [caa-bad-parameter] "12345"
e CAA 0 issue "ca.example; strict"                      ; warning: [caa-bad-parameter] "strict" is no parameter
f CAA 0 issue "ca.example; account=230123"
g CAA 0 issuevmc "ca.example; strict"
`);
    expect(fixesOf('a CAA 0 issue "ca.example; ValidationMethods=dns01"\n')).toEqual([
      '"ca.example; ValidationMethods=dns-01"',
    ]);
  });

  test('are not read as a comment', () => {
    expectMarks(
      `
a CAA 0 issue ca.example; accounturi=https://ca.example/1 ; warning: [caa-cut-by-semicolon]
`
        .replace(' ; warning', '\n; ^ warning')
        .replace('; ^', ';                       ^'),
    );
    expect(fixesOf('a CAA 0 issue ca.example ; a=1; b=2\n')).toEqual(['"ca.example; a=1; b=2"']);
    expect(fixesOf('a CAA 0 issue ca.example ; see ticket=5 for this\n')).toEqual([]);
  });
});

test('reports and contacts', () => {
  expectMarks(`
a CAA 0 iodef "ftp://example.com/"      ; warning: [caa-bad-report-target] "ftp://example.com/"
b CAA 0 iodef "mailto:"                 ; warning: [caa-bad-report-target]
c CAA 0 contactphone "tel:+15551234"    ; warning: [caa-bad-contact] no telephone number
d CAA 0 contactemail "nobody"           ; warning: [caa-bad-contact] no bare mail address
`);
  expect(fixesOf('a CAA 0 iodef "mailto://a@example.com"\n')).toEqual(['"mailto:a@example.com"']);
  expect(fixesOf('a CAA 0 contactphone "tel:+15551234"\n')).toEqual(['"+15551234"']);
});
