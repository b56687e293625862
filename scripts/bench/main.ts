/**
 * `npm run bench`: Zonesmith beside the checkers of other name servers, in one run, on zones that are made for it.
 * `--rounds N`, `--records N`, `--seed N`, `--only relative|absolute|beside|scaling`.
 */
import { mkdirSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { beside } from './beside.ts';
import { type Bar, compare, zoneFile } from './compare.ts';
import { printDearest } from './dearest.ts';
import { scaling } from './scaling.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    records: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
  },
});

const folder = join(tmpdir(), 'zonesmith-bench');
mkdirSync(folder, { recursive: true });
const records = Number(values.records);
const setup = {
  folder,
  records,
  faults: Math.min(1000, Math.floor(records / 100)),
  rounds: Number(values.rounds),
  seed: Number(values.seed),
};
console.log(`${availableParallelism()} × ${cpus()[0].model}, Node ${process.version}`);

const bars: Bar[] = [];
for (const style of ['relative', 'absolute'] as const) {
  if (values.only === undefined || values.only === style) bars.push(...(await compare(style, setup)));
}
if (values.only !== 'scaling') printDearest(zoneFile(folder, values.only === 'absolute' ? 'absolute' : 'relative'));
if (values.only === undefined || values.only === 'beside') bars.push(await beside(folder, setup.rounds));
if (values.only === undefined || values.only === 'scaling') bars.push(...(await scaling(folder)));

console.log('');
for (const { what, met } of bars) console.log(`${met ? 'PASS' : 'FAIL'}  ${what}`);
process.exitCode = bars.every(({ met }) => met) ? 0 : 1;
