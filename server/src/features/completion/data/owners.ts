/** Owners with a meaning of their own, below any domain (RFC 8552 and its IANA registry). */
export const WELL_KNOWN_OWNERS: readonly (readonly [label: string, meaning: string, reference: string])[] = [
  ['_dmarc', 'Policy for mail that claims to come from the domain.', 'RFC 9989'],
  ['default._domainkey', 'Public key that mail is signed with (DKIM); `default` is the selector.', 'RFC 6376 §3.6.2'],
  ['_mta-sts', 'Says that the domain demands TLS for its mail, and the version of that policy.', 'RFC 8461 §3.1'],
  ['_smtp._tls', 'Where failures of TLS on the way of mail are reported to.', 'RFC 8460 §3'],
  ['default._bimi', 'Logo that mail programs show for the domain.', 'BIMI'],
  ['_acme-challenge', 'Proof for a certification authority that the domain is yours.', 'RFC 8555 §8.4'],
  ['_dns', 'How the name server is reached by encrypted DNS.', 'RFC 9461 §3'],
];
