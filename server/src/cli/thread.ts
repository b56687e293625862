/** Worker threads that answer one request at a time. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** A thread that was started before it is needed, because that takes as long as reading a file. */
let spare: Thread | undefined;

export function prepareThread(): void {
  spare ??= new Thread();
}

/** The thread that was prepared, or a new one. */
export function takeThread(): Thread {
  const thread = spare ?? new Thread();
  spare = undefined;
  return thread;
}

export class Thread {
  readonly #worker = new Worker(join(import.meta.dirname, 'worker.js'));

  /** Sends a request and waits for its answer; fails when the thread does. */
  ask<Answer>(request: object): Promise<Answer> {
    const worker = this.#worker;
    return new Promise((resolve, reject) => {
      const events = {
        message: (answer: Answer) => settle(() => resolve(answer)),
        error: (error: Error) => settle(() => reject(error)),
        exit: (code: number) => settle(() => reject(new Error(`a thread ended with status ${code}`))),
      };
      const settle = (action: () => void): void => {
        for (const [event, listener] of Object.entries(events)) worker.off(event, listener);
        action();
      };
      for (const [event, listener] of Object.entries(events)) worker.on(event, listener);
      worker.postMessage(request);
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}
