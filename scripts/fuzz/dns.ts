/**
 * `npm run fuzz:dns [-- --count N --seed N]`: spoils responses and looks whether anything is thrown, slow, or accepted
 * for a question that was not asked. `--only INDEX` shows that response of the seed in hexadecimal.
 */
import { parseArgs } from 'node:util';
import { faultOf, mutated } from '../../test/live/dns/mutations.ts';

const MOST_SHOWN = 20;

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '100000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    only: { type: 'string' },
  },
});
const seed = Number(values.seed);

if (values.only === undefined) fuzz(Number(values.count));
else show(Number(values.only));

function show(index: number): void {
  const message = mutated(seed, index);
  console.log(Buffer.from(message).toString('hex'));
  console.log(faultOf(message) ?? 'no fault');
}

function fuzz(count: number): void {
  console.log(`${count} responses, seed ${seed}`);
  const start = performance.now();
  let failures = 0;
  let slowest = 0;
  for (let index = 0; index < count; index++) {
    const message = mutated(seed, index);
    const before = performance.now();
    const fault = faultOf(message);
    slowest = Math.max(slowest, performance.now() - before);
    if (fault === undefined) continue;
    if (++failures <= MOST_SHOWN) console.log(`✗ ${fault}: npm run fuzz:dns -- --seed ${seed} --only ${index}`);
  }
  const rate = Math.round((count / (performance.now() - start)) * 1000);
  console.log(`slowest: ${slowest.toFixed(1)} ms`);
  console.log(`${failures === 0 ? 'PASS' : 'FAIL'}: ${count} responses, ${failures} failures, ${rate} responses/s`);
  process.exitCode = failures === 0 ? 0 : 1;
}
