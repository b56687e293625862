/** What the lab holds: addresses, names and roles, as plain data. Servers are made from it, and tests ask by it. */

/** Everything has a documentation address (RFC 5737, RFC 3849) on the loopback device of the lab's own network. */
export const ADDRESSES = {
  /** BIND: resolves and validates everything in the lab; port 53, DoT on 853, DoH on 443. */
  resolver: '192.0.2.1',
  resolver6: '2001:db8::1',
  /** A small DoH server that lets web pages ask (CORS); HTTPS on 443. */
  doh: '192.0.2.2',
  /** BIND: the primary of all zones, `ns1.example.com` and `ns1.example.net`; port 53, DoT, DoH, AXFR with the key. */
  primary: '192.0.2.53',
  primary6: '2001:db8::53',
  /** BIND: `ns2.example.net`, in step with the primary. */
  secondary: '198.51.100.54',
  /** NSD: `ns.example.net`, one serial behind; AXFR for everybody. */
  lagging: '198.51.100.53',
  /** BIND: the root, and the zones between it and the others. */
  root: '198.51.100.1',
  tld: '198.51.100.2',
  /** rbldnsd: all blocklists. */
  lists: '198.51.100.10',
  /** Scripted: what it does is the first label of the name that is asked for (hostile.ts). */
  hostile: '198.51.100.60',
  /** Scripted: answers without authority, with a referral to the root. */
  lame: '198.51.100.61',
  refused: '198.51.100.62',
  servfail: '198.51.100.63',
  /** No host: packets to this network come nowhere, and nobody says so. */
  silent: '203.0.113.53',
  /** A host without any server: connections are refused. */
  closed: '198.51.100.29',
  /** Postfix, `mail.example.com`. */
  mail: '192.0.2.25',
  mail6: '2001:db8::25',
  /** HTTPS: MTA-STS policies. */
  web: '192.0.2.81',
} as const;

/** What goes nowhere. */
export const SILENT_NETWORK = '203.0.113.0/24';

/** A DoH server without TLS, for pages that do not know the lab's certificate authority. */
export const PLAIN_DOH = { address: '127.0.0.1', port: 8053, path: '/dns-query' } as const;

/** The key that the primary wants for a zone transfer. It keeps nothing secret but this lab. */
export const TRANSFER_KEY = {
  name: 'transfer.example.',
  algorithm: 'hmac-sha256',
  secret: 'em9uZXNtaXRoIGxhYiB0cmFuc2ZlciBrZXkgISEhISE=',
} as const;

/** Zones that are signed, from the root down; whoever is not below them is provably unsigned. */
export const SIGNED = ['.', 'com.', 'example.', 'example.com.'] as const;

/** Who serves zones that are made; of a zone whose file no server would load, they are only said to. */
export const SAID_TO_SERVE = ['ns1.example.net.', 'ns2.example.net.'] as const;

export interface Certified {
  readonly names: readonly string[];
  readonly signer: 'authority' | 'itself';
  /** Until when, in days from now; -1: it has expired. */
  readonly days: number;
}

/** The key of each is made from its name here (keys.ts), so TLSA records can stand in zone files. */
export const CERTIFICATES = {
  dns: {
    names: ['resolver.example.net', 'ns1.example.com', 'doh.example.net'],
    signer: 'authority',
    days: 30,
  },
  mail: { names: ['mail.example.com'], signer: 'authority', days: 30 },
  web: {
    names: [
      'mta-sts.example.com',
      'mta-sts.example.org',
      ...['good', 'unnamed', 'faulty', 'page', 'gone'].map((label) => `mta-sts.${label}.policies.example`),
      'logo.policies.example',
    ],
    signer: 'authority',
    days: 30,
  },
  'wrong-name': { names: ['other.example.net'], signer: 'itself', days: 30 },
  expired: { names: ['expired.example.org'], signer: 'authority', days: -1 },
} as const satisfies Record<string, Certified>;

export type CertificateName = keyof typeof CERTIFICATES;

/** Mail servers that are scripted, because Postfix would not do it. Names: below `example.org`. */
export interface ScriptedMail {
  readonly name: string;
  readonly address: string;
  /** Without final line break. */
  readonly greeting: string;
  /** Before the greeting, in milliseconds. */
  readonly delay?: number;
  /** Absent: STARTTLS is not offered. */
  readonly certificate?: CertificateName;
  /** STARTTLS is offered and agreed to, but what follows is no TLS. */
  readonly brokenTls?: true;
}

export const MAIL_HOSTS = [
  {
    name: 'wrong-name.example.org',
    address: '198.51.100.21',
    greeting: '220 other.example.net ESMTP',
    certificate: 'wrong-name',
  },
  {
    name: 'expired.example.org',
    address: '198.51.100.22',
    greeting: '220 expired.example.org ESMTP',
    certificate: 'expired',
  },
  { name: 'no-service.example.org', address: '198.51.100.23', greeting: '554 no-service.example.org no SMTP service' },
  { name: 'plain.example.org', address: '198.51.100.24', greeting: '220 plain.example.org ESMTP' },
  { name: 'slow.example.org', address: '198.51.100.25', greeting: '220 slow.example.org ESMTP', delay: 3000 },
  { name: 'no-mail.example.org', address: '198.51.100.26', greeting: 'SSH-2.0-OpenSSH_9.2' },
  {
    name: 'broken-tls.example.org',
    address: '198.51.100.27',
    greeting: '220 broken-tls.example.org ESMTP',
    certificate: 'mail',
    brokenTls: true,
  },
] as const satisfies readonly ScriptedMail[];

/** What Postfix greets with, after `220 `. */
export const BANNER = 'mail.example.com ESMTP';

export interface Page {
  /** `content-type`. */
  readonly type: string;
  readonly body: string;
}

const MTA_STS = '.well-known/mta-sts.txt';

const policy = (mailHost: string, { mode = 'enforce', type = 'text/plain' } = {}): Page => ({
  type,
  body: `version: STSv1\r\nmode: ${mode}\r\nmx: ${mailHost}\r\nmax_age: 604800\r\n`,
});

const logo = (attributes: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}><title>Lab</title></svg>`;

/** What web servers have, by URL without `https://`: MTA-STS policies and logos. Everything else is answered with 404. */
export const PAGES: Readonly<Record<string, Page>> = {
  [`mta-sts.example.com/${MTA_STS}`]: policy('mail.example.com'),
  [`mta-sts.good.policies.example/${MTA_STS}`]: policy('mail.example.com'),
  [`mta-sts.unnamed.policies.example/${MTA_STS}`]: policy('other.example.com'),
  [`mta-sts.faulty.policies.example/${MTA_STS}`]: policy('mail.example.com', { mode: 'perhaps' }),
  [`mta-sts.page.policies.example/${MTA_STS}`]: policy('mail.example.com', { type: 'text/html' }),
  'logo.policies.example/good.svg': { type: 'image/svg+xml', body: logo('version="1.2" baseProfile="tiny-ps"') },
  'logo.policies.example/large.svg': { type: 'image/svg+xml', body: logo('version="1.1"') },
};
