/** What a provider of hovers gets: the cursor, and the record that it stands in. */
import { textOf } from '../../text/codes.ts';
import { isClosed } from '../../text/scan.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import type { Zone } from '../../zone/zone.ts';
import { type Cursor, rangeOf } from '../cursor.ts';
import { recordsOf } from '../entries.ts';
import type { Range, Snapshot } from '../snapshot.ts';

/** A hover for another place than the token at the cursor. */
export interface PlacedHover {
  readonly range: Range;
  readonly markdown: string;
}

/** What providers give: text for the token at the cursor, or for a place of their own. */
export type Provided = string | PlacedHover | undefined;

export class HoverSite {
  readonly snapshot: Snapshot;
  readonly cursor: Cursor;
  readonly offset: number;
  /** Remembered, because several providers ask. */
  #record: ZoneRecord | undefined | null = null;

  constructor(snapshot: Snapshot, cursor: Cursor, offset: number) {
    this.snapshot = snapshot;
    this.cursor = cursor;
    this.offset = offset;
  }

  get zone(): Zone {
    return this.snapshot.zone;
  }

  /** The token or comment at the cursor; a quoted string without its quotes. */
  get text(): string {
    const { cursor } = this;
    return cursor.token >= 0
      ? this.tokenText(cursor.token)
      : textOf(this.snapshot.codes, cursor.range.start, cursor.range.end);
  }

  /** Where a token is written, without quotes. */
  inner(token: number): Range {
    const { entry } = this.cursor;
    const { start, end } = rangeOf(entry, token);
    if (!entry.quoted[token]) return { start, end };
    return { start: start + 1, end: isClosed(this.snapshot.codes, start, end) ? end - 1 : end };
  }

  /** A token without quotes. */
  tokenText(token: number): string {
    const { start, end } = this.inner(token);
    return textOf(this.snapshot.codes, start, end);
  }

  /** The record of the entry; undefined when it could not be read, or stands for many. */
  get record(): ZoneRecord | undefined {
    if (this.#record === null) {
      const [first] = recordsOf(this.zone, this.snapshot.file, this.cursor.entry);
      this.#record = first?.isGenerated ? undefined : first;
    }
    return this.#record;
  }

  /** The line of an offset in the document. */
  lineOf(offset: number): number {
    return this.snapshot.lines.at(offset).line;
  }
}
