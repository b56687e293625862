/** The zone files that are spoiled: the shared corpus when it is there, the project's own set always. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { cornerOctets } from '../conformance/corners.ts';
import { cases, corners, corpusZones, SHARED, sharedPath } from '../conformance/shared.ts';
import { mutate } from './mutate.ts';
import { Random } from './random.ts';

const OWN = join(import.meta.dirname, '../zones');
/** Larger files only cost time. */
const LARGEST = 1 << 16;

export function originals(): Buffer[] {
  const own = readdirSync(OWN)
    .filter((name) => name.endsWith('.zone'))
    .map((name) => readFileSync(join(OWN, name)));
  if (SHARED === undefined) return own;
  const corpus = corpusZones().map(({ file }) => sharedPath(`corpus/${file}`));
  return [
    ...own,
    ...corpus.filter((path) => statSync(path).size <= LARGEST).map((path) => readFileSync(path)),
    ...corners().cases.map(cornerOctets),
    ...cases().map(({ zone }) => Buffer.from(zone)),
  ];
}

/** The input with a number; seed and number decide it. */
export function inputOf(all: readonly Buffer[], seed: number, index: number): Buffer {
  const random = new Random(seed, index);
  const text = random.pick(all);
  return mutate(text, random.pick(all), random);
}
