/** What live checks said, as `zonesmith live` writes it. */
import type { CheckGroup, Verdict } from '../live/check.ts';
import type { Severity } from '../rules/severity.ts';
import type { Span, Trouble } from './report.ts';

export interface ReportedEvidence {
  readonly asked: string;
  readonly question: string;
  readonly answer: string;
  /** ISO 8601. */
  readonly at: string;
}

/** Line and column only when it is about something in a file. */
export interface ReportedResult extends Partial<Span> {
  readonly check: string;
  readonly group: CheckGroup;
  readonly subject: string;
  readonly verdict: Verdict;
  readonly message: string;
  readonly severity?: Severity;
  readonly evidence: readonly ReportedEvidence[];
}

export interface LiveFile {
  readonly file: string;
  /** Absolute, with final dot. */
  readonly origin: string;
  readonly results: readonly ReportedResult[];
  /** Ids of the tests that were not run because the run was called off. */
  readonly notRun: readonly string[];
}

export interface LiveReport {
  readonly files: readonly LiveFile[];
  readonly trouble: readonly Trouble[];
  readonly cancelled: boolean;
}

const WORDS: Readonly<Record<Verdict, string>> = {
  fail: 'bad',
  warn: 'doubtful',
  'cannot-tell': 'cannot tell',
  pass: 'good',
};
const COLOURS: Readonly<Record<Verdict, string>> = {
  fail: '\u001b[31m',
  warn: '\u001b[33m',
  'cannot-tell': '\u001b[36m',
  pass: '\u001b[32m',
};
const BOLD = '\u001b[1m';
const DIM = '\u001b[2m';
const PLAIN = '\u001b[0m';

export const liveJson = (report: LiveReport): string => `${JSON.stringify(report, undefined, 2)}\n`;

/** One result a line, good ones as well: they say what was looked at. */
export function liveText({ files }: LiveReport, colour: boolean): string {
  const paint = (style: string, text: string): string => (colour ? `${style}${text}${PLAIN}` : text);
  let text = '';
  for (const { file, results } of files) {
    for (const { file: inFile, line, column, verdict, message, check } of results) {
      const place = inFile === undefined ? `${file}:` : `${inFile}:${line}:${column}:`;
      text += `${paint(BOLD, place)} ${paint(COLOURS[verdict], `${WORDS[verdict]}:`)} ${message} ${paint(DIM, `[${check}]`)}\n`;
    }
  }
  return text;
}

/** One line about everything, for people: goes to stderr. */
export function summaryOfLive({ files, cancelled }: LiveReport): string {
  const results = files.flatMap((file) => file.results);
  const counts = Object.entries(WORDS)
    .map(([verdict, word]) => ({ word, count: results.filter((each) => each.verdict === verdict).length }))
    .filter(({ count }) => count > 0)
    .map(({ word, count }) => `${count} ${word}`);
  const notRun = files.flatMap((file) => file.notRun).length;
  const rest = cancelled ? `; called off, ${notRun} tests were not run` : '';
  return `${files.length} ${files.length === 1 ? 'zone' : 'zones'}: ${counts.join(', ') || 'nothing to check'}${rest}`;
}
