/**
 * `npm run fuzz [-- --count N --seed N]`: spoils zone files and looks whether anything is thrown, lost or slow.
 * `--only INDEX` writes that input of the seed to stdout.
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { inputOf, originals } from '../../test/fuzz/inputs.ts';
import { runBatches } from './pool.ts';
import { type Batch, type Failure, kindOf, runWorker } from './worker.ts';

const BATCH = 100;
const MOST_SHOWN = 20;

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '100000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    only: { type: 'string' },
    worker: { type: 'boolean', default: false },
  },
});

if (values.worker) runWorker();
else if (values.only !== undefined)
  process.stdout.write(inputOf(originals(), Number(values.seed), Number(values.only)));
else await fuzz(Number(values.seed), Number(values.count));

async function fuzz(seed: number, inputs: number): Promise<void> {
  const batches: Batch[] = [];
  for (let from = 0; from < inputs; from += BATCH) batches.push({ seed, from, to: Math.min(inputs, from + BATCH) });
  const failures: Failure[] = [];
  const start = performance.now();
  const seconds = (): number => (performance.now() - start) / 1000;
  let done = 0;
  let octets = 0;
  let slowest = 0;
  let slowestIndex = 0;
  let said = 0;
  console.log(`${inputs} inputs, seed ${seed}`);
  await runBatches(batches, availableParallelism(), (answer, count) => {
    failures.push(...answer.failures);
    octets += answer.octets;
    done += count;
    if (answer.slowest > slowest) ({ slowest, slowestIndex } = answer);
    if (seconds() < said + 10) return;
    said = seconds();
    console.log(`${done} inputs, ${Math.round(done / said)}/s, ${failures.length} failures`);
  });
  report(failures);
  const rate = `${Math.round(inputs / seconds())} inputs/s, ${(octets / 1e6 / seconds()).toFixed(1)} MB/s`;
  console.log(`slowest: input ${slowestIndex}, ${slowest.toFixed(0)} ms`);
  console.log(`${failures.length === 0 ? 'PASS' : 'FAIL'}: ${inputs} inputs, ${failures.length} failures, ${rate}`);
  process.exitCode = failures.length === 0 ? 0 : 1;
}

/** One input for each kind of failure. */
function report(failures: readonly Failure[]): void {
  const kinds = new Map<string, Failure[]>();
  for (const failure of failures) {
    const kind = kindOf(failure.fault);
    kinds.set(kind, [...(kinds.get(kind) ?? []), failure]);
  }
  for (const same of [...kinds.values()].slice(0, MOST_SHOWN)) {
    const [{ seed, index, fault, input }] = [...same].sort((a, b) => a.input.length - b.input.length);
    console.log(`\n✗ ${same.length} × ${fault}`);
    console.log(`  input: npm run --silent fuzz -- --seed ${seed} --only ${index}`);
    const text = Buffer.from(input, 'base64').toString('latin1');
    if (text !== '') console.log(`  least: ${JSON.stringify(text.length > 400 ? `${text.slice(0, 400)}…` : text)}`);
  }
}
