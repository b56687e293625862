/** Certification authorities by the domain that CAA records name them with. */
export const AUTHORITIES: readonly (readonly [domain: string, name: string])[] = [
  ['letsencrypt.org', "Let's Encrypt"],
  ['sectigo.com', 'Sectigo, ZeroSSL'],
  ['digicert.com', 'DigiCert'],
  ['globalsign.com', 'GlobalSign'],
  ['pki.goog', 'Google Trust Services'],
  ['amazon.com', 'Amazon'],
  ['ssl.com', 'SSL.com'],
  ['certum.pl', 'Certum'],
  ['harica.gr', 'HARICA'],
  ['identrust.com', 'IdenTrust'],
  ['entrust.net', 'Entrust'],
];

/** Parameters behind the authority (RFC 8657). */
export const ISSUE_PARAMETERS: readonly (readonly [text: string, meaning: string])[] = [
  ['validationmethods=dns-01', 'Only this way of proving control, through a TXT record (RFC 8657 §4).'],
  ['validationmethods=http-01', 'Only this way of proving control, through a web server (RFC 8657 §4).'],
  ['accounturi=', 'Only this account at the authority (RFC 8657 §3).'],
];
