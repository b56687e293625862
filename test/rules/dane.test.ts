import { describe, expect, test } from 'vitest';
import { check } from '../support/check.ts';
import { APEX, expectMarks } from '../support/marks.ts';

const SHA256 = 'c10b2ef4e4fefb0b5f7121bb748cc19fe39665fa251e894e0af4e8be4d19735d';
const HASH = SHA256.slice(0, 56);
const HOST = 'mail A 192.0.2.25\n';

const titles = (body: string): string[] =>
  check(APEX + HOST + body).findings.flatMap(({ fixes }) =>
    fixes.map(({ title, edits }) => `${title}: ${edits[0].newText}`),
  );

describe('owners of TLSA records', () => {
  test('name port, protocol and a host', () =>
    expectMarks(`
mail A 192.0.2.25
_25._tcp.mail TLSA 3 1 1 ${SHA256}
*._tcp.mail TLSA 3 1 1 ${SHA256}
*.mail TLSA 3 1 1 ${SHA256}
_853._udp.ns1 TLSA 3 1 1 ${SHA256}
_25._tcp.alias TLSA 3 1 1 ${SHA256}
alias CNAME mail
_25._tcp TLSA 3 1 1 ${SHA256}           ; warning: [tlsa-host-without-address] example.com. has no A
_25._tcp.x.below TLSA 3 1 1 ${SHA256}   ; warning: [data-below-delegation]
below NS ns.example.net.
_70000._tcp.mail TLSA 3 1 1 ${SHA256}   ; warning: [tlsa-owner-no-port] _70000._tcp.mail.example.com.
mail TLSA 3 1 1 ${SHA256}               ; warning: [tlsa-owner-no-port] mail.example.com.
`));

  test('are completed when it is clear what is meant', () => {
    expect(titles(`_25.tcp.mail TLSA 3 1 1 ${SHA256}\n`)).toEqual(['Write _25._tcp: _25._tcp.mail']);
    expect(titles(`_tcp._25.mail TLSA 3 1 1 ${SHA256}\n`)).toEqual(['Write _25._tcp: _25._tcp.mail']);
    expect(titles(`_25.mail TLSA 3 1 1 ${SHA256}\n`)).toEqual(['Write _25._tcp: _25._tcp.mail']);
    expect(titles(`mail TLSA 3 1 1 ${SHA256}\n`)).toEqual([]);
  });
});

describe('values of TLSA records', () => {
  test('are usable for mail', () =>
    expectMarks(`
mail A 192.0.2.25
_25._tcp.mail TLSA 0 1 1 ${SHA256}
;                  ^ error: [tlsa-usage-not-for-mail] write 2 if it describes a CA certificate
_25._tcp.ns1 TLSA 1 0 1 ${SHA256}       ; warning: [tlsa-usage-not-for-mail] write 3
_25._tcp.ns1 TLSA 3 1 1 ${SHA256}
_443._tcp.mail TLSA 1 0 1 ${SHA256}
`));

  test('are defined', () =>
    expectMarks(`
mail A 192.0.2.25
_443._tcp.mail TLSA 4 1 1 ${SHA256}     ; warning: [tlsa-unknown-value] no usage 4
_444._tcp.mail TLSA 3 2 3 ${SHA256}     ; warning: [tlsa-unknown-value] no selector 2
;                       ^ warning: [tlsa-unknown-value] no matching type 3
_445._tcp.mail TLSA 255 255 255 00
`));

  test('have the length of their digest', () => {
    expectMarks(`
mail A 192.0.2.25
_443._tcp.mail TLSA 3 1 1 c10b2ef4 e4fefb0b
;                         ^^^^^^^^^^^^^^^^^ error: [tlsa-data-length] takes 32 octets and the data has 8
_444._tcp.mail TLSA 3 1 2 ${SHA256}${SHA256}
_445._tcp.mail TLSA 3 1 0 ${SHA256}     ; error: [tlsa-data-length] 32 octets are too few
_446._tcp.mail TLSA \\# 5 0301010102
;                   ^ error: [tlsa-data-length]
;              ^ hint: [generic-notation] usual form: 3 1 1 0102
`);
    expect(titles(`_443._tcp.mail TLSA 3 1 0 ${SHA256}\n`)).toEqual(['Write matching type 1 (SHA-256): 1']);
    expect(titles(`_443._tcp.mail TLSA 3 1 1 ${SHA256}${SHA256}\n`)).toEqual(['Write matching type 2 (SHA-512): 2']);
  });
});

test('keys of mailboxes', () => {
  expectMarks(`
${HASH}._smimecert SMIMEA 3 1 1 ${SHA256}
${HASH}._openpgpkey OPENPGPKEY AQID
*._smimecert SMIMEA 3 1 1 ${SHA256}
alice._openpgpkey OPENPGPKEY AQID       ; warning: [mailbox-key-owner] not for "alice"
bob OPENPGPKEY AQID                     ; warning: [mailbox-key-owner] below _openpgpkey
`);
  expect(titles(`${HASH} OPENPGPKEY AQID\n`)).toEqual([`Write _openpgpkey: ${HASH}._openpgpkey`]);
  expect(titles(`${HASH}.smimecert SMIMEA 3 1 1 ${SHA256}\n`)).toEqual([`Write _smimecert: ${HASH}._smimecert`]);
});

test('OPENPGPKEY records hold public keys', () =>
  expectMarks(`
${HASH}._openpgpkey OPENPGPKEY LS0tLS1CRUdJTiBQR1A=     ; error: [openpgpkey-no-public-key] armored
${HASH}._openpgpkey OPENPGPKEY lQOYBGJM                 ; error: [openpgpkey-no-public-key] secret key
${HASH}._openpgpkey OPENPGPKEY xYYEYkzY                 ; error: [openpgpkey-no-public-key] secret key
${HASH}._openpgpkey OPENPGPKEY mQENBGJM
${HASH}._openpgpkey OPENPGPKEY xsBNBGJM
${HASH}._openpgpkey OPENPGPKEY FQ==
`));
