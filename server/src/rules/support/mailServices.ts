/** Services that mail programs look up with SRV records (RFC 6186, RFC 8314, RFC 5804), and their ports. */
export interface MailService {
  readonly service: string;
  readonly port: number;
}

export const MAIL_SERVICES: readonly MailService[] = [
  { service: 'submission', port: 587 },
  { service: 'submissions', port: 465 },
  { service: 'imap', port: 143 },
  { service: 'imaps', port: 993 },
  { service: 'pop3', port: 110 },
  { service: 'pop3s', port: 995 },
  { service: 'sieve', port: 4190 },
  { service: 'autodiscover', port: 443 },
];

export const mailServiceOf = (service: string): MailService | undefined =>
  MAIL_SERVICES.find((known) => known.service === service);

/** Other services whose names are easily misspelt, and names that are as good though they look like them. */
const OTHERS = ['caldav', 'caldavs', 'carddav', 'carddavs', 'kerberos', 'kpasswd', 'xmpp-client', 'xmpp-server'];
const ALSO_GOOD = [
  'pop2',
  'xmpps-client',
  'xmpps-server',
  'kerberos-master',
  'kerberos-adm',
  'imap3',
  'imsp',
  'jmap',
  'map',
  'smap',
];

/** What a misspelt service may have been meant for. */
export const KNOWN_SERVICES: readonly string[] = [...MAIL_SERVICES.map(({ service }) => service), ...OTHERS];

/** Whether a service is spelled as it is registered, as far as that is known here. */
export const isKnownService = (service: string): boolean =>
  KNOWN_SERVICES.includes(service) || ALSO_GOOD.includes(service);
