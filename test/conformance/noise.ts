/** How much is said about zones with which nothing is wrong, or that servers load and people use. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { askAbout } from './cases.ts';
import { questionOf } from './corpus.ts';
import type { Difference, Figure, Part } from './report.ts';
import { type CorpusFile, cases, corpusZones } from './shared.ts';
import { printFound } from './verdict.ts';
import { type Answer, ask, type Found } from './zonesmith.ts';

interface Heard {
  readonly name: string;
  readonly records: number;
  readonly found: readonly Found[];
}

/** At most one information in so many records. */
const RECORDS_PER_INFORMATION = 20;

const isAccepted = ({ refs }: CorpusFile): boolean => refs.named_checkzone.rc === 0;

const heardOf = (name: string, { findings, recordCount }: Answer): Heard => ({
  name,
  records: recordCount,
  found: findings,
});
const hear = (zone: CorpusFile): Heard => heardOf(zone.file, ask(questionOf(zone)));

const isAdvice = ({ severity }: Found): boolean => severity === 'information';
const isLoud = ({ severity }: Found): boolean => severity === 'error' || severity === 'warning';

/** The records of which nothing is said by way of information, of all records. */
function quietFigure(what: string, heard: readonly Heard[]): Figure {
  const of = heard.reduce((sum, { records }) => sum + records, 0);
  const advice = heard.reduce((sum, { found }) => sum + found.filter(isAdvice).length, 0);
  return { what, right: of - advice, of, least: 1 - 1 / RECORDS_PER_INFORMATION };
}

/** Rules whose errors and warnings on files that people use `docs/differences.md` gives reasons for. */
export function explainedRules(): ReadonlySet<string> {
  const text = readFileSync(join(import.meta.dirname, '../../docs/differences.md'), 'utf8');
  const section = text.split('\n## ').find((part) => part.startsWith(SECTION)) ?? '';
  return new Set([...section.matchAll(/^\| `([a-z0-9-]+)`/gm)].map(([, code]) => code));
}

const SECTION = 'Errors and warnings on zones that servers load';

/** Rules that say more than information about files, each with the number of files; the most frequent first. */
export function loudRules(heard: readonly Heard[]): [code: string, files: number][] {
  const counts = new Map<string, number>();
  for (const { found } of heard) {
    for (const code of new Set(found.filter(isLoud).map((each) => each.code))) {
      counts.set(code, (counts.get(code) ?? 0) + 1);
    }
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

/** Which informations are how frequent, for reading. */
function adviceOf(heard: readonly Heard[]): Difference[] {
  const byCode = new Map<string, string[]>();
  for (const { name, found } of heard) {
    for (const each of found.filter(isAdvice)) {
      byCode.set(each.code, [...(byCode.get(each.code) ?? []), `${name}: ${printFound(each)}`]);
    }
  }
  return [...byCode].map(([code, lines]) => ({
    name: `information [${code}], ${lines.length} times`,
    cause: `information: ${code}`,
    lines: lines.slice(0, 5),
    minor: true,
  }));
}

export function measureNoise(): Part {
  const correct = cases()
    .filter(({ expectNone }) => expectNone)
    .map((zone) => heardOf(zone.id, askAbout(zone, zone.origin)));
  const accepted = corpusZones().filter(isAccepted);
  const used = accepted.filter(({ kind }) => kind === 'realworld').map(hear);
  const tests = accepted.filter(({ kind }) => kind !== 'realworld').map(hear);
  const explained = explainedRules();
  const loud = loudRules(used);
  const unexplained = loud.filter(([code]) => !explained.has(code));
  return {
    title: 'noise: what is said about zones that load',
    figures: [
      quietFigure('records without information, zones with nothing wrong', correct),
      quietFigure('records without information, files that people use', used),
      quietFigure('records without information, all accepted files', [...correct, ...used, ...tests]),
      {
        what: 'rules with errors or warnings on files that people use, explained in docs/differences.md',
        right: loud.length - unexplained.length,
        of: loud.length,
        least: 1,
      },
    ],
    differences: [
      ...unexplained.map(([code, files]) => ({
        name: `no reason for ${code}`,
        cause: code,
        lines: [`${files} files`],
      })),
      ...adviceOf([...correct, ...used, ...tests]),
    ],
  };
}
