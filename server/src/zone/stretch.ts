/**
 * Stretches of a text: parts that start where an entry starts, each with what flows into it from above. When the text is
 * edited, only the stretches that the edit touches are read again, as long as the same flows into the one behind them.
 */
import type { NameId } from './names.ts';
import type { TtlState } from './ttlFlow.ts';

export interface Stretch {
  /** Offset of its first entry. */
  readonly start: number;
  /** Number of the block that holds its records, which may hold none. */
  readonly block: number;
  readonly inflow: Inflow;
}

/** All that an entry gets from those above it. */
export interface Inflow {
  readonly origin: Uint8Array;
  readonly lastOwner: NameId;
  readonly ttls: TtlState;
  /** The last owner that was written is no name. */
  readonly ownerBroken: boolean;
  /** A `$ORIGIN` was read since the last owner was written. */
  readonly originChanged: boolean;
}

/** Whether the same flows in. */
export function sameInflow(a: Inflow, b: Inflow): boolean {
  return (
    a.lastOwner === b.lastOwner &&
    a.ownerBroken === b.ownerBroken &&
    a.originChanged === b.originChanged &&
    a.ttls.default === b.ttls.default &&
    a.ttls.last === b.ttls.last &&
    a.ttls.isBroken === b.ttls.isBroken &&
    a.origin.length === b.origin.length &&
    a.origin.every((octet, at) => octet === b.origin[at])
  );
}
