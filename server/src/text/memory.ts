/**
 * Where columns of numbers live. A zone that one thread loads and several check is made of shared memory; everywhere
 * else, and where threads cannot share (a browser without isolation), columns belong to their thread.
 */
export interface Memory {
  uint8(length: number): Uint8Array;
  uint16(length: number): Uint16Array;
  uint32(length: number): Uint32Array;
  int32(length: number): Int32Array;
}

export const OWN_MEMORY: Memory = {
  uint8: (length) => new Uint8Array(length),
  uint16: (length) => new Uint16Array(length),
  uint32: (length) => new Uint32Array(length),
  int32: (length) => new Int32Array(length),
};

export const SHARED_MEMORY: Memory = {
  uint8: (length) => new Uint8Array(new SharedArrayBuffer(length)),
  uint16: (length) => new Uint16Array(new SharedArrayBuffer(length * 2)),
  uint32: (length) => new Uint32Array(new SharedArrayBuffer(length * 4)),
  int32: (length) => new Int32Array(new SharedArrayBuffer(length * 4)),
};

type Column = Uint8Array | Uint16Array | Uint32Array | Int32Array;

/** `larger` with the values of `column` at its start. */
export const grown = <Kind extends Column>(column: Kind, larger: Kind): Kind => copied(larger, column);

/** `column` with the values of another one at its start. */
export function copied<Kind extends Column>(column: Kind, values: Kind): Kind {
  column.set(values as never);
  return column;
}

/** Octets that a column takes in a `Piece`: each starts where its numbers are aligned. */
const roomFor = ({ byteLength }: Column): number => (byteLength + 3) & ~3;

/**
 * One piece of memory for copies of several columns that are made, sent and given up together. Many small pieces take
 * their time, above all when threads share them.
 */
export class Piece {
  readonly #space: Uint8Array;
  #at = 0;

  /** `columns`: those that will be copied into it. */
  constructor(memory: Memory, columns: readonly Column[]) {
    this.#space = memory.uint8(columns.reduce((sum, column) => sum + roomFor(column), 0));
  }

  int32(values: Int32Array): Int32Array {
    return copied(new Int32Array(this.#space.buffer, this.take(values), values.length), values);
  }

  uint32(values: Uint32Array): Uint32Array {
    return copied(new Uint32Array(this.#space.buffer, this.take(values), values.length), values);
  }

  uint16(values: Uint16Array): Uint16Array {
    return copied(new Uint16Array(this.#space.buffer, this.take(values), values.length), values);
  }

  uint8(values: Uint8Array): Uint8Array {
    return copied(new Uint8Array(this.#space.buffer, this.take(values), values.length), values);
  }

  private take(values: Column): number {
    const at = this.#at;
    this.#at += roomFor(values);
    return this.#space.byteOffset + at;
  }
}
