/** A document that was edited says what a fresh one says of the same text. */
import { describe, expect, it } from 'vitest';
import { ZoneDocument } from '../../server/src/features/document.ts';
import { Random } from '../fuzz/random.ts';
import { memoryFiles, NOW } from '../support/check.ts';
import { editOf, zoneText } from '../support/edits.ts';

const STRETCH = 200;

const open = (text: string): ZoneDocument =>
  new ZoneDocument(
    'zone',
    text,
    { files: memoryFiles({}), origin: 'example.com.' },
    {
      now: NOW,
      stretch: STRETCH,
      onRuleFailure: (code, error) => {
        throw new Error(`rule ${code} failed: ${String(error)}`, { cause: error });
      },
    },
  );

/** The findings in a form and order that do not depend on the order in which rules ran. */
const found = (document: ZoneDocument): string[] =>
  document.view.findings.map((finding) => JSON.stringify({ ...finding, fixes: finding.fixes })).sort();

describe('a document that is edited', () => {
  it.each(Array.from({ length: 40 }, (_, seed) => seed))('has the findings of a fresh one, seed %i', (seed) => {
    const random = new Random(seed);
    let text = zoneText(random, 40);
    const document = open(text);
    expect(found(document)).toEqual(found(open(text)));
    for (let round = 0; round < 30; round++) {
      const before = text;
      const { start, end, insert } = editOf(random, text);
      text = text.slice(0, start) + insert + text.slice(end);
      document.edit([{ start, end, text: insert }]);
      const said = JSON.stringify({ seed, round, line: text.slice(text.lastIndexOf('\n', start - 1) + 1, start + 40) });
      expect(found(document), said).toEqual(found(open(text)));
      // What is broken stays broken for a while now and then, but mostly not.
      if (random.below(3) > 0) continue;
      document.edit([{ start, end: start + insert.length, text: before.slice(start, end) }]);
      text = before;
    }
  });
});
