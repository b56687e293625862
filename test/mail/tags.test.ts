import { describe, expect, it } from 'vitest';
import { parseTags, partsOf, tagOf } from '../../server/src/mail/tags.ts';

describe('lists of tags', () => {
  it.each([
    ['v=DKIM1; k=rsa', ['v|DKIM1', 'k|rsa']],
    ['v=DKIM1;k=rsa;', ['v|DKIM1', 'k|rsa']],
    [' v = DKIM1 ; p = a b ', ['v|DKIM1', 'p|a b']],
    ['p=abc==', ['p|abc==']],
    ['p=', ['p|']],
    ['', []],
  ])('%j', (text, expected) => {
    const { tags, faults } = parseTags(text);
    expect(tags.map(({ name, value }) => `${name}|${value}`)).toEqual(expected);
    expect(faults).toEqual([]);
  });

  it.each([
    ['v=DKIM1; p', 'no-equals', 'p'],
    ['v=DKIM1;; p=', 'empty-tag', ';'],
    ['a b=c', 'bad-name', 'a b'],
    ['p=a; p=b', 'repeated-tag', 'p=b'],
  ])('%j: %s', (text, code, at) => {
    expect(parseTags(text).faults.map((fault) => [fault.code, text.slice(fault.start, fault.end)])).toEqual([
      [code, at],
    ]);
  });

  it('know where names and values stand', () => {
    const text = 'v=DMARC1; fo = 1 : d ;';
    const tag = tagOf(parseTags(text), 'fo')!;
    expect(text.slice(tag.start, tag.end)).toBe('fo = 1 : d');
    expect(text.slice(tag.nameSpan.start, tag.nameSpan.end)).toBe('fo');
    expect(partsOf(tag, ':').map(({ start, end }) => text.slice(start, end))).toEqual(['1', 'd']);
  });
});
