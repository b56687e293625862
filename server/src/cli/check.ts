import { dirname } from 'node:path';
import { classOf } from '../records/classes.ts';
import type { Preset } from '../rules/settings.ts';
import { SEVERITIES, type Severity } from '../rules/severity.ts';
import { absoluteName } from '../zone/origin/absoluteName.ts';
import { type Candidate, gather } from './gather.ts';
import { githubOutput } from './output/github.ts';
import { jsonOutput } from './output/json.ts';
import { sarifOutput } from './output/sarif.ts';
import { summaryOf, textOutput } from './output/text.ts';
import { runTasks, type Sized } from './pool.ts';
import { Progress } from './progress.ts';
import type { Report, Trouble } from './report.ts';
import { readSettings } from './settings.ts';
import { CLEAN, FOUND, Stop, TROUBLE } from './status.ts';
import { complain, mayColour, write } from './stdio.ts';
import type { Outcome } from './task.ts';

export interface CheckArguments {
  readonly origin?: string;
  readonly class?: string;
  readonly now?: number;
  readonly preset?: Preset;
  readonly config?: string;
  readonly workspace?: string;
  readonly stdinFilename?: string;
  readonly format: string;
  readonly failOn: Severity;
  readonly version: string;
}

const STDIN: Candidate = { path: '-', size: 0, siblings: [], servers: [], includedBy: [] };

export async function runCheck(paths: readonly string[], options: CheckArguments): Promise<number> {
  refuseBadOptions(paths, options);
  const { candidates, neighbours, trouble } = gather(
    paths.filter((path) => path !== '-'),
    options.workspace,
  );
  const all = paths.includes('-') ? [...candidates, STDIN] : candidates;
  if (options.origin !== undefined && all.length > 1) throw new Stop('--origin is for one file only');
  const now = options.now ?? Math.floor(Date.now() / 1000);
  const folder = options.workspace ?? firstFolder(all);
  const { rules: settings, includeRoots, originOf, preset } = readSettings(options.config, folder);
  const tasks: Sized[] = all.map(({ path, size, servers, siblings, includedBy }) => ({
    size,
    task: {
      source: path,
      name: path === '-' ? (options.stdinFilename ?? '<stdin>') : path,
      origin: options.origin,
      originSetting: originOf(path === '-' ? (options.stdinFilename ?? '') : path),
      includeRoots,
      class: options.class,
      now,
      settings,
      preset: options.preset ?? preset,
      servers,
      siblings,
      includedBy,
    },
  }));
  const progress = new Progress(tasks.length);
  const outcomes = await runTasks(tasks, neighbours, (done) => progress.update(done));
  progress.end();
  return finish(reportOfAll(outcomes, trouble), outcomes, options);
}

function refuseBadOptions(paths: readonly string[], { origin, class: recordClass }: CheckArguments): void {
  if (origin !== undefined && paths.length > 1) throw new Stop('--origin is for one file only');
  if (origin !== undefined && absoluteName(origin) === undefined) throw new Stop(`--origin: ${origin} is no name`);
  if (recordClass !== undefined && classOf(recordClass) === undefined) {
    throw new Stop(`--class: ${recordClass} is no class`);
  }
}

const firstFolder = (candidates: readonly Candidate[]): string =>
  candidates.length === 0 || candidates[0].path === '-' ? '.' : dirname(candidates[0].path);

function reportOfAll(outcomes: readonly Outcome[], trouble: readonly Trouble[]): Report {
  return {
    files: outcomes.flatMap((outcome) => ('report' in outcome ? [outcome.report] : [])),
    trouble: [...trouble, ...outcomes.flatMap((outcome) => ('trouble' in outcome ? [outcome.trouble] : []))],
  };
}

/** Writes the report and finds the exit status. */
function finish(report: Report, outcomes: readonly Outcome[], options: CheckArguments): number {
  write(format(report, options));
  for (const { file, message } of report.trouble) complain(`${file}: ${message}`);
  const failures = outcomes.flatMap((outcome) => ('failures' in outcome ? outcome.failures : []));
  for (const failure of failures) complain(failure);
  if (options.format === 'text' && report.files.length > 0) process.stderr.write(`${summaryOf(report)}\n`);
  if (report.files.length === 0 && report.trouble.length === 0) {
    complain('there are no zone files here');
    return TROUBLE;
  }
  if (report.trouble.length > 0 || failures.length > 0) return TROUBLE;
  const limit = SEVERITIES.indexOf(options.failOn);
  const found = report.files.some(({ findings }) =>
    findings.some(({ severity }) => SEVERITIES.indexOf(severity) <= limit),
  );
  return found ? FOUND : CLEAN;
}

function format(report: Report, options: CheckArguments): string {
  switch (options.format) {
    case 'json':
      return jsonOutput(report);
    case 'sarif':
      return sarifOutput(report, options.version);
    case 'github':
      return githubOutput(report);
    default:
      return textOutput(report, mayColour());
  }
}
