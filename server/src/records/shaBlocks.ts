/** What SHA-1 and SHA-256 share: a message becomes blocks, and words a digest (FIPS 180-4 §5.1.1). */

/** Octets of a block. */
export const BLOCK = 64;

/** The message with a 1 bit, zeros, and its length in bits as 64 bits, which fill the last block. */
export function blocksOf(message: Uint8Array): DataView {
  const padded = new Uint8Array(Math.ceil((message.length + 9) / BLOCK) * BLOCK);
  padded.set(message);
  padded[message.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(message.length / 2 ** 29));
  view.setUint32(padded.length - 4, message.length << 3);
  return view;
}

/** Words of 32 bits as octets. */
export function octetsOfWords(words: Int32Array): Uint8Array {
  const digest = new DataView(new ArrayBuffer(words.length * 4));
  for (const [index, word] of words.entries()) digest.setInt32(index * 4, word);
  return new Uint8Array(digest.buffer);
}
