/** Owners that have a task by their name (absolute, in lower case): the first line that fits counts. */
export const ROLES: readonly (readonly [owner: RegExp, meaning: string])[] = [
  [/\._report\._dmarc\./, 'Allows DMARC reports about another domain to be sent here.'],
  [/^_dmarc\./, 'Here receivers of mail look for the DMARC policy.'],
  [/^[^.]+\._domainkey\./, 'A DKIM selector: here receivers look for the key of a signature.'],
  [/^_mta-sts\./, 'Here senders of mail look whether there is an MTA-STS policy.'],
  [/^mta-sts\./, 'The host that serves the MTA-STS policy over HTTPS.'],
  [/^_smtp\._tls\./, 'Here senders of mail look where to report failures of TLS.'],
  [/^[^.]+\._bimi\./, 'Here mail programs look for the logo of the domain (BIMI).'],
  [/^_acme-challenge\./, 'Here certification authorities look for the answer to their challenge (ACME).'],
  [/^autoconfig\./, 'Here some mail programs look for the settings of mailboxes.'],
  [/^(_autodiscover\._tcp|autodiscover)\./, 'Here Outlook looks for the settings of mailboxes.'],
  [/^_\d+\._(tcp|udp|sctp)\./, 'A port of a host: for the certificate of its TLS server (DANE).'],
  [/\._smimecert\./, 'A mailbox, as a hash: for its S/MIME certificate.'],
  [/\._openpgpkey\./, 'A mailbox, as a hash: for its OpenPGP key.'],
  [/^_[^.]+\._(tcp|udp|sctp|tls)\./, 'A service and its transport: where clients look for the hosts that offer it.'],
];
