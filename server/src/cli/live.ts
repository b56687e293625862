/** `zonesmith live`: asks the world about zones. Who calls it wants that, so it says whom it asks and does not wait. */
import { dirname } from 'node:path';
import { nodeWorld } from '../host/node/live/world.ts';
import { NodeFiles } from '../host/node/nodeFiles.ts';
import type { CheckGroup, LiveResult, Verdict } from '../live/check.ts';
import { Cancelling } from '../live/dns/cancelling.ts';
import { parseServer } from '../live/dns/serverAddress.ts';
import { LIVE_CHECKS } from '../live/registry.ts';
import { hostsAsked, runChecks, subjectsOf } from '../live/run.ts';
import type { LiveSettings } from '../live/settings.ts';
import { Around } from '../rules/around.ts';
import { type OpenedZone, openZone } from '../zone/open.ts';
import { absoluteName } from '../zone/origin/absoluteName.ts';
import { type Candidate, gather } from './gather.ts';
import { readInput } from './input.ts';
import { keyFromEnvironment } from './liveKeys.ts';
import {
  type LiveFile,
  type LiveReport,
  liveJson,
  liveText,
  type ReportedResult,
  summaryOfLive,
} from './liveReport.ts';
import { setNeighbours, surroundingsOf } from './neighbours.ts';
import { Spans, type Trouble } from './report.ts';
import { readSettings } from './settings.ts';
import { CLEAN, FOUND, Stop, TROUBLE } from './status.ts';
import { complain, mayColour, write } from './stdio.ts';

export interface LiveArguments {
  readonly only?: string;
  readonly resolver?: string;
  readonly asIfPublished?: boolean;
  readonly origin?: string;
  readonly config?: string;
  readonly workspace?: string;
  readonly format: string;
  readonly failOn: Exclude<Verdict, 'pass'>;
}

/** Verdicts that count as found, by the least of them. */
const COUNTS: Readonly<Record<LiveArguments['failOn'], readonly Verdict[]>> = {
  fail: ['fail'],
  warn: ['fail', 'warn'],
  'cannot-tell': ['fail', 'warn', 'cannot-tell'],
};
/** Kinds of files whose records somebody serves. */
const SERVED: ReadonlySet<string> = new Set(['zone', 'journaled', 'secondary', 'signed']);
const GROUPS: ReadonlySet<string> = new Set(LIVE_CHECKS.map(({ group }) => group));

export async function runLive(paths: readonly string[], options: LiveArguments): Promise<number> {
  const groups = groupsIn(options.only);
  if (options.origin !== undefined && paths.length > 1) throw new Stop('--origin is for one file only');
  if (options.origin !== undefined && absoluteName(options.origin) === undefined) {
    throw new Stop(`--origin: ${options.origin} is no name`);
  }
  const { candidates, neighbours, trouble } = gather(paths, options.workspace);
  setNeighbours(neighbours);
  const folder = options.workspace ?? (candidates[0] ? dirname(candidates[0].path) : '.');
  const known = readSettings(options.config, folder);
  const settings = {
    ...known.live,
    ...(options.asIfPublished && { asIfPublished: true }),
    ...(options.resolver !== undefined && { resolvers: [resolverIn(options.resolver)] }),
  };
  const interrupted = new Cancelling();
  process.once('SIGINT', () => interrupted.cancel());
  const world = nodeWorld({ settings, secret: keyFromEnvironment, log: () => {} });
  const files: LiveFile[] = [];
  const problems: Trouble[] = [...trouble];
  for (const candidate of candidates) {
    const opened = openCandidate(candidate, options.origin ?? known.originOf(candidate.path), known.includeRoots);
    if (typeof opened === 'string') problems.push({ file: candidate.path, message: opened });
    else files.push(await checkLive(candidate.path, opened, groups, settings, world, interrupted));
  }
  return finish({ files, trouble: problems, cancelled: interrupted.aborted }, options);
}

function groupsIn(only: string | undefined): ReadonlySet<string> {
  if (only === undefined) return GROUPS;
  const groups = only.split(',').map((group) => group.trim());
  const unknown = groups.find((group) => !GROUPS.has(group));
  if (unknown !== undefined)
    throw new Stop(`--only: there are no checks "${unknown}"; there are ${[...GROUPS].sort().join(', ')}`);
  return new Set(groups);
}

function resolverIn(text: string): string {
  if (parseServer(text) === undefined)
    throw new Stop(`--resolver: ${text} is no resolver, such as 192.0.2.1 or [2001:db8::1]:53`);
  return text;
}

function openCandidate(
  { path, servers, siblings, includedBy }: Candidate,
  origin: string | undefined,
  roots: readonly string[],
): OpenedZone | string {
  const bytes = readInput(path);
  if (typeof bytes === 'string') return bytes;
  const files = new NodeFiles();
  const reader = { read: (file: string) => files.read(file), roots };
  const opened = openZone(path, bytes, { files: reader, origin, servers, siblings, includedBy });
  if (!SERVED.has(opened.kind.kind)) return `nobody serves this file as it is: ${opened.kind.why}`;
  if (opened.zone.originUnknown) return 'it is not known which zone this is; give --origin';
  return opened;
}

async function checkLive(
  file: string,
  opened: OpenedZone,
  groups: ReadonlySet<string>,
  settings: LiveSettings,
  world: ReturnType<typeof nodeWorld>,
  signal: Cancelling,
): Promise<LiveFile> {
  const { zone } = opened;
  const tree = subjectsOf(zone, settings);
  const ids = tree.hosts.flatMap(({ tests }) => tests.filter(({ group }) => groups.has(group)).map(({ id }) => id));
  const whom = hostsAsked(zone, ids, settings).map(({ who }) => who);
  if (whom.length > 0) process.stderr.write(`${file}: asking ${whom.join(', ')}\n`);
  const spans = new Spans(zone);
  const groupOf = new Map(LIVE_CHECKS.map(({ code, group }) => [code, group]));
  const results: ReportedResult[] = [];
  const take = (_: string, found: readonly LiveResult[]): void => {
    for (const { finding, message, evidence, ...result } of found) {
      results.push({
        ...result,
        group: groupOf.get(result.check) as CheckGroup,
        message: world.hide(message),
        ...(finding && { severity: finding.severity, ...spans.of(finding.place) }),
        evidence: evidence.map(({ asked, question, answer, at }) => ({
          asked: world.hide(asked),
          question: world.hide(question),
          answer: world.hide(answer),
          at: new Date(at).toISOString(),
        })),
      });
    }
  };
  const around = new Around(
    opened,
    surroundingsOf(file, { files: new NodeFiles() }, () => opened),
  );
  const zoneOf = (name: Uint8Array) => around.ask(name);
  const { cancelled } = await runChecks(zone, ids, world, settings, signal, take, { zoneOf });
  return { file, origin: tree.zone, results, notRun: cancelled };
}

function finish(report: LiveReport, { format, failOn }: LiveArguments): number {
  write(format === 'json' ? liveJson(report) : liveText(report, mayColour()));
  for (const { file, message } of report.trouble) complain(`${file}: ${message}`);
  if (report.files.length === 0 && report.trouble.length === 0) {
    complain('there are no zone files here');
    return TROUBLE;
  }
  if (format === 'text' && report.files.length > 0) process.stderr.write(`${summaryOfLive(report)}\n`);
  if (report.trouble.length > 0 || report.cancelled) return TROUBLE;
  const counts = new Set<Verdict>(COUNTS[failOn]);
  return report.files.some(({ results }) => results.some(({ verdict }) => counts.has(verdict))) ? FOUND : CLEAN;
}
