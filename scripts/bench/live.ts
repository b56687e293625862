/**
 * `npm run bench:live`, inside the lab: a zone of 1,000 RRsets compared at two servers, beside as many parallel `dig -f` as
 * we have questions in flight, which share the same questions; and how soon a run ends that is called off. `--rounds N`.
 */
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { nodeWorld } from '../../server/src/host/node/live/world.ts';
import { compareServed, type ServedComparison } from '../../server/src/live/compareServed.ts';
import { DEFAULT_LIVE_SETTINGS } from '../../server/src/live/settings.ts';
import { nameOf } from '../../server/src/live/support/names.ts';
import { answeredNames, setsOf } from '../../server/src/live/support/writtenSets.ts';
import { IN } from '../../server/src/records/classes.ts';
import { printName } from '../../server/src/records/name.ts';
import { decodeFile } from '../../server/src/zone/files.ts';
import { loadZone } from '../../server/src/zone/load.ts';
import { LARGE_SETS, LARGE_ZONE, largeZone } from '../lab/madeZones.ts';
import { FOLDER } from '../lab/outside.ts';
import { ADDRESSES, SAID_TO_SERVE } from '../lab/plan.ts';
import type { Bar } from './compare.ts';
import { median } from './measure.ts';

const MOST_OF_DIG = 1.5;
const MOST_MILLISECONDS = 100;
/** Milliseconds after which a run is called off: it is well under way then. */
const UNDER_WAY = 250;

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } });
const folder = process.env[FOLDER];
if (folder === undefined) throw new Error('this runs inside the lab: npm run bench:live');
const { inFlight } = DEFAULT_LIVE_SETTINGS;
const settings = { ...DEFAULT_LIVE_SETTINGS, resolvers: [ADDRESSES.resolver] };
const servers = [ADDRESSES.primary, ADDRESSES.secondary];
const text = new TextEncoder().encode(largeZone(...SAID_TO_SERVE));
const zone = loadZone(
  decodeFile(LARGE_ZONE, text),
  { read: () => 'missing' },
  {
    origin: nameOf(`${LARGE_ZONE}.`),
    class: IN,
    folder: '',
  },
);

/** A new world each time: nothing is remembered. */
function compareAll(addresses: readonly string[], signal: AbortSignal): Promise<readonly ServedComparison[]> {
  const { resolver } = nodeWorld({ settings, log: () => {}, secret: () => Promise.resolve(undefined) });
  return Promise.all(
    addresses.map((address) =>
      compareServed(zone, { protocol: 'udp', address, port: 53 }, resolver, signal, LARGE_SETS),
    ),
  );
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const share = (number: number): string => join(folder, `share-${number}`);

function writeShares(): void {
  const sets = [...answeredNames(zone)].flatMap((name) => setsOf(zone, name));
  const lines = servers.flatMap((server) =>
    sets.map(({ owner, type }) => `@${server} +norec ${printName(owner)} TYPE${type}`),
  );
  for (let number = 0; number < inFlight; number++) {
    writeFileSync(share(number), `${lines.filter((_, at) => at % inFlight === number).join('\n')}\n`);
  }
}

/** What they print is collected by none of them, which is as fast as they can be. */
function digAll(): Promise<unknown> {
  return Promise.all(
    Array.from({ length: inFlight }, (_, number) => {
      const child = spawn('dig', ['-f', share(number)], { stdio: 'ignore' });
      return new Promise<void>((resolve, reject) => {
        child.once('error', reject);
        child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`dig ended with ${code}`))));
      });
    }),
  );
}

async function compareWithDig(rounds: number): Promise<Bar> {
  const never = new AbortController().signal;
  for (const { compared, differences } of await compareAll(servers, never)) {
    if (compared !== LARGE_SETS || differences.length > 0) throw new Error('the lab does not serve the zone as it is');
  }
  writeShares();
  const ours: number[] = [];
  const digs: number[] = [];
  console.log(`\n${LARGE_SETS} RRsets at ${servers.length} servers, ${inFlight} in flight, ${rounds} rounds in turns`);
  for (let round = 0; round < rounds; round++) {
    ours.push(await timed(() => compareAll(servers, never)));
    digs.push(await timed(digAll));
    console.log(`  ${ours[round].toFixed(0).padStart(5)} ms, dig ${digs[round].toFixed(0).padStart(5)} ms`);
  }
  const ratio = median(ours) / median(digs);
  console.log(`medians: ${median(ours).toFixed(0)} ms, dig ${median(digs).toFixed(0)} ms`);
  return { what: `time ≤ ${MOST_OF_DIG} × dig -f (${ratio.toFixed(2)})`, met: ratio <= MOST_OF_DIG };
}

/** Until the run has ended and no socket of it is open any more. */
async function callOff(rounds: number): Promise<Bar> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const controller = new AbortController();
    const run = compareAll([ADDRESSES.silent, ADDRESSES.silent], controller.signal);
    await sleep(UNDER_WAY);
    if (openSockets() < 1) throw new Error('the run was not under way');
    const start = performance.now();
    controller.abort();
    await run;
    while (openSockets() > 0) await new Promise(setImmediate);
    times.push(performance.now() - start);
  }
  const middle = median(times);
  console.log(`called off: median ${middle.toFixed(1)} ms, at most ${Math.max(...times).toFixed(1)} ms`);
  return { what: `called off within ${MOST_MILLISECONDS} ms (${middle.toFixed(1)})`, met: middle <= MOST_MILLISECONDS };
}

const openSockets = (): number => process.getActiveResourcesInfo().filter((kind) => /^UDP/i.test(kind)).length;

console.log(
  `${availableParallelism()} × ${cpus()[0].model}, Node ${process.version}, load ${readFileSync('/proc/loadavg', 'utf8').slice(0, 14)}`,
);
const rounds = Number(values.rounds);
const bars = [await compareWithDig(rounds), await callOff(rounds)];
console.log('');
for (const { what, met } of bars) console.log(`${met ? 'PASS' : 'FAIL'}  ${what}`);
process.exitCode = bars.every(({ met }) => met) ? 0 : 1;
