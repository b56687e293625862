/** The last answers of live checks, as a snapshot carries them: plain data, made elsewhere. */

export interface LiveNote {
  /** What was looked at: `ptr-of-mail-host 192.0.2.25`. */
  readonly title: string;
  readonly verdict: 'pass' | 'warn' | 'fail' | 'cannot-tell';
  readonly message: string;
  /** Who was asked. */
  readonly asked: readonly string[];
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface LiveNotesOf {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** `liveKey` of an entry → what was said about it. */
  readonly notes: ReadonlyMap<string, readonly LiveNote[]>;
}

/** An entry, wherever it stands: once it is written otherwise, what was said about it does not count any more. */
export const liveKey = (owner: string, text: string): string => `${owner.toLowerCase()}\n${text}`;
