import { describe, expect, it } from 'vitest';
import { absoluteName } from '../../../server/src/zone/origin/absoluteName.ts';
import { reverseOfGroups, reverseOfOctets, reverseOfPrefix } from '../../../server/src/zone/origin/reverseName.ts';

describe('names of reverse zones', () => {
  it.each([
    ['192.0.2.0/24', '2.0.192.in-addr.arpa.'],
    ['10.0.0.0/8', '10.in-addr.arpa.'],
    ['192.0.2.1/32', '1.2.0.192.in-addr.arpa.'],
    ['2001:db8::/32', '8.b.d.0.1.0.0.2.ip6.arpa.'],
    ['2001:DB8::/36', '0.8.b.d.0.1.0.0.2.ip6.arpa.'],
    ['192.0.2.0/25', undefined],
    ['192.0.2.0/0', undefined],
    ['192.0.2.0/40', undefined],
    ['192.0.2/24', undefined],
    ['2001:db8::/33', undefined],
    ['2001:db8::/132', undefined],
    ['example.com', undefined],
    ['a/24', undefined],
  ])('%s: %s', (prefix, name) => expect(reverseOfPrefix(prefix)).toBe(name));

  it('takes one to four octets', () => {
    expect(reverseOfOctets(['192', '0', '2'])).toBe('2.0.192.in-addr.arpa.');
    for (const octets of [[], ['256'], ['01'], ['x'], ['1', '2', '3', '4', '5']]) {
      expect(reverseOfOctets(octets)).toBeUndefined();
    }
  });

  it('takes one to eight groups', () => {
    expect(reverseOfGroups(['2001', 'db8'])).toBe('8.b.d.0.1.0.0.2.ip6.arpa.');
    for (const groups of [[], ['12345'], ['g'], Array<string>(9).fill('1')]) {
      expect(reverseOfGroups(groups)).toBeUndefined();
    }
  });
});

describe('absoluteName', () => {
  it.each([
    ['Example.COM', 'example.com.'],
    ['example.com.', 'example.com.'],
    ['.', '.'],
    ['0/25.2.0.192.in-addr.arpa', '0/25.2.0.192.in-addr.arpa.'],
    ['a\\.b.example', 'a\\.b.example.'],
    ['', undefined],
    ['@', undefined],
    ['a..b', undefined],
    [`${'a'.repeat(64)}.example`, undefined],
    ['a.'.repeat(200), undefined],
  ])('%s: %s', (text, name) => expect(absoluteName(text)).toBe(name));
});
