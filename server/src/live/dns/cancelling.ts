/** Calling work off inside the core, which has no AbortController. */
import type { CancelSignal } from '../cancel.ts';

/** A signal and the switch for it in one. */
export class Cancelling implements CancelSignal {
  aborted = false;
  readonly #listeners = new Set<() => void>();

  addEventListener(_: 'abort', listener: () => void): void {
    this.#listeners.add(listener);
  }

  removeEventListener(_: 'abort', listener: () => void): void {
    this.#listeners.delete(listener);
  }

  cancel(): void {
    if (this.aborted) return;
    this.aborted = true;
    for (const listener of [...this.#listeners]) listener();
    this.#listeners.clear();
  }
}

/** Calls once when a signal is given, at once if it was; the answer takes the listener away again. */
export function onCancel(signal: CancelSignal, listener: () => void): () => void {
  if (signal.aborted) {
    listener();
    return () => {};
  }
  signal.addEventListener('abort', listener);
  return () => signal.removeEventListener('abort', listener);
}

/**
 * Does work under a signal of our own that follows `signal`. Such work listens thousands of times, which the signals of
 * platforms are slow at and warn about.
 */
export async function followed<Result>(
  signal: CancelSignal,
  work: (own: CancelSignal) => Promise<Result>,
): Promise<Result> {
  const own = new Cancelling();
  const forget = onCancel(signal, () => own.cancel());
  try {
    return await work(own);
  } finally {
    forget();
  }
}
