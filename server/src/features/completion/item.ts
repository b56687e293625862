/** What completion offers. */
import type { Range } from '../snapshot.ts';

export type CompletionKind = 'type' | 'class' | 'directive' | 'name' | 'value' | 'parameter' | 'snippet';

export interface Completion {
  readonly label: string;
  readonly kind: CompletionKind;
  /** A few words beside the label. */
  readonly detail?: string;
  /** Markdown. */
  readonly documentation?: string;
  /** What takes the place of `range`; with `isSnippet` it has tab stops, `$1` or `${1:text}`. */
  readonly insert: string;
  readonly isSnippet?: true;
  readonly range: Range;
  /** Items are shown in the order of this text. */
  readonly sort?: string;
  /** What is compared with the text that is typed; by default the label. */
  readonly filter?: string;
  /** What was inserted is to be completed itself: ask again. */
  readonly retrigger?: true;
}

/** An item without the place that all items of an offer share. The order of the list is that of the menu. */
export type Proposal = Omit<Completion, 'range' | 'sort'>;

export interface Offer {
  readonly range: Range;
  readonly items: readonly Proposal[];
}

/** A value, with what it means. */
export const value = (label: string, documentation: string, more: Partial<Proposal> = {}): Proposal => ({
  label,
  kind: 'value',
  insert: label,
  documentation,
  ...more,
});

/** Values in quotes, unless the cursor is in quotes already. */
export const quotedItems = (
  isQuoted: boolean,
  values: readonly (readonly [text: string, meaning: string])[],
): Proposal[] => values.map(([text, meaning]) => value(text, meaning, { insert: isQuoted ? text : `"${text}"` }));
