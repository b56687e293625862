/** Names in messages, which may end with a pointer to an earlier name (RFC 1035 §4.1.4). */

const POINTER = 0xc0;
const LONGEST_NAME = 255;

export interface NameInMessage {
  /** Uncompressed. */
  readonly name: Uint8Array;
  /** Offset after the name where it stands. */
  readonly end: number;
}

const name = new Uint8Array(LONGEST_NAME);
/** More than a name has labels. */
const MOST_POINTERS = 128;

/**
 * The name at an offset; undefined when it is none. A pointer must lead to before the labels that it ends, so that
 * following pointers comes to an end. `limit`: where what stands at `start` ends.
 */
export function readCompressedName(
  message: Uint8Array,
  start: number,
  limit = message.length,
): NameInMessage | undefined {
  let at = start;
  let end = -1;
  let pointers = 0;
  let before = start;
  let length = 0;
  while (at < limit) {
    const size = message[at];
    if (size >= POINTER) {
      if (at + 1 >= limit || ++pointers > MOST_POINTERS) return undefined;
      const target = ((size & ~POINTER) << 8) | message[at + 1];
      if (target >= before) return undefined;
      if (end < 0) end = at + 2;
      limit = message.length;
      at = target;
      before = target;
      continue;
    }
    if (size > 63 || length + size + 1 > LONGEST_NAME || at + 1 + size > limit) return undefined;
    for (let i = 0; i <= size; i++) name[length++] = message[at + i];
    at += size + 1;
    if (size === 0) return { name: name.slice(0, length), end: end < 0 ? at : end };
  }
  return undefined;
}
