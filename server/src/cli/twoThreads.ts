/** One large file checked by two threads, which read a half each and then share the names of the zone. */
import { foundAround, judge, noteKind, rulesFor } from '../rules/check.ts';
import type { Finding } from '../rules/finding.ts';
import { CHUNK, type Part, runRules } from '../rules/run.ts';
import { SHARED_MEMORY } from '../text/memory.ts';
import { adopt, loadFirstHalf, splitOf } from '../zone/halves.ts';
import { loadZone } from '../zone/load.ts';
import { lookAtText, opened, type Prospect } from '../zone/open.ts';
import { Zone, type ZoneData } from '../zone/zone.ts';
import type { Candidate } from './gather.ts';
import { surroundingsOf } from './neighbours.ts';
import { readShared } from './readShared.ts';
import {
  BINARY,
  checkBytes,
  checksOf,
  contextOf,
  failureOf,
  isBinary,
  type Outcome,
  outcomeOf,
  type Task,
  troubleWith,
} from './task.ts';
import { type Thread, takeThread } from './thread.ts';

/** What a thread is asked for that takes the whole program. */
export type Request =
  | { readonly neighbours: readonly Candidate[] }
  | { readonly task: Task }
  | { readonly rules: RulesRequest };

interface RulesRequest {
  readonly zone: ZoneData;
  /** A counter of names that both threads take from. */
  readonly progress: Int32Array;
  readonly task: Task;
}

interface Found {
  readonly findings: readonly Finding[];
  readonly failures: readonly string[];
}

export async function runInTwoThreads(task: Task): Promise<Outcome> {
  const thread = takeThread();
  try {
    const read = await readShared(task.source, task.name, thread);
    if (typeof read === 'string') return troubleWith(task, read);
    const { bytes, file } = read;
    const prospect = lookAtText(file, contextOf(task));
    if (isBinary(bytes, prospect)) return troubleWith(task, BINARY);
    const isShared = prospect.file.codes.buffer instanceof SharedArrayBuffer;
    return isShared ? await checkShared(task, prospect, thread) : checkBytes(task, bytes, prospect);
  } finally {
    void thread.end();
  }
}

async function checkShared(task: Task, prospect: Prospect, thread: Thread): Promise<Outcome> {
  const loaded = await load(task, prospect, thread);
  const zone = opened(prospect, loaded.zone);
  noteKind(zone);
  const progress = SHARED_MEMORY.int32(1);
  const answer = thread.ask<Found>({ rules: { zone: zone.zone.data, progress, task } });
  const own = findIn(zone.zone, partOf(progress, true), task);
  const failures: string[] = [];
  const options = {
    ...checksOf(task),
    surroundings: surroundingsOf(task.source, contextOf(task), () => zone),
    onRuleFailure: (code: string, error: unknown) => void failures.push(failureOf(task, code, error)),
  };
  const around = foundAround(zone, options);
  const other = await answer;
  // Giving up what it holds takes a while, in which this one writes the report.
  void thread.end();
  const verdict = judge(zone, [...own.findings, ...other.findings, ...around], options);
  return outcomeOf(
    task,
    zone,
    verdict,
    [...new Set([...own.failures, ...other.failures, ...failures])],
    loaded.lineStarts,
  );
}

interface Loaded {
  readonly zone: Zone;
  /** Where the lines of the file start; counted while the halves are put together. */
  readonly lineStarts?: Int32Array;
}

/** The zone in shared memory. */
async function load(task: Task, { file, load: options }: Prospect, thread: Thread): Promise<Loaded> {
  const { files } = contextOf(task);
  const split = splitOf(file, options);
  if (split) {
    const answer = thread.ask<ZoneData | undefined>({ half: { file, options, split } });
    // Counted while this thread puts the halves together.
    const lines = thread.ask<Int32Array>({ lines: file.codes });
    lines.catch(() => {}); // What breaks the thread is told by the first answer.
    const zone = loadFirstHalf(file, files, options, split);
    const second = await answer;
    if (zone && second) {
      adopt(zone, second);
      return { zone, lineStarts: await lines };
    }
  }
  return { zone: loadZone(file, files, options, SHARED_MEMORY) };
}

/** Runs the rules on a part of the names of a zone that the first thread has put together. */
export const serveRules = ({ zone, progress, task }: RulesRequest): Found =>
  findIn(Zone.of(zone), partOf(progress, false), task);

/** Names are taken chunk by chunk from a counter that both threads see, so that neither waits long for the other. */
const partOf = (progress: Int32Array, isFirst: boolean): Part => ({
  isFirst,
  next: () => Atomics.add(progress, 0, CHUNK),
});

function findIn(zone: Zone, part: Part, task: Task): Found {
  const failures: string[] = [];
  const onRuleFailure = (code: string, error: unknown): void => void failures.push(failureOf(task, code, error));
  return {
    findings: runRules(zone, { rules: rulesFor(checksOf(task)), now: task.now, part, onRuleFailure }),
    failures,
  };
}
