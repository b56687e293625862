/** The PTR records of a zone between which a new one goes, by the numbers in their names. */
import { HEX_VALUE } from '../../records/fields/hex.ts';
import { PTR } from '../../records/typeCodes.ts';
import { LOWER } from '../../text/codes.ts';
import { ZoneRecord } from '../../zone/record.ts';
import { BLOCK_SHIFT, GENERATED, OWNER_WRITTEN } from '../../zone/recordBlock.ts';
import type { RecordId, Zone } from '../../zone/zone.ts';

/** Labels of the longest name. */
const MOST_LABELS = 128;

export interface Neighbours {
  /** The last one before the new record. */
  readonly before: ZoneRecord | undefined;
  /** The first one behind it. */
  readonly after: ZoneRecord | undefined;
}

/** Only records with an owner of their own count, in whatever order they are written. One pass that makes nothing. */
export function neighboursOf(zone: Zone, wanted: Uint8Array): Neighbours {
  const order = new Order();
  const { names } = zone;
  let before: RecordId = -1;
  let after: RecordId = -1;
  const startOf = (id: RecordId): number => names.start(names.canonical(zone.ownerOf(id)));
  zone.blocks.forEach(({ types, flags, owners, count }, number) => {
    for (let at = types.indexOf(PTR); at >= 0 && at < count; at = types.indexOf(PTR, at + 1)) {
      if ((flags[at] & (GENERATED | OWNER_WRITTEN)) !== OWNER_WRITTEN) continue;
      const name = names.canonical(owners[at]);
      if (!zone.isInside(name)) continue;
      const start = names.start(name);
      const isBefore = order.compare(names.octets, start, wanted, 0) <= 0;
      const best = isBefore ? before : after;
      const better = best < 0 ? 1 : order.compare(names.octets, start, names.octets, startOf(best));
      const id = (number << BLOCK_SHIFT) | at;
      if (isBefore && (best < 0 || better >= 0)) before = id;
      else if (!isBefore && (best < 0 || better < 0)) after = id;
    }
  });
  const recordOf = (id: RecordId): ZoneRecord | undefined => (id < 0 ? undefined : new ZoneRecord(zone, id));
  return { before: recordOf(before), after: recordOf(after) };
}

/** The order of names in a reverse tree: label by label from the right, numbers by their value. */
class Order {
  readonly #left = new Int32Array(MOST_LABELS);
  readonly #right = new Int32Array(MOST_LABELS);

  compare(a: Uint8Array, aStart: number, b: Uint8Array, bStart: number): number {
    let left = labelStarts(a, aStart, this.#left);
    let right = labelStarts(b, bStart, this.#right);
    while (left > 0 && right > 0) {
      const difference = compareLabels(a, this.#left[--left], b, this.#right[--right]);
      if (difference !== 0) return difference;
    }
    return left - right;
  }
}

function labelStarts(wire: Uint8Array, at: number, starts: Int32Array): number {
  let count = 0;
  for (; wire[at] !== 0; at += wire[at] + 1) starts[count++] = at;
  return count;
}

function compareLabels(a: Uint8Array, i: number, b: Uint8Array, j: number): number {
  // The longer one of two numbers is the larger one.
  if (a[i] !== b[j] && isNumber(a, i) && isNumber(b, j)) return a[i] - b[j];
  for (let k = 1; k <= Math.min(a[i], b[j]); k++) {
    const difference = LOWER[a[i + k]] - LOWER[b[j + k]];
    if (difference !== 0) return difference;
  }
  return a[i] - b[j];
}

function isNumber(wire: Uint8Array, at: number): boolean {
  for (let i = at + 1; i <= at + wire[at]; i++) if (wire[i] > 127 || !(HEX_VALUE[wire[i]] < 10)) return false;
  return true;
}
