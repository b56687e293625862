import { describe, expect, it } from 'vitest';
import { bumpSerial, isNewer, nextSerial, schemeOf, serialChoices } from '../../server/src/features/serial.ts';
import { recordsChanged } from '../../server/src/zone/recordsChanged.ts';
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
    [20240515, 'day'],
    [20241315, 'increment'],
    [2024053207, 'date'],
    [4294967295, 'increment'],
    [2024133101, 'increment'],
    [0, 'increment'],
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
    [20240501, 20240515],
    [20240532, 20240533],
    // More than 99 changes on the last day of a month; the next month catches up.
    [2024053199, 2024053200],
    [2024043207, 2024051501],
    [0, 1],
    [2147483647, 2147483648],
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

const soa = (serial: string | number, rest = ''): string =>
  `$TTL 1h\n@ SOA ns1 hm ${serial} 2h 1h 2w 1h\n NS ns1\nns1 A 192.0.2.1\n${rest}`;

describe('a note', () => {
  it.each([
    [2024051501, 'auto', undefined],
    [2024051600, 'auto', /counts as older/],
    [2024053199, 'auto', /2024051501, today's date, counts as older than 2024053199/],
    [3024051501, 'auto', /counts as older/],
    [20240601, 'auto', /20240515, today's date/],
    [2024051501, 'unix', /the time in seconds/],
    [TODAY, 'unix', undefined],
    [42, 'increment', undefined],
    [42, 'date', undefined],
  ] as const)('on %i with %s', (before, scheme, note) => {
    const bumped = bumpSerial(load(soa(before)), { scheme, now: TODAY });
    if ('refused' in bumped) throw new Error(bumped.refused);
    if (note) expect(bumped.note).toMatch(note);
    else expect(bumped.note).toBeUndefined();
  });
});

describe('the choices', () => {
  it.each([
    [2024051501, ['Bump the serial to 2024051502']],
    [
      7,
      [
        'Bump the serial to 8',
        "Bump the serial to 2024051501, today's date",
        'Bump the serial to 1715774400, the time in seconds',
      ],
    ],
    [
      1715731200,
      [
        'Bump the serial to 1715774400',
        "Bump the serial to 2024051501, today's date",
        'Bump the serial to 1715731201, one more',
      ],
    ],
    [
      2204051501,
      [
        'Bump the serial to 2204051502',
        'Bump the serial to 56567852, half of the way back to today: when all secondaries have it, write 2024051501',
      ],
    ],
    // The half of the way: today's date counts as newer again.
    [
      56567852,
      [
        'Bump the serial to 56567853',
        "Bump the serial to 2024051501, today's date",
        'Bump the serial to 1715774400, the time in seconds',
      ],
    ],
  ])('for %i', (before, titles) => {
    const choices = serialChoices(load(soa(before)), { scheme: 'auto', now: TODAY });
    expect(choices.map(({ title }) => title)).toEqual(titles);
    for (const { serial } of choices) expect(isNewer(serial, before)).toBe(true);
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
    ['$TTL 1h\n@ SOA ns hm "7" 1 1 1 1\n', /not written as a number|no SOA/],
    ['$TTL 1h\n$GENERATE 1-1 @ SOA "ns hm 7 1 1 1 1"\n', /not written as a number|no SOA/],
    [`${soa(1)}@ SOA ns2 hm 9 1 1 1 1\n`, /several SOA records/],
    ['', /no SOA record/],
  ])('is refused in %j', (text, reason) => {
    expect(bump(text)).toMatch(reason);
  });

  it.each([
    ['in lower case', '$TTL 1h\n@ in soa ns hm 7 1 1 1 1\n', '$TTL 1h\n@ in soa ns hm 8 1 1 1 1\n'],
    ['numbers alike', '$TTL 7\n@ 7 SOA 7 7 7 7 7 7 7 ; 7\n', '$TTL 7\n@ 7 SOA 7 7 8 7 7 7 7 ; 7\n'],
    ['one line each', '@ 1 SOA (\nns\nhm\n7\n1 1 1 1)\n', '@ 1 SOA (\nns\nhm\n8\n1 1 1 1)\n'],
    ['leading zeros', '@ 1 SOA ns hm 007 1 1 1 1\n', '@ 1 SOA ns hm 8 1 1 1 1\n'],
    ['another length', '@ 1 SOA ns hm 99 1 1 1 1\r\n', '@ 1 SOA ns hm 100 1 1 1 1\r\n'],
  ])('finds it: %s', (_, before, after) => {
    expect(bump(before)).toBe(after);
  });

  it('lies in an included file', () => {
    const zone = load('$INCLUDE soa\n', { files: { soa: soa(41) } });
    const bumped = bumpSerial(zone, { scheme: 'auto', now: TODAY });
    if ('refused' in bumped) throw new Error(bumped.refused);
    expect(zone.files[bumped.edit.place.file].path).toBe('soa');
    expect(zone.textAt(bumped.edit.place)).toBe('41');
  });

  it.each([
    ['the same records', soa(41), soa(41, '; a comment\n'), /the same as before/],
    ['other records', soa(41), soa(41, 'www A 192.0.2.2\n'), undefined],
    ['a serial that grew already', soa(40), soa(41, 'www A 192.0.2.2\n'), /changed already/],
    ['a serial that shrank', soa(42), soa(41, 'www A 192.0.2.2\n'), undefined],
  ])('is made only when there is something to tell: %s', (_, before, after, refused) => {
    const bumped = bumpSerial(load(after), { scheme: 'auto', now: TODAY, previous: load(before) });
    if (refused) expect(bumped).toMatchObject({ refused: expect.stringMatching(refused) });
    else expect(bumped).toMatchObject({ serial: 42 });
  });

  it('is refused for files that are not for people to edit', () => {
    const kind = { kind: 'signed', why: 'the output of a signer' } as const;
    expect(bumpSerial(load(soa(1)), { scheme: 'auto', now: TODAY, kind })).toEqual({
      refused: 'its serial is not yours to change: the output of a signer',
    });
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
    ['letter case of a target', 'a MX 1 MAIL\n', 'a MX 1 mail\n', false],
    ['where strings end', 'www TXT "ab" "c"\n', 'www TXT "a" "bc"\n', true],
    ['the owner', 'a A 192.0.2.2\n', 'b A 192.0.2.2\n', true],
    ['a record that is not in the zone', '', 'www.example.net. A 192.0.2.2\n', false],
    ['other spellings of an address', 'www AAAA 2001:db8::1\n', 'www AAAA 2001:DB8:0:0::1\n', false],
    ['a template and its records', '$GENERATE 1-2 h$ A 192.0.2.$\n', 'h1 A 192.0.2.1\nh2 A 192.0.2.2\n', false],
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
