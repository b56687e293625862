/** Spellings of data that BIND reads and other servers refuse, with what all of them read. A test asks the others. */
import type { ZoneRecord } from '../../zone/record.ts';

/** Servers that refuse the spelling: the subject of a sentence. */
export type Refusers = 'Knot 3.2' | 'NSD 4.6' | 'Knot 3.2 and NSD 4.6' | 'Knot 3.2 or NSD 4.6';

export interface Spelling {
  readonly types: readonly string[];
  /** The words of the data that are looked at, from 0: the first, and the last if it is another one. */
  readonly from: number;
  readonly to?: number;
  /** What such a word, or quoted string, looks like. */
  readonly word: RegExp;
  /** What must be true of the record besides. */
  when?(record: ZoneRecord): boolean;
  readonly refusedBy: Refusers;
  /** What it is, in words. */
  readonly what: string;
  /** What to write instead of the word; undefined: that takes more than another word. */
  write?(word: string, record: ZoneRecord): string | undefined;
  /** What to do where no other word helps. */
  readonly remedy?: string;
}

const END = Number.POSITIVE_INFINITY;
const BOTH = 'Knot 3.2 and NSD 4.6';

const KEYS: readonly string[] = ['KEY', 'DNSKEY', 'CDNSKEY'];
const DIGESTS: readonly string[] = ['DS', 'CDS'];
/** Algorithms whose names came late, or went. */
const RARE_ALGORITHM = /^(?:NSEC3DSA|NSEC3RSASHA1|ECCGOST)$/i;
const RARE_NAME = 'the name of a rare algorithm';
const NO_NUMBER = /\D/;
const NAME_FOR_NUMBER = 'a name, or hexadecimal digits, in the place of a number';

const octet =
  (at: number) =>
  (_: string, { rdata }: ZoneRecord): string =>
    String(rdata[at]);

const PADDED_GROUP = 4;

/** By the number of a parameter, what NSD reads by name only. */
const PARAMETERS: Readonly<Record<string, string>> = { 0: 'mandatory', 4: 'ipv4hint', 6: 'ipv6hint' };

export const SPELLINGS: readonly Spelling[] = [
  {
    types: ['NID', 'L64'],
    from: 1,
    word: /(?:^|:)[0-9a-f]{1,3}(?=:|$)/i,
    refusedBy: 'Knot 3.2',
    what: 'a group of fewer than four digits',
    write: (word) =>
      word
        .split(':')
        .map((group) => group.padStart(PADDED_GROUP, '0'))
        .join(':'),
  },
  {
    types: ['LOC'],
    from: 0,
    to: END,
    word: /^(?:\+.*|[+-]?\.\d.*|.*\.m?)$/i,
    // Which of them depends on the number.
    refusedBy: 'Knot 3.2 or NSD 4.6',
    what: 'a number with a plus sign, or with its point at an end',
    write: (word) =>
      word
        .replace(/^\+/, '')
        .replace(/^(-?)\./, '$10.')
        .replace(/\.(?=m?$)/i, ''),
  },
  {
    types: ['LOC'],
    from: 0,
    to: END,
    word: /^90000000\.0*[1-9]/,
    refusedBy: 'Knot 3.2',
    what: 'a size above 90000000 metres',
    write: () => '90000000m',
  },
  {
    types: ['APL'],
    from: 0,
    to: END,
    word: /^!?0\d*:/,
    refusedBy: BOTH,
    what: 'a family with a zero before it',
    write: (word) => word.replace(/^(!?)0+(?=\d)/, '$1'),
  },
  {
    types: KEYS,
    from: 0,
    word: NO_NUMBER,
    refusedBy: BOTH,
    what: NAME_FOR_NUMBER,
    write: (_, { rdata }) => String((rdata[0] << 8) | rdata[1]),
  },
  { types: KEYS, from: 1, word: NO_NUMBER, refusedBy: BOTH, what: NAME_FOR_NUMBER, write: octet(2) },
  { types: KEYS, from: 2, word: RARE_ALGORITHM, refusedBy: BOTH, what: RARE_NAME, write: octet(3) },
  { types: DIGESTS, from: 1, word: RARE_ALGORITHM, refusedBy: BOTH, what: RARE_NAME, write: octet(2) },
  { types: DIGESTS, from: 2, word: NO_NUMBER, refusedBy: BOTH, what: NAME_FOR_NUMBER, write: octet(3) },
  { types: ['CERT'], from: 2, word: RARE_ALGORITHM, refusedBy: BOTH, what: RARE_NAME, write: octet(4) },
  { types: ['NSEC3PARAM'], from: 0, word: NO_NUMBER, refusedBy: BOTH, what: NAME_FOR_NUMBER, write: octet(0) },
  {
    types: ['IPSECKEY'],
    from: 1,
    to: 2,
    word: /^0\d/,
    refusedBy: 'Knot 3.2',
    what: 'a number with a zero before it',
    write: (word) => String(Number(word)),
  },
  {
    types: ['IPSECKEY'],
    from: 4,
    word: /./,
    when: ({ rdata }) => rdata[2] === 0,
    refusedBy: 'Knot 3.2',
    what: 'a key beside algorithm 0, which stands for none',
    remedy: 'no key, or its algorithm',
  },
  {
    types: ['NAPTR'],
    from: 2,
    to: 4,
    word: /^[^"]*\$/,
    refusedBy: 'NSD 4.6',
    what: 'a dollar sign outside of quotes',
    write: (word) => `"${word}"`,
  },
  {
    types: ['CAA'],
    from: 1,
    word: /[A-Z]/,
    refusedBy: 'NSD 4.6',
    what: 'a tag in capital letters',
    write: (word) => word.toLowerCase(),
  },
  {
    types: ['SVCB', 'HTTPS'],
    from: 2,
    to: END,
    word: /^key0*[046]=/i,
    refusedBy: 'NSD 4.6',
    what: 'the number of a parameter that has a name',
    remedy: 'its name and its value in the usual form',
    write(word, record) {
      const name = PARAMETERS[Number(/\d+/.exec(word)?.[0])];
      return record.data.split(' ').find((parameter) => parameter.startsWith(`${name}=`));
    },
  },
  hexInPieces(['SSHFP'], 2),
  hexInPieces([...DIGESTS, 'TLSA', 'SMIMEA', 'ZONEMD'], 3),
];

function hexInPieces(types: readonly string[], from: number): Spelling {
  return {
    types,
    from,
    to: END,
    word: /^(?:[0-9a-f]{2})*[0-9a-f]$/i,
    refusedBy: 'Knot 3.2',
    what: 'hexadecimal digits that are broken within an octet',
    remedy: 'an even number of digits in each word',
  };
}
