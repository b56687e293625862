/** Characters that are not what they look like, or cannot be seen: they get into zone files by copy and paste. */
import { CARRIAGE_RETURN, type Codes, LINE_FEED } from './codes.ts';

/** Looks like a blank, and is part of a word. */
export const LIKE_BLANK = 1;
/** Has no width. */
export const INVISIBLE = 2;
/** A quotation mark other than the one that quotes. */
export const LIKE_QUOTE = 3;
export const CONTROL = 4;
/** A carriage return that no line feed follows. */
export const LONE_RETURN = 5;

const KIND = new Uint8Array(65536);
/** For octets: in the encodings of Windows and ISO 8859. In a file of plain ASCII only control characters occur. */
const OCTET_KIND = new Uint8Array(256);

for (let code = 0; code < 32; code++) KIND[code] = OCTET_KIND[code] = CONTROL;
KIND[127] = OCTET_KIND[127] = CONTROL;
for (const code of [9, LINE_FEED]) KIND[code] = OCTET_KIND[code] = 0;
KIND[CARRIAGE_RETURN] = OCTET_KIND[CARRIAGE_RETURN] = LONE_RETURN;
for (const code of [0xa0, 0x1680, 0x202f, 0x205f, 0x3000]) KIND[code] = LIKE_BLANK;
for (let code = 0x2000; code <= 0x200a; code++) KIND[code] = LIKE_BLANK;
for (const code of [0xad, 0x180e, 0x2028, 0x2029, 0x2060, 0xfeff]) KIND[code] = INVISIBLE;
for (const [from, to] of [
  [0x80, 0x9f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2066, 0x2069],
]) {
  for (let code = from; code <= to; code++) KIND[code] = INVISIBLE;
}
for (let code = 0x2018; code <= 0x201f; code++) KIND[code] = LIKE_QUOTE;
for (const code of [0x2033, 0x2036, 0xff02]) KIND[code] = LIKE_QUOTE;
OCTET_KIND[0xa0] = LIKE_BLANK;
for (const code of [0x84, 0x91, 0x92, 0x93, 0x94]) OCTET_KIND[code] = LIKE_QUOTE;

/** More than so many are not needed to see what is wrong with a file. */
const MOST = 100_000;

/** What kind of suspect a code is; 0: none. */
export const suspectKind = (codes: Codes, at: number): number =>
  codes instanceof Uint8Array ? OCTET_KIND[codes[at]] : KIND[codes[at]];

/** Offsets of all suspects between two offsets, in order. */
export function findSuspects(codes: Codes, start = 0, end = codes.length): readonly number[] {
  const found: number[] = [];
  if (codes instanceof Uint16Array) lookAt(codes, start, end, KIND, found);
  else lookAtOctets(codes, start, end, found);
  return found;
}

/** Looks at sixteen octets at a time where they are aligned; most of them are printable. */
function lookAtOctets(codes: Uint8Array, start: number, end: number, found: number[]): void {
  const aligned = start + ((4 - ((codes.byteOffset + start) & 3)) & 3);
  const groups = (end - aligned) >> 4;
  if (groups < 1) {
    lookAt(codes, start, end, OCTET_KIND, found);
    return;
  }
  const words = new Int32Array(codes.buffer, codes.byteOffset + aligned, groups * 4);
  lookAt(codes, start, aligned, OCTET_KIND, found);
  for (let i = 0; i < words.length; i += 4) {
    const odd = oddIn(words[i]) | oddIn(words[i + 1]) | oddIn(words[i + 2]) | oddIn(words[i + 3]);
    if ((odd & 0x80808080) !== 0) lookAt(codes, aligned + 4 * i, aligned + 4 * i + 16, OCTET_KIND, found);
  }
  lookAt(codes, aligned + groups * 16, end, OCTET_KIND, found);
}

/**
 * Of four octets of ASCII the highest bits of those that are neither printable, nor a tab, nor a line feed; of others at
 * least one is set. Octets below 128 do not carry over: 0x60 more sets the bit of those from 32 on, 0x7f more the bit of
 * all but 0, and 1 more that of 127.
 */
const oddIn = (word: number): number =>
  (~(word + 0x60606060) & ((word ^ 0x09090909) + 0x7f7f7f7f) & ((word ^ 0x0a0a0a0a) + 0x7f7f7f7f)) |
  (word + 0x01010101) |
  word;

function lookAt(codes: Codes, start: number, end: number, kinds: Uint8Array, found: number[]): void {
  for (let i = start; i < end && found.length < MOST; i++) {
    const kind = kinds[codes[i]];
    if (kind !== 0 && (kind !== LONE_RETURN || codes[i + 1] !== LINE_FEED)) found.push(i);
  }
}

const NAMES: Readonly<Record<number, string>> = {
  0: 'NUL',
  11: 'vertical tab',
  12: 'form feed',
  26: 'Ctrl-Z',
  27: 'Escape',
  127: 'Delete',
  160: 'no-break space',
  173: 'soft hyphen',
  8203: 'zero-width space',
  8204: 'zero-width non-joiner',
  8205: 'zero-width joiner',
  8206: 'left-to-right mark',
  8207: 'right-to-left mark',
  8232: 'line separator',
  8239: 'narrow no-break space',
  8288: 'word joiner',
  12288: 'ideographic space',
  65279: 'byte order mark',
};

/** `no-break space (U+00A0)`. */
export function nameOfCode(code: number): string {
  const point = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  const name = NAMES[code];
  return name === undefined ? point : `${name} (${point})`;
}
