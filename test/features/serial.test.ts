import { describe, expect, it } from 'vitest';
import { recordsChanged } from '../../server/src/features/recordsChanged.ts';
import { bumpSerial, isNewer, nextSerial, schemeOf } from '../../server/src/features/serial.ts';
import { load } from '../support/check.ts';

const day = (text: string): number => Date.parse(`${text}T12:00:00Z`) / 1000;
const TODAY = day('2024-05-15');

describe('the scheme of a serial', () => {
  it.each([
    [2024051501, 'date'],
    [1999123199, 'date'],
    [1715731200, 'unix'],
    [1712011200, 'unix'],
    [42, 'increment'],
    [20240515, 'increment'],
    [4294967295, 'increment'],
    [2024133101, 'unix'],
    [3024051501, 'date'],
  ] as const)('%i: %s', (serial, scheme) => {
    expect(schemeOf(serial, TODAY)).toBe(scheme);
  });
});

describe('the next serial', () => {
  it.each([
    [2024051501, 2024051502],
    [2024051599, 2024051600],
    [2024051401, 2024051501],
    [2024051600, 2024051601],
    [2024051500, 2024051501],
    [42, 43],
    [1715731200, TODAY],
    [4294967295, 1],
    [20240515, 20240516],
  ])('%i → %i', (before, after) => {
    const next = nextSerial(before, schemeOf(before, TODAY), TODAY);
    expect(next).toBe(after);
    expect(isNewer(next, before)).toBe(true);
  });

  it('takes up another scheme only where that makes it newer', () => {
    expect(nextSerial(7, 'date', TODAY)).toBe(2024051501);
    expect(nextSerial(3024051501, 'date', TODAY)).toBe(3024051502);
    expect(nextSerial(2024051501, 'unix', TODAY)).toBe(2024051502);
  });
});

describe('the edit', () => {
  const bump = (text: string): string => {
    const zone = load(text);
    const bumped = bumpSerial(zone, { scheme: 'auto', now: TODAY });
    if ('refused' in bumped) return bumped.refused;
    const { place, newText } = bumped.edit;
    return text.slice(0, place.start) + newText + text.slice(place.end);
  };

  it('changes the serial and nothing else', () => {
    const zone = (serial: string): string =>
      `$TTL 3600\n@ IN SOA ns1 hm ( ; 2024051501 is old\n\t${serial}\t; serial, was 2024051501\n\t7200 ; refresh\n\t1800\n\t1209600\n\t3600 )\n\tNS ns1\nns1\tA 192.0.2.1\nver\tTXT "2024051501"\n`;
    expect(bump(zone('2024051501'))).toBe(zone('2024051502'));
  });

  it.each([
    ['$TTL 1h\nwww A 192.0.2.1\n', /no SOA record/],
    ['$TTL 1h\n@ SOA \\# 22 000000000001000000010000000100000001000000 01\n', /not written as a number/],
  ])('is refused in %j', (text, reason) => {
    expect(bump(text)).toMatch(reason);
  });
});

describe('whether records changed', () => {
  const zone = (serial: number, rest: string) =>
    load(`$TTL 1h\n@ SOA ns hm ${serial} 2h 1h 2w 1h\n NS ns\nns A 192.0.2.1\n${rest}`);

  it.each([
    ['a comment', 'www A 192.0.2.2\n', 'www  A 192.0.2.2 ; web\n', false],
    ['the order', 'a A 192.0.2.2\nb A 192.0.2.3\n', 'b A 192.0.2.3\na A 192.0.2.2\n', false],
    ['letter case of names', 'www CNAME NS\n', 'WWW CNAME ns\n', false],
    ['a record twice', 'www A 192.0.2.2\n', 'www A 192.0.2.2\nwww A 192.0.2.2\n', false],
    ['a name written in full', 'www CNAME ns\n', 'www CNAME ns.example.com.\n', false],
    ['an address', 'www A 192.0.2.2\n', 'www A 192.0.2.3\n', true],
    ['a TTL', 'www A 192.0.2.2\n', 'www 60 A 192.0.2.2\n', true],
    ['a record more', '', 'www A 192.0.2.2\n', true],
    ['letter case of text', 'www TXT a\n', 'www TXT A\n', true],
  ])('%s', (_, before, after, changed) => {
    expect(recordsChanged(zone(1, before), zone(1, after))).toBe(changed);
    expect(recordsChanged(zone(1, before), zone(2, after))).toBe(changed);
  });

  it('sees another refresh time of the SOA record', () => {
    expect(
      recordsChanged(load('$TTL 1h\n@ SOA ns hm 1 2h 1h 2w 1h\n'), load('$TTL 1h\n@ SOA ns hm 1 3h 1h 2w 1h\n')),
    ).toBe(true);
  });
});
