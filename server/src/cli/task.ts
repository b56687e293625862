/** One file to check, as plain data: runs here or in a worker. */
import { NodeFiles } from '../host/node/nodeFiles.ts';
import { checkZone, type Verdict } from '../rules/check.ts';
import type { Preset, RuleSettings } from '../rules/settings.ts';
import type { ServerZone } from '../zone/config/serverConfig.ts';
import type { Files } from '../zone/files.ts';
import { loadZone } from '../zone/load.ts';
import { lookAtFile, type OpenContext, type OpenedZone, opened, type Prospect } from '../zone/open.ts';
import { readInput } from './input.ts';
import { surroundingsOf } from './neighbours.ts';
import { type FileReport, reportOf, type Trouble } from './report.ts';

export interface Task {
  /** What to read: a path, or `-`. */
  readonly source: string;
  /** What it is called in findings. */
  readonly name: string;
  readonly origin: string | undefined;
  /** What the settings say about the origin. */
  readonly originSetting: string | undefined;
  /** Further folders for `$INCLUDE`. */
  readonly includeRoots: readonly string[];
  readonly class: string | undefined;
  readonly now: number;
  readonly settings: RuleSettings;
  /** Default: recommended. */
  readonly preset?: Preset;
  readonly servers: readonly ServerZone[];
  readonly siblings: readonly string[];
  readonly includedBy: readonly string[];
}

export type Outcome =
  | { readonly report: FileReport; readonly failures: readonly string[] }
  | { readonly trouble: Trouble };

export function runTask(task: Task): Outcome {
  const bytes = readInput(task.source);
  if (typeof bytes === 'string') return troubleWith(task, bytes);
  return checkBytes(task, bytes, lookAtFile(task.name, bytes, contextOf(task)));
}

/** Loads a file that was looked at, and checks it. */
export function checkBytes(task: Task, bytes: Uint8Array, prospect: Prospect): Outcome {
  if (isBinary(bytes, prospect)) return troubleWith(task, BINARY);
  const zone = opened(prospect, loadZone(prospect.file, contextOf(task).files, prospect.load));
  const failures: string[] = [];
  const verdict = checkZone(zone, {
    ...checksOf(task),
    surroundings: surroundingsOf(task.source, contextOf(task), () => zone),
    onRuleFailure: (code, error) => failures.push(failureOf(task, code, error)),
  });
  return outcomeOf(task, zone, verdict, failures);
}

/** What a task says about the rules. */
export const checksOf = ({ now, settings, preset }: Task) => ({ now, settings, ...(preset && { preset }) });

export const troubleWith = ({ name }: Task, message: string): Outcome => ({ trouble: { file: name, message } });

export const outcomeOf = (
  { name }: Task,
  { zone, kind }: OpenedZone,
  verdict: Verdict,
  failures: readonly string[],
  lineStarts?: Int32Array,
): Outcome => ({ report: reportOf(zone, verdict, { file: name, kind: kind.kind, lineStarts }), failures });

export const failureOf = ({ name }: Task, code: string, error: unknown): string =>
  `rule ${code} failed on ${name}: ${String(error)}`;

export const contextOf = (task: Task): OpenContext => ({
  files: filesFor(task),
  origin: task.origin,
  setting: task.originSetting,
  class: task.class,
  servers: task.servers,
  siblings: task.siblings,
  includedBy: task.includedBy,
});

function filesFor({ includeRoots: roots }: Task): Files {
  const files = new NodeFiles();
  return { read: (path) => files.read(path), roots };
}

export const BINARY = 'it is a binary file, not a zone file';

/** Text has no octets that neither stand for characters nor for white space, but for a stray one. */
export function isBinary(bytes: Uint8Array, { kind }: Prospect): boolean {
  // Binary forms of zones are told apart and have a finding of their own.
  if (kind.kind !== 'zone' && kind.kind !== 'fragment') return false;
  const look = bytes.subarray(0, 8192);
  // UTF-16 is text, with a NUL in every other octet.
  if ((look[0] === 0xff && look[1] === 0xfe) || (look[0] === 0xfe && look[1] === 0xff)) return false;
  let controls = 0;
  for (const octet of look) if (octet < 9 || (octet > 13 && octet < 32)) controls++;
  return controls > 8 && controls > look.length / 50;
}
