/** Checks of blocklists: every way in which a list may answer, and in which somebody else answers for it. */
import { ADDRESSES } from '../../../scripts/lab/plan.ts';
import { type Case, unserved } from './case.ts';

const SERVERS = ['ns1.example.net.', 'ns2.example.net.'];
const FURTHER = ['+s5h', '+gbudb', '+uceprotect2', '+spfbl', '+barracuda'];
const LISTED = `${unserved(...SERVERS)}@ MX 10 mail\nmail A 192.0.2.66\nmail AAAA 2001:db8::66\n`;

/** A resolver for lists that fails in one way. */
const failing = (dnsblResolver: string, says: string): Case[] => [
  {
    check: 'address-on-blocklist',
    zone: 'listed.example.',
    text: LISTED,
    settings: { dnsblResolver },
    expected: [
      ['cannot-tell', '192.0.2.66', '0 lists have it, 0 have it not'],
      ['cannot-tell', '192.0.2.66 Spamhaus ZEN', says],
    ],
  },
  {
    check: 'domain-on-blocklist',
    zone: 'listed.example.',
    text: LISTED,
    settings: { dnsblResolver },
    expected: [
      ['cannot-tell', 'listed.example', '0 lists have it, 0 have it not'],
      ['cannot-tell', 'listed.example Spamhaus DBL', says],
    ],
  },
];

/** What the lists say, whoever is asked about them: the resolver, or their own servers. */
const believed = (dnsblResolver: string): Case => ({
  check: 'address-on-blocklist',
  zone: 'listed.example.',
  text: LISTED,
  settings: { dnsblResolver, lists: FURTHER },
  expected: [
    ['fail', '192.0.2.66', 'lists have it'],
    [
      'fail',
      '192.0.2.66 Spamhaus ZEN',
      'it says "https://example.net/sbl/192.0.2.66 https://example.net/xbl/192.0.2.66"',
    ],
    ['fail', '2001:db8::66 Spamhaus ZEN', 'Spamhaus ZEN lists 2001:db8::66'],
    ['warn', '192.0.2.66 UCEPROTECT level 2', 'lists the range of 192.0.2.66'],
    ['cannot-tell', '192.0.2.66 SpamCop', 'it answers 127.255.255.254, which means refused'],
    ['cannot-tell', '192.0.2.66 Spam Eating Monkey SEM-BLACK', 'it says "listed" even of its entry that never is'],
    ['cannot-tell', '192.0.2.66 Mailspike', 'not even its test entry is there'],
    ['cannot-tell', '192.0.2.66 s5h.net', 'somebody on the way answers 198.51.100.80 instead of it'],
    ['cannot-tell', '192.0.2.66 GBUdb truncate', '(SERVFAIL)'],
    ['cannot-tell', '2001:db8::66 SEM IPv6', 'a filter on the way takes answers of 127.0.0.0/8 out'],
  ],
});

export const LISTS: readonly Case[] = [
  believed('system'),
  believed('direct'),
  {
    check: 'address-on-blocklist',
    zone: 'example.com.',
    expected: [
      ['pass', '192.0.2.25 Spamhaus ZEN', 'Spamhaus ZEN does not list 192.0.2.25'],
      ['pass', '192.0.2.25 dnswl.org', 'an allow list, has 192.0.2.25'],
      ['fail', '192.0.2.25 SpamRATS all', 'lists 192.0.2.25'],
    ],
  },
  {
    check: 'domain-on-blocklist',
    zone: 'example.com.',
    expected: [
      ['pass', 'example.com', '0 lists have it'],
      ['pass', 'example.com Spamhaus DBL', 'does not list example.com'],
      ['cannot-tell', 'example.com URIBL multi', 'it answers 127.0.0.1, which means refused'],
    ],
  },
  {
    check: 'domain-on-blocklist',
    zone: 'listed.example.',
    text: LISTED,
    expected: [['fail', 'listed.example Spamhaus DBL', 'many receivers refuse mail then']],
  },
  {
    check: 'domain-on-blocklist',
    zone: 'doubtful.example.',
    text: unserved(...SERVERS),
    settings: { lists: ['+spfbl'] },
    expected: [
      ['warn', 'doubtful.example', '1 list has it'],
      ['warn', 'doubtful.example SPFBL', 'which few receivers count'],
    ],
  },
  {
    check: 'address-on-blocklist',
    zone: 'example.com.',
    settings: { userLists: ['dnsbl.sorbs.net'] },
    expected: [['cannot-tell', '192.0.2.25 dnsbl.sorbs.net', 'is closed (June 2024) and is not asked']],
  },
  ...failing(ADDRESSES.silent, 'did not answer in time'),
  ...failing(ADDRESSES.refused, 'refuses to answer (REFUSED)'),
  ...failing(ADDRESSES.servfail, '(SERVFAIL)'),
];
