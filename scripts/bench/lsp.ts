/**
 * `npm run bench:lsp`: the language server with a zone of a million records, and beside it `kzonecheck` on the same file.
 * `--rounds N`, `--records N`, `--edits N`, `--seed N`.
 */
import { mkdirSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Random } from '../../test/fuzz/random.ts';
import { COMMANDS, type ServerProcess, startProcess } from '../lsp/process.ts';
import { writeBigZone } from './bigZone.ts';
import type { Bar } from './compare.ts';
import { BigDocument } from './lsp/bigDocument.ts';
import { least, median, peakOf, time } from './measure.ts';
import { kzonecheck } from './programs.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    records: { type: 'string', default: '1000000' },
    edits: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
  },
});

const folder = join(tmpdir(), 'zonesmith-bench-lsp');
mkdirSync(folder, { recursive: true });
const [records, rounds, edits, seed] = [values.records, values.rounds, values.edits, values.seed].map(Number);
const SMALL = 10_000;
const FAULTS = 100;
const QUESTIONS = 100;
const WARM_UP = 25;

const file = (name: string): string => join(folder, `example.com.${name}.zone`);
writeBigZone(file('big'), 'relative', records, FAULTS, seed);
writeBigZone(file('small'), 'relative', SMALL, FAULTS, seed);

/** 95 of 100 values are not above it. */
const p95 = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.ceil(numbers.length * 0.95) - 1];
const ms = (number: number): string => `${number.toFixed(1)} ms`;

console.log(`${availableParallelism()} × ${cpus()[0].model}, Node ${process.version}`);
console.log(`${records} records, ${rounds} rounds, ${2 * edits} edits\n`);

async function started(): Promise<ServerProcess> {
  const server = startProcess(COMMANDS['language-server.js']);
  await server.editor.start();
  await server.editor.settled();
  return server;
}

async function stop({ editor, ended }: ServerProcess): Promise<void> {
  await editor.stop();
  await ended;
}

/** Some edits before those that count: the engine compiles what it often runs. */
async function typedIn(document: BigDocument): Promise<number[]> {
  await document.typed(new Random(seed, 1), WARM_UP);
  return document.typed(new Random(seed), edits);
}

const opening: number[] = [];
const checking: number[] = [];
/** Opens the zone, then lets `kzonecheck` read the same file. */
async function opened(): Promise<{ server: ServerProcess; document: BigDocument }> {
  const server = await started();
  const document = new BigDocument(server.editor, file('big'));
  opening.push(await document.open());
  checking.push(1000 * (await time(kzonecheck(file('big')), join(folder, 'kzonecheck.out'))));
  return { server, document };
}

for (let round = 1; round < rounds; round++) await stop((await opened()).server);
const { server, document: big } = await opened();
const typed = await typedIn(big);
const heads = {
  $ORIGIN: await big.directive('$ORIGIN', 'example.com.', 'example.org.'),
  $TTL: await big.directive('$TTL', '3600', '7200'),
  SOA: await big.directive('SOA', '2026010101', '2026010102'),
};
const asked: Record<string, number[]> = {};
for (const kind of ['hover', 'completion', 'definition']) {
  asked[kind] = await big.asked(kind, new Random(seed), QUESTIONS);
}
const peak = peakOf(server.child.pid ?? 0) / 1024;
await stop(server);

const other = await started();
const small = new BigDocument(other.editor, file('small'));
await small.open();
const typedInSmall = await typedIn(small);
await stop(other);

const bars: Bar[] = [];
function bar(what: string, measured: string, met: boolean): void {
  bars.push({ what, met });
  console.log(`${met ? 'PASS' : 'FAIL'}  ${what}: ${measured}`);
}

const [ours, theirs] = [median(opening), median(checking)];
bar(
  'open → first diagnostics ≤ 1.5 × kzonecheck',
  `${ms(ours)} (least ${ms(least(opening))}), kzonecheck ${ms(theirs)}: ${(ours / theirs).toFixed(2)} ×`,
  ours <= 1.5 * theirs,
);
const [inBig, inSmall] = [p95(typed), p95(typedInSmall)];
bar(
  'an edit → diagnostics, p95 ≤ 50 ms',
  `${ms(inBig)}, median ${ms(median(typed))}, most ${ms(Math.max(...typed))}`,
  inBig <= 50,
);
bar(
  `… ≤ max(2 ×, + 10 ms) of ${SMALL} records`,
  `${ms(inSmall)} there, median ${ms(median(typedInSmall))}`,
  inBig <= Math.max(2 * inSmall, inSmall + 10),
);
for (const [what, times] of Object.entries(heads)) {
  const most = Math.max(...times);
  bar(`another ${what} ≤ one full check`, `${ms(most)} of ${ms(Math.max(...opening))}`, most <= Math.max(...opening));
}
for (const [kind, times] of Object.entries(asked)) {
  const most = p95(times);
  bar(`${kind}, p95 ≤ 20 ms`, `${ms(most)}, most ${ms(Math.max(...times))}`, most <= 20);
}
bar('memory of the server ≤ 600 MB', `${peak.toFixed(0)} MiB`, peak <= 600);
process.exitCode = bars.every(({ met }) => met) ? 0 : 1;
