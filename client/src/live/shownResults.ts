/**
 * Results that are shown in a text: they move with it, vanish when what they are about is written otherwise, and when they
 * are old.
 */
import type { LiveReport, Position, Range, Severity } from './messages.ts';
import { ageText } from './words.ts';

/** Milliseconds. */
export const FRESH = 60 * 60 * 1000;

/** Text in the place of a range. */
export interface Change {
  readonly range: Range;
  readonly text: string;
}

export interface Shown {
  readonly subject: string;
  readonly range: Range;
  readonly severity: Severity;
  readonly check: string;
  readonly message: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export class ShownResults {
  /** By URI. */
  readonly #shown = new Map<string, readonly Shown[]>();

  /** What was found for a subject takes the place of what was found for it before. Returns the URIs that this concerns. */
  take(
    subject: string,
    reports: readonly LiveReport[],
    moved: (uri: string, range: Range) => Range | undefined,
  ): string[] {
    const concerned = new Set<string>();
    for (const [uri, shown] of this.#shown) {
      const others = shown.filter((each) => each.subject !== subject);
      if (others.length < shown.length) concerned.add(uri);
      this.#shown.set(uri, others);
    }
    for (const { finding, verdict, check, message, at } of reports) {
      if (!finding || verdict === 'pass') continue;
      const range = moved(finding.uri, finding.range);
      if (!range) continue;
      const { uri, severity } = finding;
      this.#shown.set(uri, [...(this.#shown.get(uri) ?? []), { subject, range, severity, check, message, at }]);
      concerned.add(uri);
    }
    return [...concerned];
  }

  /** A text has changed. Returns whether something that is shown in it is elsewhere now, or gone. */
  change(uri: string, changes: readonly Change[]): boolean {
    const shown = this.#shown.get(uri);
    if (!shown || shown.length === 0) return false;
    const left = shown.flatMap((each) => {
      const range = movedBy(each.range, changes);
      return range ? [{ ...each, range }] : [];
    });
    this.#shown.set(uri, left);
    return true;
  }

  /** What is still fresh, with its age in the message. */
  of(uri: string, now: number): Shown[] {
    const fresh = (this.#shown.get(uri) ?? []).filter(({ at }) => now - at < FRESH);
    this.#shown.set(uri, fresh);
    return fresh.map((each) => ({ ...each, message: `${each.message} (asked ${ageText(now - each.at)})` }));
  }

  get uris(): string[] {
    return [...this.#shown].filter(([, shown]) => shown.length > 0).map(([uri]) => uri);
  }

  clear(): void {
    this.#shown.clear();
  }
}

/** Where a range is after changes of the text; undefined: one of them was inside of it. */
export function movedBy(range: Range, changes: readonly Change[]): Range | undefined {
  let at: Range | undefined = range;
  for (const change of changes) at &&= movedByOne(at, change);
  return at;
}

function movedByOne({ start, end }: Range, { range, text }: Change): Range | undefined {
  if (compare(range.start, end) >= 0) return { start, end };
  if (compare(range.end, start) > 0) return undefined;
  const move = (position: Position) => moved(position, range.end, endOf(range.start, text));
  return { start: move(start), end: move(end) };
}

/** What stood at `from` stands at `to` now. */
function moved(position: Position, from: Position, to: Position): Position {
  const line = position.line + to.line - from.line;
  return {
    line,
    character: position.line === from.line ? position.character + to.character - from.character : position.character,
  };
}

function endOf(start: Position, text: string): Position {
  const lines = text.split('\n');
  const last = lines[lines.length - 1] ?? '';
  if (lines.length === 1) return { line: start.line, character: start.character + last.length };
  return { line: start.line + lines.length - 1, character: last.length };
}

const compare = (a: Position, b: Position): number => a.line - b.line || a.character - b.character;
