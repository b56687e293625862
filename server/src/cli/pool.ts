/** Spreads tasks over the cores. One worker checks one file at a time; only plain, small reports travel. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { CORES } from './gather.ts';
import { type Outcome, runTask, type Task } from './task.ts';

export interface Sized {
  readonly task: Task;
  /** Octets. */
  readonly size: number;
}

/** Below this much text, starting workers takes longer than the work. */
const WORTH_WORKERS = 4_000_000;

/** Runs all tasks; outcomes are in the order of the tasks. `onDone` is told how many are done. */
export async function runTasks(tasks: readonly Sized[], onDone: (count: number) => void): Promise<Outcome[]> {
  const total = tasks.reduce((sum, { size }) => sum + size, 0);
  const workers = Math.min(CORES, tasks.length);
  if (workers < 2 || total < WORTH_WORKERS) {
    return tasks.map(({ task }, index) => {
      const outcome = runTask(task);
      onDone(index + 1);
      return outcome;
    });
  }
  return runInWorkers(tasks, workers, onDone);
}

async function runInWorkers(
  tasks: readonly Sized[],
  count: number,
  onDone: (count: number) => void,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = new Array(tasks.length);
  // The largest first, so that no core waits for a large one at the end.
  const queue = tasks.map((_, index) => index).sort((a, b) => tasks[b].size - tasks[a].size);
  let done = 0;
  const serve = async (): Promise<void> => {
    const worker = new Worker(join(import.meta.dirname, 'worker.js'));
    try {
      for (let index = queue.shift(); index !== undefined; index = queue.shift()) {
        outcomes[index] = await ask(worker, tasks[index].task);
        onDone(++done);
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: count }, serve));
  return outcomes;
}

function ask(worker: Worker, task: Task): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const events = {
      message: (outcome: Outcome) => settle(() => resolve(outcome)),
      error: (error: Error) => settle(() => reject(error)),
      exit: (code: number) => settle(() => reject(new Error(`a worker ended with status ${code}`))),
    };
    const settle = (action: () => void): void => {
      for (const [event, listener] of Object.entries(events)) worker.off(event, listener);
      action();
    };
    for (const [event, listener] of Object.entries(events)) worker.on(event, listener);
    worker.postMessage(task);
  });
}
