/** What is known about record types beyond their descriptors: how common they are, which owners they fit, usual values. */

/** The types that people write by hand, the most frequent first; all others follow by name. */
export const COMMON_TYPES: readonly string[] = [
  'A',
  'AAAA',
  'CNAME',
  'MX',
  'TXT',
  'NS',
  'SRV',
  'CAA',
  'PTR',
  'HTTPS',
  'TLSA',
  'SVCB',
  'DS',
  'SOA',
  'DNAME',
  'NAPTR',
  'SSHFP',
  'URI',
];

/** Types for the apex of a zone. */
export const APEX_TYPES: readonly string[] = ['NS', 'MX', 'A', 'AAAA', 'TXT', 'CAA', 'HTTPS'];

/** Types for owners whose absolute name, in lower case, matches; the first line that does counts. */
export const FITTING_TYPES: readonly (readonly [owner: RegExp, types: readonly string[]])[] = [
  [/^_dmarc\.|\._report\._dmarc\./, ['TXT', 'CNAME']],
  [/(^|\.)_domainkey\./, ['TXT', 'CNAME', 'NS']],
  [/^(_mta-sts|_smtp\._tls|_acme-challenge|[^.]+\._bimi)\./, ['TXT', 'CNAME']],
  [/\._smimecert\./, ['SMIMEA']],
  [/\._openpgpkey\./, ['OPENPGPKEY']],
  [/^_\d+\._(tcp|udp|sctp)\./, ['TLSA', 'CNAME']],
  [/^_dns\./, ['SVCB']],
  [/^_\d+\._https\./, ['HTTPS']],
  [/^_[^.]+\._(tcp|udp|tls|sctp)\./, ['SRV', 'PTR', 'URI']],
  [/^_/, ['TXT', 'CNAME']],
  [/\.(in-addr|ip6)\.arpa\.$/, ['PTR', 'CNAME', 'NS']],
  [/^(www|\*)\./, ['A', 'AAAA', 'CNAME', 'HTTPS']],
  [/^(mail|mx|smtp|imap|ns)\d*\./, ['A', 'AAAA', 'TXT']],
];

/** The types that may stand beside a CNAME (RFC 4034 §2.5, RFC 2535 §2.3.5). */
export const BESIDE_CNAME: ReadonlySet<string> = new Set(['RRSIG', 'NSEC', 'SIG', 'KEY', 'NXT']);

/** What a field of a type mostly holds; the fields of other types start empty. */
export const USUAL_VALUES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  MX: { preference: '10' },
  SRV: { priority: '0', weight: '1' },
  CAA: { flags: '0', tag: 'issue', value: '"letsencrypt.org"' },
  TLSA: { 'certificate-usage': '3', selector: '1', 'matching-type': '1' },
  SMIMEA: { 'certificate-usage': '3', selector: '1', 'matching-type': '1' },
  SVCB: { priority: '1' },
  HTTPS: { priority: '1', target: '.', params: 'alpn="h2,h3"' },
  SOA: { mname: 'ns1', rname: 'hostmaster', refresh: '4h', retry: '1h', expire: '2w', minimum: '1h' },
  NAPTR: { order: '100', preference: '10', flags: '"U"', services: '"E2U+sip"' },
  URI: { priority: '10', weight: '1', target: '"https://www.example.com/"' },
  SSHFP: { algorithm: '4', 'fingerprint-type': '2' },
  DS: { algorithm: '13', 'digest-type': '2' },
  CDS: { algorithm: '13', 'digest-type': '2' },
  DNSKEY: { flags: '257', protocol: '3', algorithm: '13' },
  CDNSKEY: { flags: '257', protocol: '3', algorithm: '13' },
  NSEC3PARAM: { 'hash-algorithm': '1', flags: '0', iterations: '0', salt: '-' },
  ZONEMD: { scheme: '1', 'hash-algorithm': '1' },
  CSYNC: { 'soa-serial': '0', flags: '3', types: 'NS A AAAA' },
  DSYNC: { type: 'CDS', scheme: 'NOTIFY', port: '5359' },
  AFSDB: { subtype: '1' },
  KX: { preference: '10' },
};

/** The values of a field that people should take, the best first; the others follow in the order of their descriptors. */
export const PREFERRED_VALUES: Readonly<Record<string, readonly number[]>> = {
  algorithm: [13, 15, 8, 14, 16],
  'digest-type': [2, 4],
  'certificate-usage': [3, 2],
  selector: [1],
  'matching-type': [1],
  'SSHFP algorithm': [4, 1, 3],
  'fingerprint-type': [2],
  'DNSKEY flags': [257, 256],
  'CDNSKEY flags': [257],
  'CAA flags': [0, 128],
  scheme: [1],
};
