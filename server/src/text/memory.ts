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
