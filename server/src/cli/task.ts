/** One file to check, as plain data: runs here or in a worker. */
import { NodeFiles } from '../host/node/nodeFiles.ts';
import { checkZone } from '../rules/check.ts';
import type { RuleSettings } from '../rules/settings.ts';
import type { ServerZone } from '../zone/config/serverConfig.ts';
import { openZone } from '../zone/open.ts';
import { readInput } from './input.ts';
import { type FileReport, reportOf, type Trouble } from './report.ts';

export interface Task {
  /** What to read: a path, or `-`. */
  readonly source: string;
  /** What it is called in findings. */
  readonly name: string;
  readonly origin: string | undefined;
  readonly class: string | undefined;
  readonly now: number;
  readonly settings: RuleSettings;
  readonly servers: readonly ServerZone[];
  readonly siblings: readonly string[];
  readonly includedBy: readonly string[];
}

export type Outcome =
  | { readonly report: FileReport; readonly failures: readonly string[] }
  | { readonly trouble: Trouble };

export function runTask(task: Task): Outcome {
  const bytes = readInput(task.source);
  if (typeof bytes === 'string') return { trouble: { file: task.name, message: bytes } };
  const failures: string[] = [];
  const opened = openZone(task.name, bytes, {
    files: new NodeFiles(),
    origin: task.origin,
    class: task.class,
    servers: task.servers,
    siblings: task.siblings,
    includedBy: task.includedBy,
  });
  const isZone = opened.kind.kind === 'zone' || opened.kind.kind === 'fragment';
  if (isZone && isBinary(bytes))
    return { trouble: { file: task.name, message: 'it is a binary file, not a zone file' } };
  const verdict = checkZone(opened, {
    now: task.now,
    settings: task.settings,
    onRuleFailure: (code, error) => failures.push(`rule ${code} failed on ${task.name}: ${String(error)}`),
  });
  return { report: reportOf(opened.zone, verdict, { file: task.name, kind: opened.kind.kind }), failures };
}

/** Text has no octets that neither stand for characters nor for white space, but for a stray one. */
function isBinary(bytes: Uint8Array): boolean {
  const look = bytes.subarray(0, 8192);
  // UTF-16 is text, with a NUL in every other octet.
  if ((look[0] === 0xff && look[1] === 0xfe) || (look[0] === 0xfe && look[1] === 0xff)) return false;
  let controls = 0;
  for (const octet of look) if (octet < 9 || (octet > 13 && octet < 32)) controls++;
  return controls > 8 && controls > look.length / 50;
}
