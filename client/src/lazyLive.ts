/** Live checks, whose code is loaded when somebody needs them: most sessions never check anything live. */
import type { Ask } from './live/consent.ts';
import type { Live } from './live/live.ts';
import type { Parts } from './parts.ts';

export interface PartsWithLive extends Parts {
  live(): Promise<Live>;
}

/** `asking.ask` shows a dialog; tests put another one there. */
export function withLive(parts: Parts, asking: { ask: Ask }): PartsWithLive {
  let loading: Promise<Live> | undefined;
  const live = (): Promise<Live> => {
    loading ??= import('./live/live.ts').then(({ Live }) => {
      const live = new Live(parts, (question, ...buttons) => asking.ask(question, ...buttons));
      parts.context.subscriptions.push(live);
      return live;
    });
    return loading;
  };
  return { ...parts, live };
}
