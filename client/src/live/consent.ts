/**
 * Nobody is asked before the user has seen whom, and agreed. Who is remembered stands in the state of the workspace, which no
 * file of it can write.
 */
import { type Memento, QuickPickItemKind, window } from 'vscode';
import { consentText } from './words.ts';

const KEY = 'zonesmith.live.consent';
const ONCE = 'Ask Them';
const ALWAYS = 'Always in This Workspace';
const LIST = 'Show All';
const SHOWN_AT_ONCE = 5;

/** Shows a message with buttons; undefined: it was closed. */
export type Ask = (message: string, ...buttons: string[]) => Thenable<string | undefined>;

export class Consent {
  readonly #state: Memento;
  readonly #ask: Ask;
  /** The machine that questions leave from, when it is not the user's own. */
  readonly #from: string | undefined;

  constructor(state: Memento, ask: Ask, from: string | undefined) {
    this.#state = state;
    this.#ask = ask;
    this.#from = from;
  }

  /** Whether these hosts may be asked. Those that are remembered are not named again. */
  async to(title: string, hosts: readonly string[]): Promise<boolean> {
    const remembered = new Set(this.#state.get<string[]>(KEY, []));
    const strangers = hosts.filter((host) => !remembered.has(host));
    if (strangers.length === 0) return true;
    const buttons = strangers.length > SHOWN_AT_ONCE ? [ONCE, ALWAYS, LIST] : [ONCE, ALWAYS];
    for (;;) {
      const answer = await this.#ask(consentText(title, strangers, this.#from), ...buttons);
      if (answer === LIST) await listed(strangers);
      else {
        if (answer === ALWAYS) await this.#state.update(KEY, [...remembered, ...strangers]);
        return answer === ONCE || answer === ALWAYS;
      }
    }
  }

  /** Returns how many hosts were forgotten. */
  async forget(): Promise<number> {
    const { length } = this.#state.get<string[]>(KEY, []);
    await this.#state.update(KEY, undefined);
    return length;
  }
}

async function listed(hosts: readonly string[]): Promise<void> {
  const rows = hosts.map((label) => ({ label }));
  const heading = { label: 'nothing is sent by looking at this list', kind: QuickPickItemKind.Separator };
  await window.showQuickPick([heading, ...rows], { title: 'Who would be asked', placeHolder: 'Close it to go back' });
}
