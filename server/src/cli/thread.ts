/** Worker threads that answer one request after the other. */
import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

export const CORES = availableParallelism();

/** Below this much text (in octets), starting threads takes longer than the work. */
export const WORTH_WORKERS = 4_000_000;

/** Of more arguments than this the first are looked at. */
const MOST_ARGUMENTS = 16;

/** A thread that was started before it is needed, because that takes as long as loading the program. */
let spare: Thread | undefined;

/** Starts a thread if the arguments of the program name a large file to check; it ends with the program if nobody takes it. */
export function prepareThreadFor([command, ...args]: readonly string[]): void {
  if (command === 'check' && CORES > 1 && args.slice(0, MOST_ARGUMENTS).some(isLarge)) spare ??= new Thread();
}

function isLarge(path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats?.isFile() === true && stats.size >= WORTH_WORKERS;
}

/** The thread that was prepared, or a new one. */
export function takeThread(): Thread {
  const thread = spare ?? new Thread();
  spare = undefined;
  return thread;
}

interface Waiting {
  resolve(answer: unknown): void;
  reject(error: Error): void;
}

export class Thread {
  readonly #worker = new Worker(join(import.meta.dirname, 'worker.js'));
  /** Who waits for answers, in the order of the requests. */
  readonly #waiting: Waiting[] = [];

  constructor() {
    const fail = (error: Error): void => {
      for (const { reject } of this.#waiting.splice(0)) reject(error);
    };
    this.#worker.on('message', (answer) => this.#waiting.shift()?.resolve(answer));
    this.#worker.on('error', fail);
    this.#worker.on('exit', (status) => fail(new Error(`a thread ended with status ${status}`)));
  }

  /** Sends a request and waits for its answer, which comes after those to earlier requests; fails when the thread does. */
  ask<Answer>(request: object): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve: resolve as Waiting['resolve'], reject });
      this.#worker.postMessage(request);
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}
