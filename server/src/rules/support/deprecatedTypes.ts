/** Types that nothing uses any more. */

/** Types that are obsolete, and what took their place. */
export const DEPRECATED_TYPES: Readonly<Record<string, string>> = {
  A6: 'AAAA has taken its place (RFC 6563). Write an AAAA record',
  ATMA: 'nothing asks for it. Remove the record',
  DLV: 'the register of these records was closed (RFC 8749). Remove the record',
  EID: 'nothing asks for it. Remove the record',
  GPOS: 'LOC has taken its place (RFC 1876). Write a LOC record, or remove it',
  MB: 'mail programs ask for MX records only. Remove the record',
  MG: 'mail programs ask for MX records only, and lists are kept by the mail server. Remove the record',
  MINFO: 'mail programs ask for MX records only. Remove the record',
  MR: 'mail programs ask for MX records only, and the mail server knows aliases. Remove the record',
  NIMLOC: 'nothing asks for it. Remove the record',
  NSAP: 'networks of that kind are gone. Remove the record',
  'NSAP-PTR': 'networks of that kind are gone. Remove the record',
  NXT: 'NSEC has taken its place (RFC 3755). Sign the zone again',
  SIG: 'RRSIG has taken its place (RFC 3755). Sign the zone again',
  WKS: 'nothing may rely on it (RFC 1123 §2.2); SRV records name services. Remove the record',
};
