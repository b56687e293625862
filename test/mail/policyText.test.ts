import { describe, expect, it } from 'vitest';
import { PolicyText } from '../../server/src/mail/policyText.ts';
import { codesOf } from '../../server/src/text/codes.ts';

/** The strings in quotes, joined. */
function join(source: string): PolicyText {
  const strings = Array.from(source.matchAll(/"((?:[^"\\]|\\.)*)"/g), (match) => ({
    start: match.index + 1,
    end: match.index + match[0].length - 1,
  }));
  return PolicyText.of(codesOf(source), false, strings);
}

describe('joined strings', () => {
  it('have nothing between them', () => {
    const { text, strings } = join('"v=spf1 mx" "-all"');
    expect(text).toBe('v=spf1 mx-all');
    expect(strings).toEqual([
      { start: 0, end: 9 },
      { start: 9, end: 13 },
    ]);
  });

  it.each([
    ['"ab\\;cd"', ';', '\\;'],
    ['"ab\\059cd"', ';', '\\059'],
    ['"ab" "cd"', 'bc', 'b" "c'],
    ['"abcd"', 'cd', 'cd'],
    ['"a\u{1f600}b"', 'b', 'b'],
  ])('%j: where %j is written', (source, part, expected) => {
    const joined = join(source);
    const start = joined.text.indexOf(part);
    const place = joined.place({ start, end: start + part.length });
    expect(source.slice(place.start, place.end)).toBe(expected);
  });

  it('tell which character is written at an offset', () => {
    const source = '"ab\\059cd" "ef"';
    const joined = join(source);
    const at = (word: string): string => joined.text[joined.at(source.indexOf(word))];
    expect([at('a'), at('059'), at('c'), at('f')]).toEqual(['a', ';', 'c', 'f']);
    expect(joined.at(source.length)).toBe(joined.text.length);
  });
});
