/** At most so many things at the same time; who comes too early waits in line. */
import type { CancelSignal } from '../cancel.ts';
import { onCancel } from './cancelling.ts';

export class Slots {
  #free: number;
  readonly #line = new Set<() => void>();

  constructor(count: number) {
    this.#free = count;
  }

  /** True: the caller has a slot and must give it back. False: it was called off while waiting. */
  take(signal: CancelSignal): Promise<boolean> {
    if (signal.aborted) return Promise.resolve(false);
    if (this.#free > 0) {
      this.#free--;
      return Promise.resolve(true);
    }
    return new Promise((resolve) => {
      const next = (): void => {
        forget();
        resolve(true);
      };
      const forget = onCancel(signal, () => {
        this.#line.delete(next);
        resolve(false);
      });
      this.#line.add(next);
    });
  }

  /** Gives a slot to the next in line. */
  give(): void {
    const [next] = this.#line;
    if (!next) {
      this.#free++;
      return;
    }
    this.#line.delete(next);
    next();
  }
}
