/** What the addresses mean that a list answers. An answer of any kind is no listing before this has looked at it. */
import { type BlockList, matchesCode } from './list.ts';
import { passesFilter } from './userLists.ts';

export type Meaning =
  | { readonly kind: 'listed'; readonly words: string; readonly isPolicy: boolean }
  /** It says something, which is no listing. */
  | { readonly kind: 'remark'; readonly words: string }
  /** The list refuses to answer. */
  | { readonly kind: 'error'; readonly code: string; readonly words: string }
  /** Somebody on the way put an answer of his own there. */
  | { readonly kind: 'rewritten'; readonly address: string };

/** Errors of any list: nobody lists anything there (first used by Spamhaus). */
const ERRORS: Readonly<Record<string, string>> = {
  '127.255.255.252': 'the name of the list is mistyped',
  '127.255.255.254': 'refused: the question came through a public resolver, or one whose address has no proper name',
  '127.255.255.255': 'refused: too many questions',
  '127.255.255.*': 'refused',
};

/** `addresses`: at least one. */
export function meaningOf(list: BlockList, addresses: readonly string[]): Meaning {
  const foreign = addresses.find((address) => !address.startsWith('127.'));
  if (foreign !== undefined) return { kind: 'rewritten', address: foreign };
  for (const address of addresses) {
    const words = errorOf(list, address);
    if (words !== undefined) return { kind: 'error', code: address, words };
  }
  const counted = addresses.filter((address) => !list.filter || passesFilter(address, list.filter));
  const listings = counted.filter((address) => !list.infoCodes?.some((code) => matchesCode(address, code)));
  if (listings.length === 0) return { kind: 'remark', words: wordsOf(list, addresses) };
  const isPolicy = listings.every((address) => list.policyCodes?.some((code) => matchesCode(address, code)));
  return { kind: 'listed', words: wordsOf(list, listings), isPolicy };
}

function errorOf(list: BlockList, address: string): string | undefined {
  if (list.refusalBit !== undefined && lastOctet(address) & list.refusalBit) return 'refused';
  return found(list.errors, address) ?? found(ERRORS, address);
}

const lastOctet = (address: string): number => Number(address.split('.')[3]);

/** The meaning of a code; a code in full comes before a pattern. */
const found = (table: Readonly<Record<string, string>> | undefined, address: string): string | undefined =>
  table?.[address] ?? Object.entries(table ?? {}).find(([code]) => matchesCode(address, code))?.[1];

/** `127.0.0.2: spam source`. */
function wordsOf(list: BlockList, addresses: readonly string[]): string {
  return addresses
    .map((address) => {
      const bits = Object.entries(list.bits ?? {}).filter(([bit]) => lastOctet(address) & Number(bit));
      const words = bits.length > 0 ? bits.map(([, meaning]) => meaning).join(', ') : found(list.codes, address);
      return words === undefined ? address : `${address}: ${words}`;
    })
    .join('; ');
}
