/** Runs programs and says what they took. */
import { spawn } from 'node:child_process';
import { closeSync, openSync, readdirSync, readFileSync } from 'node:fs';

export interface Program {
  readonly name: string;
  readonly command: readonly string[];
}

const PATH = `${process.env['PATH']}:/usr/local/sbin:/usr/sbin:/sbin`;

/** Runs a program to its end; returns the seconds. What it writes goes to the file `output`, as a shell would do it. */
function run({ name, command }: Program, output: string, started: (id: number) => void): Promise<number> {
  const out = openSync(output, 'w');
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(command[0], command.slice(1), { stdio: ['ignore', out, out], env: { ...process.env, PATH } });
    child.on('spawn', () => started(child.pid!));
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      closeSync(out);
      // 1: it found something; anything else is no measurement.
      if (code === 0 || code === 1) resolve((performance.now() - start) / 1000);
      else reject(new Error(`${name} ended with ${signal ?? code}: ${readFileSync(output, 'utf8').slice(0, 500)}`));
    });
  });
}

export const time = (program: Program, output: string): Promise<number> => run(program, output, () => {});

/** Milliseconds between two looks at the memory. */
const LOOK = 10;

/** Peak memory of a program and all processes that it starts, in MiB: the sum of what each of them had at most. */
export async function peakMemory(program: Program, output: string): Promise<number> {
  const peaks = new Map<number, number>();
  let timer: NodeJS.Timeout | undefined;
  await run(program, output, (id) => {
    const look = (): void => {
      for (const each of treeOf(id)) peaks.set(each, Math.max(peaks.get(each) ?? 0, peakOf(each)));
    };
    timer = setInterval(look, LOOK);
    look();
  });
  clearInterval(timer);
  return [...peaks.values()].reduce((sum, peak) => sum + peak, 0) / 1024;
}

/** A process and all below it. */
function treeOf(id: number): number[] {
  const tree = [id];
  for (const each of tree) tree.push(...childrenOf(each));
  return tree;
}

function childrenOf(id: number): number[] {
  try {
    return readdirSync(`/proc/${id}/task`).flatMap((thread) =>
      readFileSync(`/proc/${id}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    );
  } catch {
    return [];
  }
}

/** The most KiB that a process had in memory so far. */
export function peakOf(id: number): number {
  try {
    return Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

export const least = (values: readonly number[]): number => Math.min(...values);

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
