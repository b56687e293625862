/** How the editor treats the text by itself: words, the Enter key, brackets. */
import { describe, expect, it } from 'vitest';
import configuration from '../../language-configuration.json';

describe('words', () => {
  it.each([
    ['www.example.com. 300 IN A 192.0.2.1', ['www.example.com.', '300', 'IN', 'A', '192.0.2.1']],
    ['*.dev _sip._tcp 128/25 @ a-b', ['*.dev', '_sip._tcp', '128/25', '@', 'a-b']],
    ['a\\.b\\032c d\\;e', ['a\\.b\\032c', 'd\\;e']],
    ['AAAA 2001:db8::1 ::', ['AAAA', '2001:db8::1', '::']],
    ['("v=spf1 include:_spf.example.net -all") ; note', ['v', 'spf1', 'include', '_spf.example.net', '-all', 'note']],
    ['alpn=h2,h3 $ORIGIN host-$', ['alpn', 'h2', 'h3', '$ORIGIN', 'host-$']],
  ])('%s', (text, words) => {
    expect(text.match(new RegExp(configuration.wordPattern, 'g'))).toEqual(words);
  });
});

/** What the Enter key does between two parts of a line. */
function enter(before: string, after = ''): unknown {
  return configuration.onEnterRules.find(
    (rule) =>
      new RegExp(rule.beforeText).test(before) && (!rule.afterText || new RegExp(rule.afterText ?? '').test(after)),
  )?.action;
}

describe('the Enter key', () => {
  const INDENT = { indent: 'indent' };
  const START = { indent: 'none', removeText: 1000 };

  it.each([
    ['@ SOA ns hm (', INDENT],
    ['@ SOA ns hm ( ; serial (', INDENT],
    ['@ TXT ( "one)"', INDENT],
    ['@ MX (10) ( a', INDENT],
    ['@ TXT "("', undefined],
    ['@ MX (10) a', undefined],
    ['@ A 192.0.2.1 ; (', undefined],
    ['www A 192.0.2.1', undefined],
    ['    3600 ) ; minimum', START],
    ['    "p=MII(" )', START],
    ['    ")"', undefined],
    ['    ; )', undefined],
  ])('%j', (before, action) => {
    expect(enter(before)).toEqual(action);
  });

  it('goes on with a comment in which a line is broken, and not behind it', () => {
    expect(enter('; one', ' two')).toEqual({ indent: 'none', appendText: '; ' });
    expect(enter('; one', '')).toBeUndefined();
    expect(enter('www A 192.0.2.1 ; one', ' two')).toBeUndefined();
  });

  it('has no rule that takes long', () => {
    for (const before of [
      '('.repeat(5000),
      '()'.repeat(5000),
      '"'.repeat(5000),
      ' '.repeat(5000),
      '"\\'.repeat(5000),
    ]) {
      expect(enter(` ${before}x`)).not.toBe('');
    }
  });
});

describe('brackets', () => {
  it('are parentheses and quotes only', () => {
    expect(configuration.brackets).toEqual([['(', ')']]);
    expect(configuration.autoClosingPairs.map(({ open }) => open)).toEqual(['(', '"']);
    expect(configuration.surroundingPairs.map(([open]) => open)).toEqual(['(', '"']);
  });

  it('lines are not indented by themselves: a blank at the start of a line means something', () => {
    expect(configuration).not.toHaveProperty('indentationRules');
  });
});
