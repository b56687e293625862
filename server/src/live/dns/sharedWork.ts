/** Work that several callers want at the same time is done once, and called off when none of them waits any more. */
import type { CancelSignal } from '../cancel.ts';
import { Cancelling, onCancel } from './cancelling.ts';

interface Work<Result> {
  readonly result: Promise<Result>;
  readonly signal: Cancelling;
  waiting: number;
}

export class SharedWork<Result> {
  readonly #works = new Map<string, Work<Result>>();

  /** The result of the work with a key, which `start` begins unless it is under way; `cancelled` if called off. */
  run(
    key: string,
    signal: CancelSignal,
    start: (signal: CancelSignal) => Promise<Result>,
    cancelled: () => Result,
  ): Promise<Result> {
    const work = this.#works.get(key) ?? this.#begin(key, start);
    work.waiting++;
    return new Promise((resolve, reject) => {
      const forget = onCancel(signal, () => {
        resolve(cancelled());
        if (--work.waiting > 0) return;
        if (this.#works.get(key) === work) this.#works.delete(key);
        work.signal.cancel();
      });
      work.result.then(resolve, reject).finally(forget);
    });
  }

  #begin(key: string, start: (signal: CancelSignal) => Promise<Result>): Work<Result> {
    const signal = new Cancelling();
    const result = start(signal).finally(() => {
      if (this.#works.get(key) === work) this.#works.delete(key);
    });
    const work: Work<Result> = { result, signal, waiting: 0 };
    this.#works.set(key, work);
    return work;
  }
}
