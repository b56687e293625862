/**
 * Types that other servers do not know by name, so that they refuse a file in which one of them stands; a test asks them.
 * Data in octets (RFC 3597 §5) they read, and over the network they take any type.
 */

/** Of Knot DNS 3.2. */
export const UNKNOWN_TO_KNOT: readonly string[] = [
  'MB',
  'MG',
  'MR',
  'NULL',
  'WKS',
  'X25',
  'ISDN',
  'NSAP',
  'NSAP-PTR',
  'SIG',
  'PX',
  'GPOS',
  'NXT',
  'EID',
  'NIMLOC',
  'ATMA',
  'A6',
  'SINK',
  'HIP',
  'NINFO',
  'RKEY',
  'TALINK',
  'DSYNC',
  'HHIT',
  'BRID',
  'UINFO',
  'UID',
  'GID',
  'UNSPEC',
  'AVC',
  'DOA',
  'AMTRELAY',
  'RESINFO',
  'WALLET',
  'CLA',
  'IPN',
  'TA',
  'DLV',
  'KEYDATA',
];

/** Of those, the ones that NSD 4.6 does not know either. */
export const UNKNOWN_TO_NSD: ReadonlySet<string> = new Set([
  'NSAP-PTR',
  'GPOS',
  'EID',
  'NIMLOC',
  'ATMA',
  'A6',
  'SINK',
  'HIP',
  'NINFO',
  'RKEY',
  'TALINK',
  'DSYNC',
  'HHIT',
  'BRID',
  'UINFO',
  'UID',
  'GID',
  'UNSPEC',
  'DOA',
  'AMTRELAY',
  'RESINFO',
  'WALLET',
  'CLA',
  'IPN',
  'TA',
  'KEYDATA',
]);

/** Types that are no data, or obsolete, and that Knot 3.2 does not read by name in a list of types (NSEC, CSYNC) either. */
export const UNLISTED_BY_KNOT: readonly string[] = [
  'MD',
  'MF',
  'OPT',
  'TKEY',
  'TSIG',
  'IXFR',
  'AXFR',
  'MAILB',
  'MAILA',
  'ANY',
];

/** Of those, the ones that NSD 4.6 reads. */
export const LISTED_BY_NSD: ReadonlySet<string> = new Set(['MD', 'MF', 'OPT']);
