/** SHA-256 (FIPS 180-4) in words of 32 bits: rules compare the digests of all DS records with it. */
import { roots } from './primeRoots.ts';
import { BLOCK, blocksOf, octetsOfWords } from './shaBlocks.ts';

const ROUNDS = 64;
const words = new Int32Array(ROUNDS);

let constants: Int32Array | undefined;

/** The upper halves of 64 bits. */
const upper = (values: readonly bigint[]): Int32Array => Int32Array.from(values, (value) => Number(value >> 32n) | 0);

/** The digest of octets, 32 of them. */
export function sha256(message: Uint8Array): Uint8Array {
  constants ??= upper(roots().cube.slice(0, ROUNDS));
  const state = upper(roots().square.slice(0, 8));
  const view = blocksOf(message);
  for (let at = 0; at < view.byteLength; at += BLOCK) addBlock(state, constants, view, at);
  return octetsOfWords(state);
}

function addBlock(state: Int32Array, constant: Int32Array, view: DataView, start: number): void {
  for (let i = 0; i < 16; i++) words[i] = view.getInt32(start + i * 4);
  for (let i = 16; i < ROUNDS; i++) {
    const [early, late] = [words[i - 15], words[i - 2]];
    const first = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
    const second = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
    words[i] = second + words[i - 7] + first + words[i - 16];
  }
  let [a, b, c, d, e, f, g, h] = state;
  for (let i = 0; i < ROUNDS; i++) {
    const one = h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + constant[i] + words[i];
    const two = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  for (const [index, value] of [a, b, c, d, e, f, g, h].entries()) state[index] += value;
}

/** Turned to the right. */
const turned = (word: number, bits: number): number => (word >>> bits) | (word << (32 - bits));
