import { describe, expect, it } from 'vitest';
import { readTtl } from '../../server/src/records/ttl.ts';
import { codesOf } from '../../server/src/text/codes.ts';

const ttl = (text: string): number => readTtl(codesOf(text), 0, text.length);

describe('a period of time', () => {
  const read: [string, number][] = [
    ['0', 0],
    ['3600', 3600],
    ['01', 1],
    ['1h', 3600],
    ['1W2d3H4m5S', 788645],
    ['30m1h', 5400],
    ['1h1h', 7200],
    ['0h5', 5],
    ['4294967295', 4294967295],
    ['7101w', 4294684800],
  ];
  it.each(read)('%s is %d seconds', (text, seconds) => expect(ttl(text)).toBe(seconds));

  const refused = ['', 'h', '1y', '1d12', '-1', '+1', '1.5h', '1hh', '4294967296', '7102w', '0w4294967296', '1é'];
  it.each(refused)('%s is none', (text) => expect(ttl(text)).toBe(-1));

  it('has at most 63 characters', () => {
    expect(ttl('1'.padStart(63, '0'))).toBe(1);
    expect(ttl('1'.padStart(64, '0'))).toBe(-1);
  });
});
