/** The blocklists of the lab, under the names of real ones: what rbldnsd is told, and what a user of the list may conclude. */

export type Health = 'healthy' | 'refused' | 'dead' | 'rewritten' | 'empty' | 'stripped' | 'silent' | 'broken';

export interface List {
  readonly zone: string;
  readonly health: Health;
  /** Data of rbldnsd by kind of set; several sets of a kind give several answers. */
  readonly sets: readonly (readonly [kind: 'ip4set' | 'ip6trie' | 'dnset' | 'generic', lines: readonly string[]])[];
}

/** What is wrong in the lab: listed by whoever lists anything. `mail.example.com` (192.0.2.25) is on two lists only. */
export const LISTED = { ip4: '192.0.2.66', ip6: '2001:db8::66', domain: 'listed.example' } as const;

const TEST4 = '127.0.0.2';
const TEST6 = '::ffff:7f00:2';
const REFUSED = '127.255.255.254:Error: open resolver; https://example.net/refused';

/** Healthy for IPv4: its test point, and what it lists. */
const listing = (value: string, text: string, addresses: readonly string[]) =>
  ['ip4set', [`:${value}:${text}`, TEST4, ...addresses]] as const;

export const LISTS: readonly List[] = [
  {
    zone: 'zen.spamhaus.org',
    health: 'healthy',
    sets: [
      listing('127.0.0.2', 'https://example.net/sbl/$', [LISTED.ip4]),
      listing('127.0.0.4', 'https://example.net/xbl/$', [LISTED.ip4]),
      listing('127.0.0.10', 'https://example.net/pbl/$', []),
      ['ip6trie', [':127.0.0.2:https://example.net/sbl/$', TEST6, LISTED.ip6]],
    ],
  },
  {
    zone: 'dbl.spamhaus.org',
    health: 'healthy',
    sets: [['dnset', [':127.0.1.2:https://example.net/dbl/$', '.dbltest.com', `.${LISTED.domain}`]]],
  },
  { zone: 'psbl.surriel.com', health: 'healthy', sets: [listing('127.0.0.2', 'Listed in PSBL', [LISTED.ip4])] },
  {
    zone: 'all.spamrats.com',
    health: 'healthy',
    sets: [
      listing('127.0.0.36', 'Your PTR looks dynamic', ['192.0.2.25']),
      listing('127.0.0.38', 'Spam came from $', ['192.0.2.25', LISTED.ip4]),
    ],
  },
  { zone: 'bl.spamcop.net', health: 'refused', sets: [['ip4set', [`:${REFUSED}`, '0.0.0.0/1', '128.0.0.0/1']]] },
  {
    zone: 'bl.spameatingmonkey.net',
    health: 'dead',
    sets: [['ip4set', [':127.0.0.2:This domain is for sale', '0.0.0.0/1', '128.0.0.0/1']]],
  },
  { zone: 'bl.mailspike.net', health: 'empty', sets: [['ip4set', [':127.0.0.2:never']]] },
  {
    zone: 'bl.ipv6.spameatingmonkey.net',
    health: 'stripped',
    sets: [['generic', [`${reversed6('::ffff:127.0.0.2')} TXT "listed, but an address in 127/8 was taken out"`]]],
  },
  {
    zone: 'list.dnswl.org',
    health: 'healthy',
    sets: [
      ['ip4set', [':127.0.10.0:dnswl test', TEST4, ':127.0.5.1:example.com', '192.0.2.25']],
      ['ip6trie', [':127.0.10.0:dnswl test', '::2', ':127.0.5.1:example.com', '2001:db8::25']],
    ],
  },
  {
    zone: 'multi.surbl.org',
    health: 'healthy',
    sets: [
      ['dnset', [':127.0.0.64:on lists [abuse]', '.surbl-org-permanent-test-point.com', `.${LISTED.domain}`]],
      ['ip4set', [':127.0.0.64:on lists [abuse]', TEST4]],
    ],
  },
  {
    zone: 'multi.uribl.com',
    health: 'refused',
    sets: [
      ['dnset', [':127.0.0.1:Query refused', ...['com', 'net', 'org', 'be', 'example'].map((tld) => `*.${tld}`)]],
      ['ip4set', [':127.0.0.1:Query refused', '0.0.0.0/1', '128.0.0.0/1']],
    ],
  },
  {
    zone: 'all.s5h.net',
    health: 'rewritten',
    sets: [['ip4set', [':198.51.100.80:a parking page', '0.0.0.0/1', '128.0.0.0/1']]],
  },
  {
    zone: 'hostkarma.junkemailfilter.com',
    health: 'healthy',
    sets: [
      ['ip4set', [':127.0.0.2:black', TEST4, LISTED.ip4, ':127.0.0.1:white', '127.0.0.1', '192.0.2.25']],
      ['ip4set', [':127.0.1.1:uses QUIT', '192.0.2.25']],
    ],
  },
  {
    zone: 'dnsbl-2.uceprotect.net',
    health: 'healthy',
    sets: [listing('127.0.0.2', 'Net $ is listed at level 2', [LISTED.ip4])],
  },
  {
    zone: 'dnsbl.spfbl.net',
    health: 'healthy',
    sets: [listing('127.0.0.2', 'listed', []), ['dnset', [':127.0.0.2:listed', '.test', '.doubtful.example']]],
  },
  // No sets: rbldnsd does not serve them, and the world says that somebody else does.
  { zone: 'b.barracudacentral.org', health: 'silent', sets: [] },
  { zone: 'truncate.gbudb.net', health: 'broken', sets: [] },
];

/** The name server of a list, as the zone above it says. */
export function serverOf({ health }: List): string {
  if (health === 'silent') return 'silent.example.net.';
  return health === 'broken' ? 'servfail.example.net.' : 'lists.example.net.';
}

/** `::ffff:127.0.0.2` only: the 32 nibbles of a mapped address, last first, as list names have them. */
function reversed6(mapped: string): string {
  const octets = mapped.slice(mapped.lastIndexOf(':') + 1).split('.');
  const hex = octets.map((octet) => Number(octet).toString(16).padStart(2, '0')).join('');
  return [...`${'0'.repeat(20)}ffff${hex}`].reverse().join('.');
}
