/** Labels of the parts of a network that are delegated to customers (RFC 2317 §4): `0/26`, `64-127`. */
import { NS } from '../../records/typeCodes.ts';
import type { NameId } from '../../zone/names.ts';
import type { Zone } from '../../zone/zone.ts';
import { labelsOf } from './nameLetters.ts';
import { recordsOf } from './recordsOf.ts';

/** The first and the last number of `0/26` or `64-127`; undefined for other labels, and for `0-26`, which may be either. */
export function rangeOf(label: string): readonly [number, number] | undefined {
  const [, from, sign, to] = PART.exec(label) ?? [];
  if (from === undefined) return undefined;
  const [start, end] = [Number(from), Number(to)];
  if (sign === '/') {
    const size = 2 ** (32 - end);
    const lowest = start - (start % size);
    return end > 24 && end <= 32 ? [lowest, lowest + size - 1] : undefined;
  }
  return end > 32 && end < 256 && start <= end ? [start, end] : undefined;
}

const PART = /^(\d{1,3})([-/])(\d{1,3})$/;

/** The delegated names directly in the zone whose label is that of a part of a network, and that label. */
export function partsOf(zone: Zone): Map<NameId, string> {
  const parts = new Map<NameId, string>();
  for (const ns of recordsOf(zone, NS)) {
    const name = zone.names.canonical(ns.name);
    if (zone.names.parent(name) !== zone.apex || parts.has(name)) continue;
    const [label] = labelsOf(zone.names.wire(name));
    if (PART.test(label)) parts.set(name, label);
  }
  return parts;
}
