/** Formatting keeps every record and every comment, and what is formatted stays as it is. */
import { questionOf } from './corpus.ts';
import type { Difference, Part } from './report.ts';
import { type CorpusFile, corpusZones } from './shared.ts';
import { ask } from './zonesmith.ts';

type Promised = 'the same records' | 'every comment' | 'unchanged when formatted again';

const PROMISES: readonly Promised[] = ['the same records', 'every comment', 'unchanged when formatted again'];

/** The promises that are not kept; undefined: Zonesmith declines to format it. */
function broken(zone: CorpusFile): Promised[] | undefined {
  const question = questionOf(zone);
  const before = ask(question);
  const text = before.format();
  if (!text) return undefined;
  const after = ask({ ...question, text });
  const again = after.format();
  const kept: Readonly<Record<Promised, boolean>> = {
    'the same records': before.print() === after.print(),
    'every comment': before.comments().join('\n') === after.comments().join('\n'),
    'unchanged when formatted again': again !== undefined && Buffer.compare(again, text) === 0,
  };
  return PROMISES.filter((promise) => !kept[promise]);
}

export function measureFormat(): Part {
  const zones = corpusZones();
  const differences: Difference[] = [];
  const counts = new Map<Promised, number>(PROMISES.map((promise) => [promise, 0]));
  let formatted = 0;
  for (const zone of zones) {
    const promises = broken(zone);
    if (!promises) continue;
    formatted++;
    for (const promise of promises) counts.set(promise, counts.get(promise)! + 1);
    if (promises.length > 0) {
      differences.push({
        name: zone.file,
        cause: promises.join(', '),
        lines: promises.map((each) => `not so: ${each}`),
      });
    }
  }
  return {
    title: 'format: what it keeps',
    figures: [
      ...Array.from(counts, ([what, wrong]) => ({ what, right: formatted - wrong, of: formatted, least: 1 })),
      { what: 'files that are formatted', right: formatted, of: zones.length },
    ],
    differences,
  };
}
