/** What answers of lists mean, and whether a list can be believed. */
import { describe, expect, it } from 'vitest';
import { healthOf, testItems } from '../../../server/src/live/blocklists/health.ts';
import { addressItem, domainItem, isLocal, questionName } from '../../../server/src/live/blocklists/item.ts';
import type { BlockList } from '../../../server/src/live/blocklists/list.ts';
import { meaningOf } from '../../../server/src/live/blocklists/meaning.ts';
import { BLOCKLISTS, DEAD_LISTS } from '../../../server/src/live/data/blocklists.ts';
import type { LiveAnswer } from '../../../server/src/live/resolver.ts';
import { nameIn, nameOf } from '../../../server/src/live/support/names.ts';
import { parseAddress } from '../../../server/src/mail/network.ts';
import { fakeWorld, type Said, Signal } from '../../support/fakeWorld.ts';

const octets = (text: string): Uint8Array => parseAddress(text, text.includes(':') ? 6 : 4)!;
const list = (id: string): BlockList => BLOCKLISTS.find((each) => each.id === id)!;

describe('the name that is asked for', () => {
  it.each([
    ['192.0.2.99', '99.2.0.192.list.example.'],
    ['::ffff:192.0.2.99', '99.2.0.192.list.example.'],
    ['2001:db8:abc:123::42', '2.4.0.0.0.0.0.0.0.0.0.0.0.0.0.0.3.2.1.0.c.b.a.0.8.b.d.0.1.0.0.2.list.example.'],
  ])('%s → %s', (address, name) => expect(questionName(addressItem(octets(address)), 'list.example')).toBe(name));

  it('has domains as they are', () =>
    expect(questionName(domainItem('Example.COM.'), 'l.example')).toBe('example.com.l.example.'));

  it('has test addresses in IPv6 where they belong', () => {
    const [listed, notListed] = testItems(list('spamhaus-zen'), 'ip6');
    expect(questionName(listed, 'z.example')).toBe(`2.0.0.0.0.0.f.7.f.f.f.f.${'0.'.repeat(20)}z.example.`);
    expect(notListed.labels.startsWith('1.0.0.0.0.0.f.7.f.f.f.f.')).toBe(true);
  });

  it.each([
    '10.1.2.3',
    '127.0.0.1',
    '192.168.1.1',
    '172.20.0.1',
    '100.64.1.1',
    '224.0.0.1',
    '255.255.255.255',
    'fe80::1',
    'fd00::1',
    '::1',
  ])('%s is of no use outside', (address) => expect(isLocal(octets(address))).toBe(true));
  it.each(['192.0.2.25', '8.8.8.8', '172.32.0.1', '2001:db8::25', '2a00::1'])('%s is asked about', (address) =>
    expect(isLocal(octets(address))).toBe(false),
  );
});

describe('meaningOf', () => {
  const zen = list('spamhaus-zen');
  it.each<[string, string[], object]>([
    [
      'spamhaus-zen',
      ['127.0.0.2'],
      { kind: 'listed', isPolicy: false, words: '127.0.0.2: SBL (spam source, spam support)' },
    ],
    ['spamhaus-zen', ['127.0.0.4', '127.0.0.10'], { kind: 'listed', isPolicy: false }],
    ['spamhaus-zen', ['127.0.0.11'], { kind: 'listed', isPolicy: true }],
    ['spamhaus-zen', ['127.0.0.99'], { kind: 'listed', words: '127.0.0.99' }],
    ['spamhaus-zen', ['127.255.255.254'], { kind: 'error', code: '127.255.255.254' }],
    ['psbl', ['127.255.255.17'], { kind: 'error', words: 'refused' }],
    ['spamhaus-dbl', ['127.0.1.255'], { kind: 'error' }],
    ['spamhaus-zen', ['146.112.61.108'], { kind: 'rewritten', address: '146.112.61.108' }],
    ['surbl', ['127.0.0.72'], { kind: 'listed', words: '127.0.0.72: PH phishing, ABUSE spam sites' }],
    ['surbl', ['127.0.0.1'], { kind: 'error' }],
    ['uribl', ['127.0.0.1'], { kind: 'error' }],
    ['validity', ['127.0.0.1'], { kind: 'listed', words: '127.0.0.1: bot' }],
    ['hostkarma', ['127.0.0.1'], { kind: 'remark', words: '127.0.0.1: WHITE' }],
    ['hostkarma', ['127.0.1.2'], { kind: 'remark' }],
    ['hostkarma', ['127.0.0.2', '127.0.1.1'], { kind: 'listed', words: '127.0.0.2: BLACK' }],
    ['dnswl', ['127.0.5.2'], { kind: 'listed', words: '127.0.5.2: trust medium' }],
    ['dnswl', ['127.0.10.3'], { kind: 'error' }],
    ['dnswl', ['127.0.0.255'], { kind: 'error' }],
    ['spamrats', ['127.0.0.36'], { kind: 'listed', isPolicy: true }],
  ])('%s %j', (id, addresses, expected) => expect(meaningOf(list(id), addresses)).toMatchObject(expected));

  it('counts what the user counts', () => {
    const mine = { ...zen, filter: [[[127, 127]], [[0, 0]], [[0, 0]], [[2, 3]]] as const };
    expect(meaningOf(mine, ['127.0.0.10']).kind).toBe('remark');
    expect(meaningOf(mine, ['127.0.0.10', '127.0.0.3']).kind).toBe('listed');
  });
});

