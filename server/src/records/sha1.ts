/** SHA-1 (RFC 3174), at once, because rules cannot wait: NSEC3 records and old DS records have such digests. */
import { BLOCK, blocksOf, octetsOfWords } from './shaBlocks.ts';

const words = new Int32Array(80);

/** SHA-1 of octets; not for secrets. */
export function sha1(message: Uint8Array): Uint8Array {
  const view = blocksOf(message);
  const state = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0);
  for (let at = 0; at < view.byteLength; at += BLOCK) addBlock(state, view, at);
  return octetsOfWords(state);
}

function addBlock(state: Int32Array, view: DataView, start: number): void {
  for (let i = 0; i < 16; i++) words[i] = view.getInt32(start + i * 4);
  for (let i = 16; i < 80; i++) {
    words[i] = turned(words[i - 3] ^ words[i - 8] ^ words[i - 14] ^ words[i - 16], 1);
  }
  let [a, b, c, d, e] = state;
  for (let i = 0; i < 80; i++) {
    const next = (turned(a, 5) + mixed(i, b, c, d) + e + words[i]) | 0;
    e = d;
    d = c;
    c = turned(b, 30);
    b = a;
    a = next;
  }
  state[0] += a;
  state[1] += b;
  state[2] += c;
  state[3] += d;
  state[4] += e;
}

const turned = (word: number, bits: number): number => (word << bits) | (word >>> (32 - bits));

/** The function and constant of a round; there are four of twenty steps each. */
function mixed(step: number, b: number, c: number, d: number): number {
  if (step < 20) return ((b & c) | (~b & d)) + 0x5a827999;
  if (step < 40) return (b ^ c ^ d) + 0x6ed9eba1;
  if (step < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
  return (b ^ c ^ d) + 0xca62c1d6;
}
