/**
 * `npm run lsp:edits [-- --edits N --seed N]`: edits documents at the language server at random, and looks whether it says
 * what one says that has just read them, and whether anything fails.
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { originals } from '../test/fuzz/inputs.ts';
import { COMMANDS, startProcess } from './lsp/process.ts';
import { type Difference, editRandomly } from './lsp/randomEdits.ts';
import { readable } from './lsp/typing.ts';

const { values } = parseArgs({
  options: {
    edits: { type: 'string', default: '5000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});

const SAID_EVERY = 10_000;
const MOST_SHOWN = 300;

const [edits, seed] = [values.edits, values.seed].map(Number);
const command = COMMANDS['zonesmith lsp --stdio'];
const servers = [startProcess(command), startProcess(command)];
const [edited, fresh] = servers.map(({ editor }) => editor);
for (const editor of [edited, fresh]) await editor.start();
console.log(`${edits} edits, seed ${seed}`);

const start = performance.now();
let said = start;
const report = await editRandomly({
  edited,
  fresh,
  seed,
  edits,
  given: originals().map(readable),
  progress(done) {
    if (performance.now() < said + SAID_EVERY) return;
    said = performance.now();
    console.log(`${done} edits, ${Math.round((1000 * done) / (said - start))}/s`);
  },
});
for (const editor of [edited, fresh]) await editor.stop();
const codes = await Promise.all(servers.map(({ ended }) => ended));

const { differences, comparisons, requests, cancelled, tooLate } = report;
if (differences.length > 0) show(differences);
const good = differences.length === 0 && codes.every((code) => code === 0);
console.log(`${comparisons} comparisons, ${requests} other requests`);
console.log(`${cancelled} requests cancelled, ${tooLate} of them after they were answered`);
console.log(`${good ? 'PASS' : 'FAIL'}: ${report.edits} edits, ${differences.length} differences`);
process.exitCode = good ? 0 : 1;

/** Says what differs, and writes down how it came about. */
function show(found: readonly Difference[]): void {
  const file = join(mkdtempSync(join(tmpdir(), 'zonesmith-edits-')), 'differences.json');
  writeFileSync(file, JSON.stringify(found, null, 1));
  for (const { what, edited: live, fresh: read, edits: since } of found) {
    const at = [...live].findIndex((character, index) => character !== read[index]);
    const part = (text: string): string => text.slice(Math.max(0, at - 40), at + MOST_SHOWN);
    console.log(`\n✗ ${what} after ${since.length} edits\n  edited: ${part(live)}\n  fresh:  ${part(read)}`);
  }
  console.log(`\nall of it: ${file}`);
}
