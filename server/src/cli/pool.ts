/** Spreads tasks over the cores: a file per thread, or one large file by two of them. Only small reports travel. */
import type { Candidate } from './gather.ts';
import { setNeighbours } from './neighbours.ts';
import { type Outcome, runTask, type Task } from './task.ts';
import { CORES, takeThread, WORTH_WORKERS } from './thread.ts';
import { runInTwoThreads } from './twoThreads.ts';

export interface Sized {
  readonly task: Task;
  /** Octets. */
  readonly size: number;
}

/** Runs all tasks; `neighbours`: the zone files around them. Outcomes are in the order of the tasks. `onDone` is told how many are done. */
export async function runTasks(
  tasks: readonly Sized[],
  neighbours: readonly Candidate[],
  onDone: (count: number) => void,
): Promise<Outcome[]> {
  setNeighbours(neighbours);
  const total = tasks.reduce((sum, { size }) => sum + size, 0);
  const workers = Math.min(CORES, tasks.length);
  if (tasks.length === 1 && CORES > 1 && total >= WORTH_WORKERS) {
    const outcome = await runInTwoThreads(tasks[0].task);
    onDone(1);
    return [outcome];
  }
  if (workers < 2 || total < WORTH_WORKERS) {
    return tasks.map(({ task }, index) => {
      const outcome = runTask(task);
      onDone(index + 1);
      return outcome;
    });
  }
  return runInWorkers(tasks, workers, neighbours, onDone);
}

async function runInWorkers(
  tasks: readonly Sized[],
  count: number,
  neighbours: readonly Candidate[],
  onDone: (count: number) => void,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = new Array(tasks.length);
  // The largest first, so that no core waits for a large one at the end.
  const queue = tasks.map((_, index) => index).sort((a, b) => tasks[b].size - tasks[a].size);
  let done = 0;
  const serve = async (): Promise<void> => {
    const thread = takeThread();
    try {
      await thread.ask({ neighbours });
      for (let index = queue.shift(); index !== undefined; index = queue.shift()) {
        outcomes[index] = await thread.ask<Outcome>({ task: tasks[index].task });
        onDone(++done);
      }
    } finally {
      await thread.end();
    }
  };
  await Promise.all(Array.from({ length: count }, serve));
  return outcomes;
}
