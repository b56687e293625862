/** What Zonesmith prints, read back by BIND, against what BIND prints of the file itself. */
import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { type BindZone, compilezone, inParallel, recordsIn } from './bind.ts';
import { cornerQuestion } from './corners.ts';
import { questionOf } from './corpus.ts';
import { wrapperOf } from './records.ts';
import type { Difference, Part } from './report.ts';
import { corners, corpusZones, recordCases, sharedPath } from './shared.ts';
import { ask, type Question } from './zonesmith.ts';

/** A zone that BIND loads. */
interface Printed {
  readonly name: string;
  readonly question: Question;
  /** What BIND prints; undefined: too large to be kept, so BIND is asked. */
  readonly canonical: string | undefined;
  /** `canonical` is only a part of the zone. */
  readonly partly?: boolean;
}

function corpus(): Printed[] {
  const accepted = corpusZones().filter(({ refs }) => refs.named_checkzone.rc === 0);
  return accepted.map((zone) => {
    const canonical = zone.canonical && readFileSync(sharedPath(`corpus/${zone.canonical}`), 'latin1');
    return { name: zone.file, question: questionOf(zone), canonical };
  });
}

function cornerZones(): Printed[] {
  const { cases, includes } = corners();
  const loaded = cases.filter(({ bind }) => bind.loads);
  return loaded.map((corner) => ({
    name: `corner ${corner.id}`,
    question: cornerQuestion(corner, includes),
    canonical: corner.bind.canonical,
  }));
}

function records(): Printed[] {
  return recordCases().flatMap((record): Printed[] => {
    if (!record.refs.named.ok || record.canonical === null) return [];
    const question = { path: record.id, text: wrapperOf(record), origin: '.', files: {} };
    return [{ name: `record ${record.id} ${record.type}`, question, canonical: record.canonical, partly: true }];
  });
}

async function canonicalOf(question: Question): Promise<string> {
  const folder = dirname(question.path);
  const { origin = '.', class: recordClass } = question;
  return (await compilezone({ origin, class: recordClass, folder, file: basename(question.path) })).stdout;
}

async function compare({ name, question, canonical, partly }: Printed): Promise<Difference | undefined> {
  try {
    const wanted = new Set(recordsIn(canonical ?? (await canonicalOf(question))));
    const text = ask(question).print();
    const lines = (got: ReadonlySet<string>): string[] => [
      ...[...wanted].filter((line) => !got.has(line)).map((line) => `BIND only:      ${line.slice(0, 240)}`),
      ...(partly
        ? []
        : [...got].filter((line) => !wanted.has(line)).map((line) => `Zonesmith only: ${line.slice(0, 240)}`)),
    ];
    // Text that is BIND's own needs no reading back.
    if (lines(new Set(recordsIn(text))).length === 0) return undefined;
    const zone: BindZone = { origin: question.origin!, class: question.class, text };
    const back = await compilezone(zone);
    const found = back.ok ? lines(new Set(recordsIn(back.stdout))) : back.stderr.split('\n');
    if (back.ok && found.length === 0) return undefined;
    const cause = back.ok ? 'other records' : 'what we print is refused';
    return { name, cause, lines: [...found.slice(0, 8), ...(found.length > 8 ? [`(${found.length - 8} more)`] : [])] };
  } catch (error) {
    return {
      name,
      cause: 'Zonesmith failed',
      lines: [`Zonesmith failed: ${error instanceof Error ? error.stack : String(error)}`],
    };
  }
}

export async function measurePrint(): Promise<Part> {
  const figures = [];
  const differences: Difference[] = [];
  for (const [what, zones] of [
    ['corpus files', corpus()],
    ['corners', cornerZones()],
    ['single records', records()],
  ] as const) {
    const before = differences.length;
    await inParallel(zones, async (zone) => {
      const difference = await compare(zone);
      if (difference) differences.push(difference);
    });
    const right = zones.length - (differences.length - before);
    figures.push({ what: `the same records as BIND, ${what}`, right, of: zones.length, least: 1 });
  }
  return { title: 'print: the records that BIND would load', figures, differences };
}
