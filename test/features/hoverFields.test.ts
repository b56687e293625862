import { describe } from 'vitest';
import { checkHovers } from '../support/hover.ts';

describe('SOA', () => {
  checkHovers([
    [
      '@ SOA ns hm 20260430█01 1 2 3 4',
      '2026043001',
      'Version 1 of 2026-04-30, yesterday. The next one would be `2026050101`.',
    ],
    ['@ SOA ns hm 20260501█99 1 2 3 4', '2026050199', 'Version 99 of 2026-05-01, today.'],
    ['@ SOA ns hm 20270101█00 1 2 3 4', '2027010100', '245 days in the future.'],
    ['@ SOA ns hm 17775000█00 1 2 3 4', '1777500000', '2026-04-29 22:00 UTC as seconds since 1970, 26 hours ago.'],
    ['@ SOA ns hm 2026█0430 1 2 3 4', '20260430', '2026-04-30, yesterday, without the number of a version.'],
    ['@ SOA ns hm 2026█023101 1 2 3 4', '2026023101', 'Looks like a date, but that month has no such day.'],
    ['@ SOA ns hm 42█ 1 2 3 4', '42', 'A plain counter.'],
    ['@ SOA ns hm 1 4h█ 2 3 4', '4h', '4 hours (14400 seconds).'],
    ['@ SOA ns hm 1 1h 1h█ 3 4', '1h', 'It should be shorter than `refresh`.'],
    ['@ SOA ns hm 1 2 3 1000h█ 4', '1000h', 'for longer than 41 days 16 hours'],
    ['@ 60 SOA ns hm 1 2 3 4 300█', '300', 'it is 1 minute that counts'],
  ]);
});

describe('numbers that clients choose by', () => {
  checkHovers([
    ['a MX 1█0 mail\na MX 20 web', '10', 'Tried as number 1 of 2: `10 mail.example.com.`, `20 web.example.com.`.'],
    ['a MX 1█0 mail\na MX 10 web', '10', 'All are equal'],
    [
      '_imaps._tcp SRV 0 5█ 993 mail\n_imaps._tcp SRV 0 15 993 web',
      '5',
      '5 of 20 among the 2 targets of this priority: about 25 %.',
    ],
    ['_imaps._tcp SRV 0 5 993█ mail', '993', 'The usual port of `imaps`.', 'the service `imaps` over TCP'],
  ]);
});

describe('DNSSEC', () => {
  const KEY =
    '@ DNSKEY 257 3 13 mdsswUyr3DPW132mOi8V9xESWE8jTo0dxCjjnopKl+GqJxpVXckHAeF+KkxLbxILfDLUT0rAK9iUzy1L53eKGQ==';
  const SIGNATURE =
    'example.com. qx6wLYqmh+l9oCKTN6qIc+bw6ya+KJ8oMz0YP107epXAyGmt+3SNruPFKG7tZoLBLlUzGGus7ZwmwWep666VCw==';
  const DIGEST = 'D4B7D520E7BB5F0F67674A0CCEB1E3E0614B93C4F9E99B8383F6A1E4469DA50A';
  checkHovers([
    [KEY.replace('257', '257█'), '257', '`257` ZONE|KSK: A key-signing key'],
    [KEY.replace(' 13', ' 13█'), '13', '`13` ECDSAP256SHA256'],
    [`${KEY}█`, KEY.split(' ')[5], '256 bits; its key tag is 2371.'],
    [
      '@ DNSKEY 256 3 8 AwEAAcMnWBKLuvG/LwnPVykcmpvnntwxfshHlHRhlY0F█',
      'AwEAAcMnWBKLuvG/LwnPVykcmpvnntwxfshHlHRhlY0F',
      'A zone-signing key (ZSK), RSASHA256, 232 bits',
    ],
    [`${KEY}\n@ CDS 2371█ 13 2 ${DIGEST}`, '2371', 'The DNSKEY at `example.com.` has this key tag: a key-signing key'],
    [`${KEY}\n@ CDS 1█ 13 2 ${DIGEST}`, '1', 'No DNSKEY at `example.com.` has this key tag; there is 2371.'],
    [`sub DS 1█ 13 2 ${DIGEST}`, '1', 'The keys of the child zone `sub.example.com.` are not in this workspace.'],
    [`sub DS 1 13 2█ ${DIGEST}`, '2', '`2` SHA-256'],
    [`${KEY}\n@ RRSIG SOA 13 2 3600 20260601000000 20260401000000 2371█ ${SIGNATURE}`, '2371', 'has this key tag'],
    [
      `@ RRSIG SOA 13 2 3600 20260601000000█ 20260401000000 2371 ${SIGNATURE}`,
      '20260601000000',
      '2026-06-01 00:00 UTC, in 31 days. Until then the signature is valid.',
    ],
    [
      `@ RRSIG SOA 13 2 3600 20260430000000█ 20260401000000 2371 ${SIGNATURE}`,
      '20260430000000',
      '**The signature has expired.**',
    ],
    [
      `@ RRSIG SOA 13 2 3600 20260601000000 20260501000001█ 2371 ${SIGNATURE}`,
      '20260501000001',
      '**The signature is not valid yet.**',
    ],
    ['@ NSEC a.example.com. SOA MX█ LOC', 'MX', '`MX`: Names a host that accepts mail'],
    ['@ NSEC a.example.com. SOA MX LOC█', 'LOC', 'The owner has no such record in this file.'],
  ]);
});

