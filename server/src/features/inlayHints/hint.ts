/** A text that an editor shows between what is written. */
import { shortened } from '../names/shortName.ts';
import type { ZonePlace } from '../snapshot.ts';

export interface InlayHint {
  readonly offset: number;
  readonly label: string;
  /** Markdown. */
  readonly tooltip: string;
  /** On which side of the hint stands what it belongs to: `after` is a hint behind its word, `before` one in front of it. */
  readonly side: 'before' | 'after';
  /** Where a click on the hint leads. */
  readonly place?: ZonePlace;
}

/** Longer names fill the screen; the tooltip has them whole. */
const LONGEST_LABEL = 48;

export const behind = (offset: number, label: string, tooltip: string, place?: ZonePlace): InlayHint => ({
  offset,
  label: shortened(label, LONGEST_LABEL),
  tooltip,
  side: 'after',
  ...(place && { place }),
});

export const inFrontOf = (offset: number, label: string, tooltip: string, place?: ZonePlace): InlayHint => ({
  offset,
  label: shortened(label, LONGEST_LABEL),
  tooltip,
  side: 'before',
  ...(place && { place }),
});
