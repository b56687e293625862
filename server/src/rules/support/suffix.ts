/** Where one name ends with another, on the octets of both. */
import { LOWER } from '../../text/codes.ts';

/** Offset in `name` at which `ancestor` (wire form, with its root label) starts; -1 when the name is not under it. */
export function suffixStart(name: Uint8Array, ancestor: Uint8Array): number {
  const start = name.length - ancestor.length;
  if (start < 0) return -1;
  let at = 0;
  while (at < start) at += name[at] + 1;
  return at === start && sameOctets(name, start, ancestor, ancestor.length) ? start : -1;
}

/** Whether `inner` without its root label ends in `name` at a label boundary at or before `end`. */
export function containsName(name: Uint8Array, end: number, inner: Uint8Array): boolean {
  const length = inner.length - 1;
  for (let at = 0; at + length <= end; at += name[at] + 1) if (sameOctets(name, at, inner, length)) return true;
  return false;
}

/** `head` without its root label, followed by `tail`. */
export function joinNames(head: Uint8Array, tail: Uint8Array): Uint8Array {
  const joined = new Uint8Array(head.length - 1 + tail.length);
  joined.set(head.subarray(0, -1));
  joined.set(tail, head.length - 1);
  return joined;
}

/** Offset after the first labels of a name; -1 when it has fewer. */
export function afterLabels(name: Uint8Array, count: number): number {
  let at = 0;
  for (; count > 0; count--) {
    if (name[at] === 0) return -1;
    at += name[at] + 1;
  }
  return at;
}

function sameOctets(name: Uint8Array, at: number, other: Uint8Array, length: number): boolean {
  for (let i = 0; i < length; i++) if (LOWER[name[at + i]] !== LOWER[other[i]]) return false;
  return true;
}
