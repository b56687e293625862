/** What everything needs that asks others on the user's word. */
import type { CancellationToken } from 'vscode';
import type { Parts } from '../parts.ts';
import type { LiveHost, LiveScope } from './messages.ts';

export interface Asking {
  readonly parts: Parts;
  /** Whether anything may be sent from here at all; says why not. */
  mayAsk(): boolean;
  /** Who would be asked by some checks of a zone; undefined, after a message, when there is nothing to ask. */
  hostsOf(uri: string, scope: LiveScope): Promise<readonly LiveHost[] | undefined>;
  /** Names who will be asked, and waits for the user's word. */
  consentTo(title: string, hosts: readonly LiveHost[]): Promise<boolean>;
  /** With progress and a button that calls it off. */
  withProgress<T>(
    title: string,
    work: (token: CancellationToken, say: (text: string) => void) => Promise<T>,
  ): Promise<T>;
  /** A command that runs some groups of checks, all of them by default. */
  check(title: string, groups?: readonly string[], uri?: unknown): Promise<void>;
}
