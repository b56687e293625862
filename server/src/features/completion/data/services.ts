/** Services: their SRV owners and ports, protocols of SVCB records, NAPTR services. */

/** Services that are found through SRV records. */
export const SRV_SERVICES: readonly (readonly [owner: string, port: number, meaning: string])[] = [
  ['_submissions._tcp', 465, 'Mail submission over TLS (RFC 8314).'],
  ['_submission._tcp', 587, 'Mail submission with STARTTLS (RFC 6186).'],
  ['_imaps._tcp', 993, 'IMAP over TLS (RFC 6186).'],
  ['_imap._tcp', 143, 'IMAP with STARTTLS (RFC 6186).'],
  ['_pop3s._tcp', 995, 'POP3 over TLS (RFC 6186).'],
  ['_pop3._tcp', 110, 'POP3 with STARTTLS (RFC 6186).'],
  ['_sieve._tcp', 4190, 'Filter rules of mailboxes, ManageSieve (RFC 5804).'],
  ['_autodiscover._tcp', 443, 'Settings for Outlook (Autodiscover).'],
  ['_caldavs._tcp', 443, 'Calendars over TLS (RFC 6764).'],
  ['_carddavs._tcp', 443, 'Address books over TLS (RFC 6764).'],
  ['_sip._udp', 5060, 'Telephony, SIP (RFC 3263).'],
  ['_sip._tcp', 5060, 'Telephony, SIP (RFC 3263).'],
  ['_sips._tcp', 5061, 'Telephony, SIP over TLS (RFC 3263).'],
  ['_xmpp-client._tcp', 5222, 'Chat, XMPP clients (RFC 6120 §3.2).'],
  ['_xmpp-server._tcp', 5269, 'Chat, XMPP servers (RFC 6120 §3.2).'],
  ['_matrix-fed._tcp', 8448, 'Chat, Matrix servers.'],
  ['_ldap._tcp', 389, 'Directory, LDAP (RFC 2782).'],
  ['_kerberos._udp', 88, 'Kerberos (RFC 4120 §7.2.3).'],
  ['_kerberos._tcp', 88, 'Kerberos (RFC 4120 §7.2.3).'],
  ['_kpasswd._udp', 464, 'Change of Kerberos passwords.'],
  ['_stun._udp', 3478, 'STUN (RFC 8489 §8).'],
  ['_turn._udp', 3478, 'TURN (RFC 8656).'],
  ['_minecraft._tcp', 25_565, 'Minecraft servers.'],
];

/** ALPN protocol names for SVCB and HTTPS records. */
export const ALPN_PROTOCOLS: readonly (readonly [name: string, meaning: string])[] = [
  ['h2', 'HTTP/2 (RFC 9113)'],
  ['h3', 'HTTP/3, over QUIC (RFC 9114)'],
  ['http/1.1', 'HTTP/1.1 (RFC 9112)'],
  ['dot', 'DNS over TLS (RFC 7858)'],
  ['doq', 'DNS over QUIC (RFC 9250)'],
];

export const NAPTR_FLAGS: readonly (readonly [flag: string, meaning: string])[] = [
  ['U', 'The result of the regexp is a URI: the end of the rewriting.'],
  ['S', 'The replacement has SRV records.'],
  ['A', 'The replacement has addresses.'],
  ['P', 'What follows is a matter of the service.'],
];

export const NAPTR_SERVICES: readonly (readonly [service: string, meaning: string])[] = [
  ['E2U+sip', 'A telephone number leads to a SIP address (RFC 3764).'],
  ['E2U+mailto', 'A telephone number leads to a mail address (RFC 4355).'],
  ['SIP+D2U', 'SIP over UDP (RFC 3263).'],
  ['SIP+D2T', 'SIP over TCP (RFC 3263).'],
  ['SIPS+D2T', 'SIP over TLS (RFC 3263).'],
];

/** Services that WKS records listed. */
export const WKS_SERVICES: readonly string[] = ['smtp', 'domain', 'http', 'https', 'ftp', 'ssh', 'telnet', 'finger'];
