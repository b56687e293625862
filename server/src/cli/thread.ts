/** A worker thread that answers one request at a time. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

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
