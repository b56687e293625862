import { describe, expect, it } from 'vitest';
import { highlights } from '../../server/src/features/highlights.ts';
import { type FeatureSetup, marked } from '../support/feature.ts';

/** The text with owners in `[]` and uses in `()`. */
function highlighted(source: string, setup?: FeatureSetup): string {
  const { snapshot, offset, text } = marked(source, setup);
  let shown = text;
  for (const { range, kind } of highlights(snapshot, offset).toReversed()) {
    const inner = text.slice(range.start, range.end);
    shown = `${shown.slice(0, range.start)}${kind === 'write' ? `[${inner}]` : `(${inner})`}${shown.slice(range.end)}`;
  }
  return shown;
}

describe('highlights', () => {
  it.each([
    ['█www A 192.0.2.1\nx CNAME WWW\n', '[www] A 192.0.2.1\nx CNAME (WWW)\n'],
    ['@ MX 1 m█x\nmx A 192.0.2.1\n AAAA ::1\n', '@ MX 1 (mx)\n[mx] A 192.0.2.1\n AAAA ::1\n'],
    ['a A 192.0.2█.1\nb A 192.0.2.1\n', 'a A (192.0.2.1)\nb A (192.0.2.1)\n'],
    ['@ MX █1 mx\nmx A 192.0.2.1\n', '@ MX 1 mx\nmx A 192.0.2.1\n'],
    ['█', ''],
  ])('%j', (source, expected) => expect(highlighted(source)).toBe(expected));

  it('looks at the document only', () => {
    const setup = { files: { part: 'x CNAME w█ww\ny CNAME www\n' } };
    expect(highlighted('www A 192.0.2.1\n$INCLUDE part\n', setup)).toBe('x CNAME (www)\ny CNAME (www)\n');
  });
});
