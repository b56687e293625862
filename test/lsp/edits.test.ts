/** A server that follows edits says what one says that has just read the text. `npm run lsp:edits` makes more of them. */
import { expect, it, onTestFinished } from 'vitest';
import { COMMANDS, startProcess } from '../../scripts/lsp/process.ts';
import { editRandomly } from '../../scripts/lsp/randomEdits.ts';
import { readable } from '../../scripts/lsp/typing.ts';
import { originals } from '../fuzz/inputs.ts';

const SEED = 1;
const EDITS = 120;

it(`says the same after each of ${EDITS} edits`, { timeout: 60_000 }, async () => {
  const [edited, fresh] = [0, 1].map(() => {
    const { editor, child } = startProcess(COMMANDS['language-server.js']);
    onTestFinished(() => void child.kill());
    return editor;
  });
  await Promise.all([edited.start(), fresh.start()]);
  const report = await editRandomly({ edited, fresh, seed: SEED, edits: EDITS, given: originals().map(readable) });
  expect(report.differences).toEqual([]);
  expect(report).toMatchObject({ edits: EDITS });
  expect(report.cancelled).toBeGreaterThan(report.tooLate);
});
