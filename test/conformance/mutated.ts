/** Spoiled zones, shown to Zonesmith and to the installed BIND: differences that no collected file has. */
import { readFileSync, statSync } from 'node:fs';
import { mutate } from '../fuzz/mutate.ts';
import { Random } from '../fuzz/random.ts';
import { checkzone, compilezone, inParallel, recordsIn } from './bind.ts';
import { cornerOctets } from './corners.ts';
import { wrapperOf } from './records.ts';
import type { Difference, Part } from './report.ts';
import { corners, corpusZones, recordCases, sharedPath } from './shared.ts';
import { compareVerdict } from './verdict.ts';

interface Original {
  readonly name: string;
  readonly origin: string;
  readonly text: Buffer;
}

/** Larger files take BIND too long. */
const LARGEST = 6000;
/** Directives that read files or write many records; what is known to be read in another way (docs/differences.md). */
const UNWANTED = /\$(include|generate|date)|\0|\r(?!\n)/i;

/** Zones that BIND loads. */
function originals(): Original[] {
  const corpus = corpusZones()
    .filter(({ refs, class: recordClass }) => refs.named_checkzone.rc === 0 && recordClass === undefined)
    .map(({ file, origin }) => ({ name: file, origin, path: sharedPath(`corpus/${file}`) }))
    .filter(({ path }) => statSync(path).size < LARGEST)
    .map(({ name, origin, path }) => ({ name, origin, text: readFileSync(path) }));
  const corner = corners()
    .cases.filter(({ bind }) => bind.loads)
    .map((each) => ({ name: `corner ${each.id}`, origin: each.origin, text: cornerOctets(each) }));
  const records = recordCases()
    .filter(({ refs }) => refs.named.ok)
    .map((each) => ({ name: `record ${each.type}`, origin: '.', text: Buffer.from(wrapperOf(each)) }));
  return [...corpus, ...corner, ...records];
}

async function compare(name: string, origin: string, input: Buffer): Promise<Difference | undefined> {
  const text = input.toString('latin1');
  const { ok, stdout, stderr } = await checkzone({ origin, text });
  const messages = `${stdout}${stderr}`.split('\n').filter((line) => line !== '');
  const question = { path: 'mutated', text: input, origin, files: {} };
  const { answer, difference } = compareVerdict(name, question, { loads: ok, messages });
  if (difference || !answer || !ok) return difference;
  const theirs = new Set(recordsIn((await compilezone({ origin, text })).stdout));
  const ours = new Set(recordsIn(answer.print()));
  if (same(theirs, ours)) return undefined;
  const back = new Set(recordsIn((await compilezone({ origin, text: answer.print() })).stdout));
  if (same(theirs, back)) return undefined;
  const lines = [
    ...[...theirs].filter((line) => !back.has(line)).map((line) => `BIND only:      ${line.slice(0, 200)}`),
    ...[...back].filter((line) => !theirs.has(line)).map((line) => `Zonesmith only: ${line.slice(0, 200)}`),
  ];
  return { name, cause: 'other records', lines: lines.slice(0, 6) };
}

const same = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((line) => b.has(line));

/** `count` spoiled zones; the seed decides them. */
export async function measureMutated(count: number, seed: number): Promise<Part> {
  const all = originals();
  const differences: Difference[] = [];
  let compared = 0;
  await inParallel(
    Array.from({ length: count }, (_, index) => index),
    async (index) => {
      const random = new Random(seed, index);
      const { name, origin, text } = random.pick(all);
      const input = mutate(text, random.pick(all).text, random, 2);
      if (input.length > 4 * LARGEST || UNWANTED.test(input.toString('latin1'))) return;
      compared++;
      const difference = await compare(`${index} from ${name}`, origin, input);
      if (difference) differences.push({ ...difference, lines: [...difference.lines, ...changed(text, input)] });
    },
  );
  return {
    title: `mutated: ${compared} spoiled zones, seed ${seed}`,
    figures: [{ what: 'verdicts and records as BIND', right: compared - differences.length, of: compared }],
    differences,
  };
}

/** The lines that were changed, as far as a look from both ends tells. */
function changed(before: Buffer, after: Buffer): string[] {
  const [old, now] = [before, after].map((text) => text.toString('latin1').split('\n'));
  let first = 0;
  while (first < now.length && now[first] === old[first]) first++;
  let last = 0;
  while (last < now.length - first && now.at(-1 - last) === old.at(-1 - last)) last++;
  return now
    .slice(first, now.length - last)
    .slice(0, 5)
    .map((line) => `| ${JSON.stringify(line.slice(0, 200))}`);
}
