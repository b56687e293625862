/** Makes an input that fails smaller, as long as it fails in the same way. */

/** The least part of `input` that was found in the time for which `fails` is true. */
export function shrink(input: Buffer, fails: (input: Buffer) => boolean, milliseconds = 10_000): Buffer {
  const until = performance.now() + milliseconds;
  let least = input;
  for (let size = 1 << Math.floor(Math.log2(input.length || 1)); size >= 1; size >>= 1) {
    for (let at = 0; at < least.length && performance.now() < until; ) {
      const shorter = Buffer.concat([least.subarray(0, at), least.subarray(at + size)]);
      if (fails(shorter)) least = shorter;
      else at += size;
    }
  }
  return least;
}
