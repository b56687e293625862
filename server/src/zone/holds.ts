/** What a name holds, as bits, so that the common questions need no walk over its records. */
export const HAS_A = 1;
export const HAS_AAAA = 2;
export const HAS_NS = 4;
export const HAS_CNAME = 8;
export const HAS_DNAME = 16;
export const HAS_SOA = 32;
export const HAS_DS = 64;
export const HAS_MX = 128;
export const HAS_TXT = 256;
export const HAS_OTHER = 512;
export const HAS_ANYTHING = 1023;
export const HAS_ADDRESS = HAS_A | HAS_AAAA;

const BIT_OF_TYPE = new Uint16Array(65536).fill(HAS_OTHER);
for (const [type, bit] of [
  [1, HAS_A],
  [2, HAS_NS],
  [5, HAS_CNAME],
  [6, HAS_SOA],
  [15, HAS_MX],
  [16, HAS_TXT],
  [28, HAS_AAAA],
  [39, HAS_DNAME],
  [43, HAS_DS],
] as const) {
  BIT_OF_TYPE[type] = bit;
}

/** The `HAS_…` bit of a type. */
export const bitsOfType = (type: number): number => BIT_OF_TYPE[type];
