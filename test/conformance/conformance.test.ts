/** The thresholds of the requirements. `npm run conformance` shows every difference. */
import { expect, test } from 'vitest';
import { bindVersion } from './bind.ts';
import { PARTS } from './parts.ts';
import { printPart, share } from './report.ts';
import { SHARED } from './shared.ts';

const hasBind = (await bindVersion()) !== undefined;

test('a share is that of what is right', () => {
  expect(share({ what: '', right: 3, of: 4 })).toBe(0.75);
});

if (SHARED !== undefined) {
  test.each(Object.keys(PARTS))('%s', { timeout: 60_000 }, async (name) => {
    if (name === 'print' && !hasBind) return;
    const part = await PARTS[name]();
    const short = part.figures.filter((figure) => share(figure) < (figure.least ?? 0));
    expect(short, printPart(part, { most: 5 })).toEqual([]);
  });
}
