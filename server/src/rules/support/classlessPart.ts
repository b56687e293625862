/** Labels of the parts of a network that are delegated to customers (RFC 2317 §4): `0/26`, `64-127`. */

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

/** Whether a label is that of a part, however it is read. */
export const isPart = (label: string): boolean => PART.test(label);

const PART = /^(\d{1,3})([-/])(\d{1,3})$/;
