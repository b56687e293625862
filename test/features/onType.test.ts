import { describe, expect, it } from 'vitest';
import { formatOnType } from '../../server/src/features/onType.ts';
import { load } from '../support/check.ts';
import { marked } from '../support/feature.ts';
import { recordSet } from '../support/format.ts';

/** The text after the character before the cursor was typed. */
function typed(source: string): string {
  const { snapshot, offset, text } = marked(source);
  const edits = formatOnType(snapshot, offset, text[offset - 1] ?? '');
  const after = edits.reduceRight(
    (whole, { start, end, text: blanks }) => whole.slice(0, start) + blanks + whole.slice(end),
    text,
  );
  return after;
}

describe('a line break', () => {
  it.each([
    ['lays the finished line out', 'a A 192.0.2.1\n█', 'a       A     192.0.2.1\n'],
    [
      'and nothing else of a paragraph that is not laid out',
      'a A 192.0.2.1\nb A 192.0.2.2\n█',
      'a A 192.0.2.1\nb       A     192.0.2.2\n',
    ],
    [
      'but keeps a paragraph aligned that is laid out',
      'a       A     192.0.2.1\na-long-name A 192.0.2.2\n█',
      'a           A     192.0.2.1\na-long-name A     192.0.2.2\n',
    ],
    [
      'in the middle of a paragraph as well',
      'a       A     192.0.2.1\na-long-name A 192.0.2.2\n█\nc       A     192.0.2.3\n',
      'a           A     192.0.2.1\na-long-name A     192.0.2.2\n\nc           A     192.0.2.3\n',
    ],
    [
      'and no further than the paragraph',
      'x A 192.0.2.9\n\na-long-name A 192.0.2.2\n█\n\ny A 192.0.2.8\n',
      'x A 192.0.2.9\n\na-long-name A     192.0.2.2\n\n\ny A 192.0.2.8\n',
    ],
    ['drops blanks at the end of the line', 'a       A     192.0.2.1  \n█', 'a       A     192.0.2.1\n'],
    ['leaves the indentation of the new line', 'a A 192.0.2.1\n   █', 'a A 192.0.2.1\n   '],
    ['leaves the other half of a line that was cut', 'a A\n█ 192.0.2.1\n', 'a       A\n 192.0.2.1\n'],
    ['leaves what is not finished', 'a SOA ns (\n█', 'a SOA ns (\n'],
    ['leaves a broken line', 'a NOTYPE  x\n█', 'a NOTYPE  x\n'],
    ['lays a line inside of parentheses out', 'a TXT (\n "x"\n█ "y" )\n', 'a TXT (\n              "x"\n "y" )\n'],
    ['leaves an empty line', 'a  A 192.0.2.1\n\n█', 'a  A 192.0.2.1\n\n'],
    ['keeps a comment', 'a A 192.0.2.1 ; x\n█', 'a       A     192.0.2.1 ; x\n'],
    ['works with CR LF', 'a A 192.0.2.1\r\n█\r\n', 'a       A     192.0.2.1\r\n\r\n'],
  ])('%s', (_, before, after) => {
    expect(typed(before)).toBe(after);
  });
});

describe('a closing parenthesis', () => {
  it.each([
    ['lays the entry out', 'a TXT ( "x"\n"y" )█\n', 'a       TXT   ( "x"\n                "y" )\n'],
    ['in one line, too', 'a TXT ("x")█ ;  c\n', 'a       TXT   ( "x" ) ;  c\n'],
    ['leaves other entries', 'b A 192.0.2.1\na TXT ("x")█\n', 'b A 192.0.2.1\na       TXT   ( "x" )\n'],
    ['leaves one that closes nothing', 'a  A 192.0.2.1 )█\n', 'a  A 192.0.2.1 )\n'],
    ['leaves comments', 'a  A 192.0.2.1 ; (x)█\n', 'a  A 192.0.2.1 ; (x)\n'],
    ['leaves one in a string', 'a  TXT "(x)█"\n', 'a  TXT "(x)"\n'],
  ])('%s', (_, before, after) => {
    expect(typed(before)).toBe(after);
  });
});

it('does nothing after other characters', () => {
  expect(typed('a  A  192.0.2.1 █\n')).toBe('a  A  192.0.2.1 \n');
});

it('changes neither records nor the line of the cursor, wherever a line is broken', () => {
  const nasty =
    '$TTL 60\n@  SOA ns (\n\t1 "x\n  TXT "x \\" ; x\n) (\nA  A A \\# 1 00\n\n\n\n(x HTTPS) 1 . alpn="h2,\n b A 192.0.2.1';
  for (let at = 0; at <= nasty.length; at++) {
    for (const character of ['\n', ')']) {
      const source = `${nasty.slice(0, at)}${character}█${nasty.slice(at)}`;
      const before = source.replace('█', '');
      const after = typed(source);
      expect(recordSet(load(after))).toBe(recordSet(load(before)));
      const rest = nasty.slice(at).split('\n', 1)[0];
      if (character === '\n') expect(after.split('\n')).toContain(rest);
    }
  }
});
