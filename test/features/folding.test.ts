import { describe, expect, it } from 'vitest';
import { foldingRanges } from '../../server/src/features/folding.ts';
import { marked } from '../support/feature.ts';

/** `first-last` of each range, with its kind. */
function folds(text: string, most = 100): string[] {
  const { snapshot } = marked(text);
  return foldingRanges(snapshot, most).map(
    ({ startLine, endLine, kind }) => `${startLine}-${endLine}${kind ? ` ${kind}` : ''}`,
  );
}

describe('folding', () => {
  it.each([
    ['an entry of several lines', '@ SOA ns hm (\n 1\n 2 3 4 5 )\nns A 192.0.2.1\n', ['1-3']],
    ['a comment block', '; one\n; two\n;three\na A 192.0.2.1\n; alone\n', ['1-3 comment']],
    ['comments apart', '; one\n\n; two\n', []],
    ['a region', '; #region hosts\na A 192.0.2.1\n; #endregion\nb A 192.0.2.2\n', ['1-3 region']],
    [
      'regions in regions',
      ';#region a\n;#region b\nx A 192.0.2.1\n;#endregion\n;#endregion\n',
      ['1-5 region', '2-4 region'],
    ],
    ['a region that is not closed', '; #region a\nx A 192.0.2.1\n', []],
    ['a region that was not opened', 'x A 192.0.2.1\n; #endregion\n', []],
    ['a run of one owner', 'a A 192.0.2.1\n  AAAA 2001:db8::1\n  TXT x\nb A 192.0.2.2\n', ['1-3']],
    ['a run whose owner is repeated', 'a A 192.0.2.1\na AAAA 2001:db8::1\na TXT x\n', ['1-3']],
    [
      'a run with comments in it',
      'a A 192.0.2.1\n; here\n; there\n AAAA 2001:db8::1\n TXT x\n',
      ['1-5', '2-3 comment'],
    ],
    ['two records of an owner', 'a A 192.0.2.1\n  AAAA 2001:db8::1\n', []],
    ['an empty line ends a run', 'a A 192.0.2.1\n  AAAA 2001:db8::1\n\n  TXT x\n', []],
    ['sections', '$ORIGIN a\nx A 192.0.2.1\n\n$ORIGIN b\ny A 192.0.2.2\nz A 192.0.2.3\n\n\n', ['1-2', '4-6']],
    [
      'the shorter one of two that start in one line',
      'a TXT ( "x"\n "y" )\n A 192.0.2.1\n AAAA 2001:db8::1\n',
      ['1-2'],
    ],
    ['CR LF', '; one\r\n; two\r\na TXT (\r\n x )\r\n', ['1-2 comment', '3-4']],
    ['a parenthesis that is never closed', 'a TXT (\n x\nb A 192.0.2.1\n', ['1-2']],
    ['nothing', '', []],
  ])('%s', (_, text, expected) => {
    expect(folds(text)).toEqual(expected);
  });

  it('gives no more than is asked for', () => {
    const text = 'a TXT (\n x )\n'.repeat(50);
    expect(folds(text, 10)).toHaveLength(10);
    expect(folds(text, 10).at(-1)).toBe('19-20');
  });

  it('gives ranges that lie in one another or apart, whatever the text is', () => {
    const nasty =
      ';#region\na TXT (\n;#endregion\n "x\n;#region\n)\n$ORIGIN b\n;#region\n;a\n;b\n$ORIGIN c\n;#endregion\nx A\n A\n A\n';
    for (let at = 0; at <= nasty.length; at++) {
      const { snapshot } = marked(nasty.slice(at));
      const ranges = foldingRanges(snapshot, 100);
      for (const a of ranges) {
        expect(a.endLine).toBeGreaterThan(a.startLine);
        expect(a.endLine).toBeLessThanOrEqual(snapshot.lines.count);
        const crossing = ranges.filter(
          (b) => b.startLine > a.startLine && b.startLine <= a.endLine && b.endLine > a.endLine,
        );
        expect(crossing).toEqual([]);
      }
    }
  });
});
