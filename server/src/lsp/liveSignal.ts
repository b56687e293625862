/** A cancellation of the protocol, as live checks know it. */
import type { CancellationToken } from 'vscode-languageserver';
import type { CancelSignal } from '../live/cancel.ts';

/** `done` lets the token go. */
export function signalOf(token: CancellationToken): { readonly signal: CancelSignal; done(): void } {
  const listeners = new Set<() => void>();
  const listening = token.onCancellationRequested(() => {
    for (const listener of listeners) listener();
  });
  const signal: CancelSignal = {
    get aborted() {
      return token.isCancellationRequested;
    },
    addEventListener: (_, listener) => void listeners.add(listener),
    removeEventListener: (_, listener) => void listeners.delete(listener),
  };
  return { signal, done: () => listening.dispose() };
}
