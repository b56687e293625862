import { describe, expect, it } from 'vitest';
import { selectionRanges } from '../../server/src/features/selectionRanges.ts';
import { marked } from '../support/feature.ts';

/** What is selected, step by step, but for the whole file. */
function steps(source: string): string[] {
  const { snapshot, offset, text } = marked(source);
  const ranges = selectionRanges(snapshot, offset).map(({ start, end }) => text.slice(start, end));
  expect(ranges.at(-1)).toBe(text);
  return ranges.slice(0, -1);
}

describe('selection', () => {
  it('grows from a word to the field, the data, the record, its set and its owner', () => {
    expect(steps('x A 192.0.2.9\n@ NS ns\n  MX 10 a█a\n  MX 20 bb\n  TXT x\ny A 192.0.2.8\n')).toEqual([
      'aa',
      '10 aa',
      'MX 10 aa',
      '  MX 10 aa\n  MX 20 bb\n',
      '@ NS ns\n  MX 10 aa\n  MX 20 bb\n  TXT x\n',
    ]);
  });

  it('starts inside of a string', () => {
    expect(steps('x TXT "o█ne" "two"\ny A 192.0.2.1\n')).toEqual([
      'one',
      '"one"',
      '"one" "two"',
      'x TXT "one" "two"',
      'x TXT "one" "two"\n',
    ]);
  });

  it('knows sections', () => {
    expect(steps('a A 192.0.2.1\n$ORIGIN lab\nx█ A 192.0.2.2\ny A 192.0.2.3\n$ORIGIN b\nz A 192.0.2.4\n')).toEqual([
      'x',
      'x A 192.0.2.2',
      'x A 192.0.2.2\n',
      '$ORIGIN lab\nx A 192.0.2.2\ny A 192.0.2.3\n',
    ]);
  });

  it.each([
    ['a comment', 'a A 192.0.2.1 ; o█ne\nb A 192.0.2.2\n', ['; one', 'a A 192.0.2.1 ; one\n']],
    ['a comment line', '; o█ne\nb A 192.0.2.2\n', ['; one', '; one\n']],
    [
      'an entry of several lines',
      'a SOA n h ( 1\n 2█ 3 4 5 )\nb A 192.0.2.1\n',
      ['2', 'n h ( 1\n 2 3 4 5', 'a SOA n h ( 1\n 2 3 4 5', 'a SOA n h ( 1\n 2 3 4 5 )\n'],
    ],
    ['the only record', 'a A 192.0.2.1█\n', ['192.0.2.1', 'a A 192.0.2.1']],
    ['an empty document', '█', []],
  ])('%s', (_, text, expected) => {
    expect(steps(text)).toEqual(expected);
  });

  it('never throws, and every step holds the one before and the cursor', () => {
    const nasty = '$ORIGIN\n@ SOA (\n\tns1 "open\n  TXT "x \\" ; x\n) (\nA A A \\# 1 00\n\r\nx HTTPS 1 . alpn="h2,\n';
    for (let at = 0; at <= nasty.length; at++) {
      const { snapshot, offset } = marked(`${nasty.slice(0, at)}█${nasty.slice(at)}`);
      const ranges = selectionRanges(snapshot, offset);
      for (const [i, { start, end }] of ranges.entries()) {
        expect(start <= offset && offset <= end).toBe(true);
        if (i > 0) expect(start <= ranges[i - 1].start && end >= ranges[i - 1].end).toBe(true);
      }
    }
  });
});
