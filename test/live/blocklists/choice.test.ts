/** Which lists are asked. */
import { describe, expect, it } from 'vitest';
import { chosenLists, deadList } from '../../../server/src/live/blocklists/choice.ts';
import { parseUserList, passesFilter } from '../../../server/src/live/blocklists/userLists.ts';

const chosen = (lists: string[], userLists: string[] = []) => {
  const choice = chosenLists({ lists, userLists });
  return { ...choice, ids: choice.lists.map(({ id }) => id) };
};

describe('chosenLists', () => {
  it('asks the usual ones', () => {
    const { ids, dead, unknown } = chosen([]);
    expect(ids).toEqual(expect.arrayContaining(['spamhaus-zen', 'spamhaus-dbl', 'spamcop', 'dnswl', 'surbl', 'uribl']));
    expect(ids).not.toContain('uceprotect3');
    expect([dead, unknown]).toEqual([[], []]);
  });

  it('adds and takes away', () => {
    const { ids, unknown } = chosen(['+uceprotect1', '-spamcop', '+nonsense']);
    expect(ids).toContain('uceprotect1');
    expect(ids).not.toContain('spamcop');
    expect(unknown).toEqual(['+nonsense']);
  });

  it('takes lists of the user', () => {
    const { lists } = chosen(
      [],
      ['bl.example.org=127.0.0.[2..5]*3', 'wl.example.org*-2', 'zen.spamhaus.org=127.0.0.2'],
    );
    expect(lists.find(({ id }) => id === 'bl.example.org')).toMatchObject({
      polarity: 'block',
      filter: [[[127, 127]], [[0, 0]], [[0, 0]], [[2, 5]]],
    });
    expect(lists.find(({ id }) => id === 'wl.example.org')?.polarity).toBe('allow');
    expect(lists.find(({ id }) => id === 'spamhaus-zen')?.filter).toBeDefined();
    expect(lists.filter(({ zone }) => zone === 'zen.spamhaus.org')).toHaveLength(1);
  });

  it('refuses lists that are dead', () => {
    const { ids, dead } = chosen([], ['dnsbl.sorbs.net', 'ix.dnsbl.manitu.net=127.0.0.2']);
    expect(dead.map(({ zone }) => zone)).toEqual(['dnsbl.sorbs.net', 'ix.dnsbl.manitu.net']);
    expect(ids).not.toContain('dnsbl.sorbs.net');
    expect(deadList('sorbs.net.example')).toBeUndefined();
  });
});

describe('parseUserList', () => {
  it.each([
    ['zen.spamhaus.org', { zone: 'zen.spamhaus.org', weight: 1 }],
    ['zen.spamhaus.org.', { zone: 'zen.spamhaus.org', weight: 1 }],
    ['zen.spamhaus.org*2', { zone: 'zen.spamhaus.org', weight: 2 }],
    [
      'L.example=127.0.0.[2;4..6]*-3',
      {
        zone: 'l.example',
        weight: -3,
        filter: [
          [[127, 127]],
          [[0, 0]],
          [[0, 0]],
          [
            [2, 2],
            [4, 6],
          ],
        ],
      },
    ],
    [
      'l.example=127.[0..255].[0..255].[4..4]',
      { zone: 'l.example', weight: 1, filter: [[[127, 127]], [[0, 255]], [[0, 255]], [[4, 4]]] },
    ],
  ])('%s', (text, expected) => expect(parseUserList(text)).toEqual(expected));

  it.each([
    '',
    'localhost',
    'l.example=127.0.0',
    'l.example=127.0.0.256',
    'l.example=127.0.0.[5..2]',
    'l.example=127.0.0.[2..]',
    'l.example*x',
    'a b.example',
    'l.example=127.0.0.2.3',
  ])('refuses "%s"', (text) => expect(parseUserList(text)).toBeUndefined());

  it('filters', () => {
    const { filter } = parseUserList('l.example=127.0.0.[2;4..6]')!;
    expect(
      ['127.0.0.2', '127.0.0.3', '127.0.0.6', '127.0.1.2'].map((address) => passesFilter(address, filter!)),
    ).toEqual([true, false, true, false]);
  });
});