describe('other fields', () => {
  checkHovers([
    ['@ CAA 128█ issue "ca.example.net"', '128', '`128`: critical'],
    ['@ CAA 0 issuewild█ ";"', 'issuewild', 'who may issue wildcard certificates'],
    [
      '@ CAA 0 issue "letsenc█rypt.org; validationmethods=dns-01"',
      '"letsencrypt.org; validationmethods=dns-01"',
      "`letsencrypt.org` (Let's Encrypt) may issue certificates",
      '`validationmethods=dns-01`: Only if',
    ],
    ['@ CAA 0 issue ";█"', '";"', 'Nobody may issue certificates.'],
    ['@ CAA 0 iodef "mailto:s█ec@example.com"', '"mailto:sec@example.com"', 'Reports go to `mailto:sec@example.com`.'],
    [
      '_25._tcp.mail TLSA 3█ 1 1 0B9FA5A59EED715C26C1020C711B4F6EC42D58B0015E14337A39DAD301C5AFC3',
      '3',
      'DANE-EE',
      'at port 25 (smtp) of `mail.example.com.`',
    ],
    [
      'a TLSA 4█ 1 1 0B9FA5A59EED715C26C1020C711B4F6EC42D58B0015E14337A39DAD301C5AFC3',
      '4',
      'Not a value that is defined.',
      '* `3`: DANE-EE',
    ],
    ['a SSHFP 4█ 2 123456789ABCDEF67890123456789ABCDEF67890123456789ABCDEF123456789', '4', 'Ed25519'],
    [
      'a SSHFP 4 2 12345678█9ABCDEF67890123456789ABCDEF67890123456789ABCDEF123456789',
      '123456789ABCDEF67890123456789ABCDEF67890123456789ABCDEF123456789',
      '32 octets.',
    ],
    ['a NAPTR 100 10 "U█" "E2U+sip" "!^.*$!sip:info@example.com!" .', '"U"', '`U`: the result of the regexp is a URI'],
    ['a NAPTR 100 10 "s" "SIP+D2T█" "" _sip._tcp', '"SIP+D2T"', 'SIP over TCP (RFC 3263).'],
    [
      'a NAPTR 100 10 "U" "E2U+sip" "!^.*$!sip:in█fo@example.com!i" .',
      '"!^.*$!sip:info@example.com!i"',
      'What matches `^.*$`, in any letter case, becomes `sip:info@example.com`.',
    ],
    ['a LOC 52█ 22 23.000 N 4 53 32.000 E -2.00m', '52', '`52.37306, 4.89222`'],
    ['a HTTPS 1 . alpn=h2,h3█ port=8443', 'alpn=h2,h3', '* `h3`: HTTP/3, over QUIC'],
    ['a HTTPS 1 . alpn="h2,█h3"', '"h2,h3"', '* `h2`: HTTP/2, over TLS'],
    ['a HTTPS 1 . ipv4hint=10.0.0.1█', 'ipv4hint=10.0.0.1', '`10.0.0.1`: A private address'],
    ['a HTTPS 1 . ohttp█', 'ohttp', 'it takes `key8`'],
    ['a HINFO "RFC█8482" ""', '"RFC8482"', 'The kind of processor', '7 octets.'],
    ['a URI 10 1 "https://www.exa█mple.com/"', '"https://www.example.com/"', 'The URI, in quotes.'],
    ['a TYPE1 \\# 4█ C0000201', '4', 'How many octets follow', '`192.0.2.1`'],
    ['a A 192.0.2.1 junk█', 'junk', 'belongs to no field of the record'],
  ]);
});
