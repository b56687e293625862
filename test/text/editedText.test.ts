import { describe, expect, it } from 'vitest';
import { codesOf, textOf } from '../../server/src/text/codes.ts';
import { EditedText } from '../../server/src/text/editedText.ts';
import { Lines } from '../../server/src/text/lines.ts';
import { Random } from '../fuzz/random.ts';

const PIECES = ['a', '\n', '\r\n', '\r', 'long line of text', '', '\n\n', 'é', ';', '\r\r\n'];

describe('a text that is edited in place', () => {
  it.each(Array.from({ length: 20 }, (_, seed) => seed))('has the text and the lines of a new one, seed %i', (seed) => {
    const random = new Random(seed);
    let text = Array.from({ length: 20 }, () => random.pick(PIECES)).join('');
    const edited = new EditedText(codesOf(text));
    for (let round = 0; round < 200; round++) {
      const start = random.below(text.length + 1);
      const end = Math.min(text.length, start + random.below(6));
      const insert = random.pick(PIECES);
      text = text.slice(0, start) + insert + text.slice(end);
      edited.replace(start, end, codesOf(insert));
      expect(textOf(edited.codes, 0, edited.codes.length)).toBe(text);
      const lines = new Lines(codesOf(text));
      expect(edited.lines.count).toBe(lines.count);
      for (let line = 1; line <= lines.count; line++) expect(edited.lines.startOf(line)).toBe(lines.startOf(line));
    }
  });
});