describe('healthOf', () => {
  const answer = async (said: Said): Promise<LiveAnswer> =>
    fakeWorld({ dns: { 'x. A': said } }).resolver.ask({ name: nameOf('x.'), type: 1 }, new Signal());
  it.each<[Said, Said, string, string?]>([
    ['127.0.0.2', 'NXDOMAIN', 'healthy'],
    [['127.0.0.2', '127.0.0.4', '127.0.0.10'], 'NXDOMAIN', 'healthy'],
    ['127.0.0.2', 'NODATA', 'healthy'],
    ['127.255.255.254', 'NXDOMAIN', 'refused'],
    ['127.255.255.254', '127.255.255.254', 'refused'],
    ['127.0.0.2', '127.0.0.2', 'wildcard'],
    ['127.0.0.2', '127.0.0.3', 'wildcard'],
    ['127.0.0.2', '127.0.0.1', 'healthy', 'hostkarma'],
    ['127.0.0.2', '127.0.0.2', 'wildcard', 'hostkarma'],
    ['146.112.61.108', 'NXDOMAIN', 'rewritten'],
    ['127.0.0.2', '91.195.240.117', 'rewritten'],
    ['NODATA', 'NXDOMAIN', 'stripped'],
    ['NXDOMAIN', 'NXDOMAIN', 'empty'],
    ['timeout', 'NXDOMAIN', 'silent'],
    ['127.0.0.2', 'servfail', 'silent'],
    ['refused', 'refused', 'silent'],
    ['127.0.10.3', '127.0.10.3', 'refused', 'dnswl'],
    ['127.0.10.0', 'NXDOMAIN', 'healthy', 'dnswl'],
    ['127.0.0.1', 'NXDOMAIN', 'refused', 'uribl'],
    ['127.0.0.14', 'NXDOMAIN', 'healthy', 'uribl'],
  ])('test entry %j, the other %j: %s', async (listed, notListed, kind, id = 'spamhaus-zen') => {
    expect(healthOf(list(id), await answer(listed), await answer(notListed)).kind).toBe(kind);
  });
});

describe('the table of lists', () => {
  it('has each list once, with names that can be asked', () => {
    expect(new Set(BLOCKLISTS.map(({ id }) => id)).size).toBe(BLOCKLISTS.length);
    for (const each of BLOCKLISTS) {
      expect(nameIn(`${each.zone.replace('{key}', 'key')}.`), each.id).toBeDefined();
      expect(each.zone.includes('{key}'), each.id).toBe(each.key !== undefined);
      expect(each.use === 'key', each.id).toBe(each.key !== undefined);
      for (const kind of each.kinds)
        for (const item of testItems(each, kind)) expect(nameIn(`${item.labels}.`)).toBeDefined();
    }
  });

  it('has no list that is dead', () => {
    const dead = DEAD_LISTS.flatMap(({ zones }) => zones);
    for (const { zone } of BLOCKLISTS)
      expect(dead.some((each) => zone === each || zone.endsWith(`.${each}`))).toBe(false);
  });

  it('says what every test entry answers', () => {
    for (const each of BLOCKLISTS) {
      const { expect: expected } = each.test;
      if (expected) expect(meaningOf(each, [expected]).kind, each.id).toBe('listed');
    }
  });
});
