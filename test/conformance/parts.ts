/** The parts of the conformance run, by the name that the command line knows them by. */
import { measureCases } from './cases.ts';
import { measureCorners } from './corners.ts';
import { measureCorpus } from './corpus.ts';
import { measureFormat } from './format.ts';
import { measureNoise } from './noise.ts';
import { measurePairs } from './pairs.ts';
import { measurePrint } from './print.ts';
import { measureRecords } from './records.ts';
import type { Part } from './report.ts';

export const PARTS: Readonly<Record<string, () => Part | Promise<Part>>> = {
  corpus: measureCorpus,
  corners: measureCorners,
  records: measureRecords,
  cases: measureCases,
  noise: measureNoise,
  pairs: measurePairs,
  print: measurePrint,
  format: measureFormat,
};
