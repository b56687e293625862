/**
 * Nobody is asked before the user has seen whom, and agreed. Who is remembered stands in the state of the workspace, which no
 * file of it can write.
 */
import type { Memento } from 'vscode';
import type { LiveHost } from './messages.ts';
import { consentQuestion, type Question } from './words.ts';

const KEY = 'zonesmith.live.consent';
const ONCE = 'Ask Them';
const ALWAYS = 'Always in This Workspace';
const LIST = 'Show Details';

/** Shows a dialog, which waits, unlike a message at the window's edge; undefined: it was closed. */
export type Ask = (question: Question, ...buttons: string[]) => Thenable<string | undefined>;

type State = Pick<Memento, 'get' | 'update'>;

export class Consent {
  readonly #state: State;
  readonly #ask: Ask;
  readonly #list: (hosts: readonly LiveHost[]) => Promise<void>;
  /** The machine that questions leave from, when it is not the user's own. */
  readonly #from: string | undefined;

  constructor(state: State, ask: Ask, list: (hosts: readonly LiveHost[]) => Promise<void>, from?: string) {
    this.#state = state;
    this.#ask = ask;
    this.#list = list;
    this.#from = from;
  }

  /** Whether these may be asked. Those that are remembered are not named again. */
  async to(title: string, hosts: readonly LiveHost[]): Promise<boolean> {
    const remembered = new Set(this.#state.get<string[]>(KEY, []));
    const strangers = hosts.filter(({ who }) => !remembered.has(who));
    if (strangers.length === 0) return true;
    const names = strangers.map(({ who }) => who);
    for (;;) {
      const answer = await this.#ask(consentQuestion(title, names, this.#from), ONCE, ALWAYS, LIST);
      if (answer === LIST) {
        await this.#list(strangers);
        continue;
      }
      if (answer === ALWAYS) await this.#state.update(KEY, [...remembered, ...names]);
      return answer === ONCE || answer === ALWAYS;
    }
  }

  /** Returns how many hosts were forgotten. */
  async forget(): Promise<number> {
    const { length } = this.#state.get<string[]>(KEY, []);
    await this.#state.update(KEY, undefined);
    return length;
  }
}
