/** Worker processes that may hang or die: whatever they were at is then tried again, one input at a time. */
import { type ChildProcess, fork } from 'node:child_process';
import type { Answer, Batch, Failure } from './worker.ts';

/** Milliseconds after which a worker hangs; one input alone may take 2 s. */
const PATIENCE = 60_000;
const PATIENCE_ALONE = 20_000;

/** Tries a batch in a process of its own until it answers; undefined: it hung or died. */
class Worker {
  #child: ChildProcess | undefined;

  ask(batch: Batch, patience: number): Promise<Answer | string> {
    this.#child ??= fork(process.argv[1], ['--worker'], { execArgv: ['--enable-source-maps'] });
    const child = this.#child;
    return new Promise((resolve) => {
      const settle = (answer: Answer | string): void => {
        clearTimeout(timer);
        child.removeAllListeners();
        if (typeof answer === 'string') this.stop();
        resolve(answer);
      };
      const timer = setTimeout(() => settle(`no answer for ${patience / 1000} s`), patience);
      child.once('message', (answer) => settle(answer as Answer));
      child.once('exit', (code, signal) => settle(`the process died (${signal ?? code})`));
      child.send(batch);
    });
  }

  stop(): void {
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
  }
}

const nothing: Answer = { failures: [], octets: 0, slowest: 0, slowestIndex: 0 };

async function oneByOne(worker: Worker, { seed, from, to }: Batch, take: (answer: Answer) => void): Promise<void> {
  for (let index = from; index < to; index++) {
    const answer = await worker.ask({ seed, from: index, to: index + 1 }, PATIENCE_ALONE);
    if (typeof answer !== 'string') take(answer);
    else {
      const failure: Failure = { seed, index, fault: answer, input: '' };
      take({ ...nothing, failures: [failure] });
    }
  }
}

/** Tries all batches, on `workers` processes. */
export async function runBatches(
  batches: readonly Batch[],
  workers: number,
  /** Gets the answer for a number of inputs. */
  take: (answer: Answer, count: number) => void,
): Promise<void> {
  let next = 0;
  const run = async (): Promise<void> => {
    const worker = new Worker();
    while (next < batches.length) {
      const batch = batches[next++];
      const answer = await worker.ask(batch, PATIENCE);
      if (typeof answer === 'string') await oneByOne(worker, batch, (part) => take(part, 1));
      else take(answer, batch.to - batch.from);
    }
    worker.stop();
  };
  await Promise.all(Array.from({ length: workers }, run));
}
