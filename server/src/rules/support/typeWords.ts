/** Words that stand for a record type and are none. */
import { typeOf } from '../../records/mnemonics.ts';
import { RECORD_TYPES } from '../../records/types/index.ts';
import { similarWords } from './similar.ts';

/** Types that exist in the products and programs of some providers only. */
const PROVIDER_TYPES = new Set([
  'AKAMAICDN',
  'AKAMAITLC',
  'ALIAS',
  'ANAME',
  'AWS',
  'FORWARD',
  'FRAME',
  'FWD',
  'LUA',
  'MAILFW',
  'NETLIFY',
  'NETLIFYV6',
  'PAGERULE',
  'R53_ALIAS',
  'REDIRECT',
  'SYNTH',
  'URL',
  'URL301',
  'URL302',
  'URLFWD',
  'WEBFWD',
]);

export const isProviderType = (word: string): boolean => PROVIDER_TYPES.has(word);

/** Types of Microsoft's DNS server, which make it ask a WINS server. */
export const isWindowsType = (word: string): boolean => /^WINS(?:-?R)?$/.test(word);

/** What panels and people call a type. */
const CALLED: Readonly<Record<string, string>> = {
  ADDRESS: 'A',
  DKIM: 'TXT',
  DMARC: 'TXT',
  HOST: 'A',
  HTTPSSVC: 'HTTPS',
  IPV4: 'A',
  IPV6: 'AAAA',
  MAILSERVER: 'MX',
  NAMESERVER: 'NS',
  POINTER: 'PTR',
};

const MNEMONICS = RECORD_TYPES.filter(({ status }) => status === undefined).map(({ mnemonic }) => mnemonic);

/** More candidates than this are no help. */
const MOST_MEANT = 3;

/** The types that a word was probably meant as: one slip away, or called so by others. */
export function meantTypes(text: string): string[] {
  const word = text.toUpperCase();
  const called = CALLED[word];
  if (called) return [called];
  if ((word.length === 2 && word !== text) || !/^[A-Z0-9-]{2,}$/.test(word)) return [];
  const similar = similarWords(word, MNEMONICS);
  return similar.length > MOST_MEANT ? [] : similar;
}

/** `MX10` → `MX 10`, `INA` → `IN A`, `A192.0.2.1` → `A 192.0.2.1`; undefined when no blank is missing. */
export function apart(text: string): string | undefined {
  const inClass = /^(IN)([A-Z0-9]+)$/.exec(text);
  if (inClass && typeOf(inClass[2]) !== undefined) return `IN ${inClass[2]}`;
  const withData = /^([A-Z]+)(\d[\d.]*)$/.exec(text);
  return withData && typeOf(withData[1]) !== undefined ? `${withData[1]} ${withData[2]}` : undefined;
}

/** Cyrillic and Greek letters, and what they look like. */
const LOOKALIKES = new Map(
  [...'АВСЕНІЈКМОРЅТХΑΒΕΖΗΙΚΜΝΟΡΤΥΧ'].map((letter, at) => [letter, 'ABCEHIJKMOPSTXABEZHIKMNOPTYX'[at]]),
);

/** The type that a word with letters of another alphabet looks like; undefined when it looks like none. */
export function looksLikeType(text: string): string | undefined {
  const plain = [...text.normalize('NFKC')].map((letter) => LOOKALIKES.get(letter) ?? letter).join('');
  return plain !== text && typeOf(plain) !== undefined ? plain : undefined;
}
