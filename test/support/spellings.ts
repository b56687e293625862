/** Lines that BIND reads and other servers refuse, with what all of them read: the same for our tests and for theirs. */
import type { Refusers } from '../../server/src/rules/support/spellings.ts';

export interface OddLine {
  /** The record, whose owner is `x`. */
  readonly odd: string;
  readonly plain: string;
  readonly refusedBy: Refusers;
}

const BOTH = 'Knot 3.2 and NSD 4.6';
const KNOT = 'Knot 3.2';
const NSD = 'NSD 4.6';
const KEY = 'l02Woi0iS8Aa25FQkUd9RMzZHJpBoRQwAQEX1SxZJA4=';
const DIGEST = 'c10b2ef4e4fefb0b5f7121bb748cc19fe39665fa251e894e0af4e8be4d19735d';
const SHA1 = 'b4c8c1fe2e7477127b27115656ad6256f424625b';

const line = (refusedBy: Refusers, odd: string, plain: string): OddLine => ({ odd, plain, refusedBy });

/** Each row of the table `SPELLINGS`, and more than one example of some. A safe fix leads from one to the other. */
export const SPELT: readonly OddLine[] = [
  line(KNOT, 'NID 10 14:4fff:ff20:ee64', 'NID 10 0014:4fff:ff20:ee64'),
  line(KNOT, 'L64 10 2001:db8:0:1', 'L64 10 2001:0db8:0000:0001'),
  line(BOTH, 'LOC 52 N 4 E 0m +1m', 'LOC 52 N 4 E 0m 1m'),
  line(BOTH, 'LOC 52 0 .5 N 4 E .5m', 'LOC 52 0 0.5 N 4 E 0.5m'),
  line(KNOT, 'LOC 52 N 4 E -.5m', 'LOC 52 N 4 E -0.5m'),
  line(NSD, 'LOC 52 0 0. N 4 E 0m', 'LOC 52 0 0 N 4 E 0m'),
  line(KNOT, 'LOC 52 N 4 E 0 90000000.01 0 0', 'LOC 52 N 4 E 0 90000000m 0 0'),
  line(BOTH, 'APL 01:192.0.2.0/24 !01:192.0.2.0/25', 'APL 1:192.0.2.0/24 !1:192.0.2.0/25'),
  line(BOTH, `KEY HOST|SIG15 EMAIL 15 ${KEY}`, `KEY 527 2 15 ${KEY}`),
  line(BOTH, `KEY 0x200 3 15 ${KEY}`, `KEY 512 3 15 ${KEY}`),
  line(BOTH, `KEY 512 3 ECCGOST ${KEY}`, `KEY 512 3 12 ${KEY}`),
  line(BOTH, `DS 1 13 SHA-256 ${DIGEST}`, `DS 1 13 2 ${DIGEST}`),
  line(BOTH, `DS 1 NSEC3RSASHA1 2 ${DIGEST}`, `DS 1 7 2 ${DIGEST}`),
  line(BOTH, 'CERT PKIX 0 NSEC3DSA AAAA', 'CERT PKIX 0 6 AAAA'),
  line(BOTH, 'NSEC3PARAM SHA-1 0 0 -', 'NSEC3PARAM 1 0 0 -'),
  line(KNOT, 'IPSECKEY 10 01 02 192.0.2.38 AQNR', 'IPSECKEY 10 1 2 192.0.2.38 AQNR'),
  line(NSD, 'NAPTR 100 10 u E2U+sip !^.*$!sip:a@b.example! .', 'NAPTR 100 10 u E2U+sip "!^.*$!sip:a@b.example!" .'),
  line(NSD, 'CAA 0 ISSUE "ca.example.net"', 'CAA 0 issue "ca.example.net"'),
  line(NSD, 'SVCB 1 . key4=\\192\\000\\002\\053', 'SVCB 1 . ipv4hint=192.0.2.53'),
];

/** Those without a fix. */
export const SPELT_AT_LENGTH: readonly OddLine[] = [
  line(KNOT, 'IPSECKEY 10 1 0 192.0.2.38 AAAA', 'IPSECKEY 10 1 0 192.0.2.38'),
  line(KNOT, `DS 1 13 2 ${DIGEST.slice(0, 31)} ${DIGEST.slice(31)}`, `DS 1 13 2 ${DIGEST}`),
  line(KNOT, `SSHFP 4 1 ${SHA1.slice(0, 15)} ${SHA1.slice(15)}`, `SSHFP 4 1 ${SHA1.slice(0, 16)} ${SHA1.slice(16)}`),
];

/** Characters in names and texts. */
export const SPELT_WITH_CHARACTERS: readonly OddLine[] = [
  line(KNOT, 'PTR a:b=c\\.d', 'PTR a\\:b\\=c\\.d'),
  line(KNOT, 'RP a+b txt', 'RP a\\+b txt'),
  line(KNOT, 'TXT "né\\195\\169" plain ü', 'TXT "n\\195\\169\\195\\169" plain \\195\\188'),
];
