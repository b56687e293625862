import { describe, expect, it } from 'vitest';
import { type TokenStyle, tokenize } from '../../../server/src/zone/config/tokens.ts';

const style: TokenStyle = { punctuation: '{};', quotes: '"', comments: ['#', '//', '/*'] };
const words = (text: string) => tokenize(text, style).map((token) => token.text);

describe('tokenize', () => {
  it.each<[string, string, string[]]>([
    ['words and punctuation', 'zone a{type hint;}', ['zone', 'a', '{', 'type', 'hint', ';', '}']],
    ['quotes', '"a b" "c"d', ['a b', 'c', 'd']],
    ['escapes in quotes', '"a\\"b\\\\c\\d"', ['a"b\\c\\d']],
    ['comments of three styles', 'a # b\nc // d\ne /* f\ng */ h', ['a', 'c', 'e', 'h']],
    ['no comment within a word', 'a#b http://x', ['a#b', 'http://x']],
    ['no comment within quotes', '"a # b" "//c"', ['a # b', '//c']],
    ['an unclosed comment', 'a /* b', ['a']],
    ['an unclosed quote ends with its line', '"a b\nc', ['a b', 'c']],
    ['a lone quote at the end', 'a "', ['a', '']],
    ['a byte order mark', '\ufeffa', ['a']],
  ])('%s', (_, text, expected) => expect(words(text)).toEqual(expected));

  it('knows the place of a word, quotes included', () => {
    const text = 'file "db.x";\n  next';
    expect(tokenize(text, style, 100).map(({ start, end }) => text.slice(start - 100, end - 100))).toEqual([
      'file',
      '"db.x"',
      ';',
      'next',
    ]);
  });

  it('knows which words start a line', () => {
    expect(tokenize('a b\n\n c', style).map((token) => token.startsLine)).toEqual([true, false, true]);
  });
});
