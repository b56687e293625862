import { describe, expect, it } from 'vitest';
import type { TextEdit } from '../../server/src/features/format.ts';
import { type Formatted, formatDocument, formatRange } from '../../server/src/features/formatting.ts';
import { load } from '../support/check.ts';
import { type FeatureSetup, marked } from '../support/feature.ts';
import { recordSet } from '../support/format.ts';

const edited = (text: string, edits: readonly TextEdit[]): string =>
  edits.reduceRight((whole, { start, end, text: blanks }) => whole.slice(0, start) + blanks + whole.slice(end), text);

const result = (text: string, formatted: Formatted): string =>
  'refused' in formatted ? `refused: ${formatted.refused}` : edited(text, formatted.edits);

/** The text after its part between two marks, or all of it, was formatted. */
function format(source: string, setup?: FeatureSetup): string {
  const { snapshot, text, offsets } = marked(source, setup);
  const [start, end] = offsets;
  if (start === undefined) return result(text, formatDocument(snapshot));
  return result(text, formatRange(snapshot, { start, end: end ?? start }));
}

describe('formatting a document', () => {
  it.each([
    ['@ NS ns\nns 60 A 192.0.2.1\n', '@          NS    ns\nns      60 A     192.0.2.1\n'],
    ['a   TXT (  "x"\n"y" ) ;  z  \n', 'a       TXT   ( "x"\n                "y" ) ;  z\n'],
    ['', ''],
    ['Dear reader,\n', 'refused: unreadable'],
    ['a A {{ address }}\nb A 192.0.2.1\n', 'refused: template'],
    ['a A 192.0.2.1\rb A 192.0.2.2\n', 'refused: lone-carriage-return'],
  ])('%j becomes %j', (before, after) => {
    expect(format(before)).toBe(after);
  });

  it('changes only what is not right', () => {
    const { snapshot } = marked('a       A     192.0.2.1\nb A 192.0.2.2\n');
    const formatted = formatDocument(snapshot);
    expect(formatted).toEqual({
      edits: [
        { start: 25, end: 26, text: '       ' },
        { start: 27, end: 28, text: '     ' },
      ],
    });
  });

  it('reads what the document includes, and formats an included document', () => {
    const files = { part: 'x   5   A 192.0.2.9\n' };
    expect(format('$INCLUDE   part\na 60 A 192.0.2.1\n', { files })).toBe(
      '$INCLUDE part\na       60 A     192.0.2.1\n',
    );
    const { snapshot } = marked('$TTL 60\n$INCLUDE part sub\n', { files: { part: 'x   █5   A 192.0.2.9\n' } });
    expect(result(files.part, formatDocument(snapshot))).toBe('x       5 A     192.0.2.9\n');
  });

  it('makes one change of very many', () => {
    const text = Array.from({ length: 12_000 }, (_, i) => `h${i} A 192.0.2.1\n`).join('');
    const { snapshot } = marked(`$TTL 60\n${text}`);
    const formatted = formatDocument(snapshot);
    expect('edits' in formatted && formatted.edits.length).toBe(1);
    expect(result(`$TTL 60\n${text}`, formatted)).toMatch(/^\$TTL 60\nh0 {6}A {5}192\.0\.2\.1\n/);
  });
});

describe('formatting a part', () => {
  it.each([
    [
      'the entries that it touches, in the columns of their paragraph',
      'a-long-name A 192.0.2.1\nb █A 192.0.2.2\nc █A 192.0.2.3\nd A 192.0.2.4\n',
      'a-long-name A 192.0.2.1\nb           A     192.0.2.2\nc           A     192.0.2.3\nd A 192.0.2.4\n',
    ],
    ['the entry of the cursor', 'a A 192.0.2.1\nb█ A 192.0.2.2\n', 'a A 192.0.2.1\nb       A     192.0.2.2\n'],
    [
      'a whole entry of several lines',
      'a TXT (\n"x"█\n"y" )\nb A 192.0.2.2\n',
      'a       TXT   (\n              "x"\n              "y" )\nb A 192.0.2.2\n',
    ],
    ['nothing of a broken line', 'a A█ 192.0.2.1  junk\n', 'a       A     192.0.2.1 junk\n'],
    [
      'empty lines',
      'a       A     192.0.2.1\n█\n\n\n\n\n█b       A     192.0.2.1\n',
      'a       A     192.0.2.1\n\n\nb       A     192.0.2.1\n',
    ],
    ['the end', 'a A 192.0.2.1█', 'a       A     192.0.2.1\n'],
  ])('%s', (_, before, after) => {
    expect(format(before)).toBe(after);
  });

  it('is the same in a very long document, where only the surroundings are read', () => {
    const long = Array.from({ length: 45_000 }, (_, i) => `h${i}  A  192.0.2.1 ; c\n${i % 50 ? '' : '\n'}`).join('');
    const { snapshot, text } = marked(`$TTL 60\n${long}end A 192.0.2.2\n`);
    const start = text.indexOf('h10000 ');
    const formatted = formatRange(snapshot, { start, end: start + 20 });
    expect('edits' in formatted && edited(text, formatted.edits).slice(start, start + 69)).toBe(
      'h10000  A     192.0.2.1 ; c\n\nh10001  A  192.0.2.1 ; c\nh10002  A  192.',
    );
    expect('edits' in formatted && formatted.edits.length).toBe(1);
  });

  it('keeps the records, at every offset of any text', () => {
    const nasty =
      '$TTL 60\n@  SOA ns (\n\t1 "x\n  TXT "x \\" ; x\n) (\nA  A A \\# 1 00\n\r\n\n\n\nx   HTTPS 1 . alpn="h2,\n b A 192.0.2.1';
    const before = recordSet(load(nasty));
    for (let at = 0; at <= nasty.length; at++) {
      const after = format(`${nasty.slice(0, at)}█${nasty.slice(at)}`);
      if (!after.startsWith('refused')) expect(recordSet(load(after))).toBe(before);
    }
  });
});
