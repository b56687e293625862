/**
 * What words look like: regular expressions in Oniguruma's notation. All of them are possessive, so that no line, however
 * long, is looked at twice. Whoever looks for one with a search says that it starts where a word does.
 */
import { TYPE_CODES } from '../../server/src/records/data/mnemonics.ts';

/** Codes that end a word, for use in a class; a backslash before them takes that from them. */
const END_OF_WORD = ' \\t"();\\n';

/** The word ends here. */
export const WORD_END = `(?![^${END_OF_WORD}])`;

/** Where a rule ends that looks into a word. */
export const END_OF_ANY_WORD = `(?=[${END_OF_WORD}]|$)`;

/** A word starts here: without it a pattern would be tried at each character of a long word. */
export const WORD_START = `(?<![^${END_OF_WORD}])`;

export const BLANKS = '[ \\t]*+';

/** A word with whatever escapes it has. */
export const WORD = `(?:[^\\\\${END_OF_WORD}]++|\\\\.?)++`;

/** A word that has neither escapes nor a wildcard, so that nothing in it needs a colour of its own. */
export const PLAIN_WORD = `[^\\\\*${END_OF_WORD}]++${WORD_END}`;

/** A quoted string that ends on its line. */
export const QUOTED = '"(?:[^"\\\\\\n]++|\\\\.)*+"';

export const DIGITS = `[0-9]++${WORD_END}`;

/** A period of time with units, such as `1h30m`. */
export const WITH_UNITS = `(?:[0-9]++[smhdwSMHDW])++[0-9]*+${WORD_END}`;

export const IPV4 = `[0-9]{1,3}(?:\\.[0-9]{1,3}){3}${WORD_END}`;

/** At least two colons, so that no mail address or port is one. */
export const IPV6 = `[0-9A-Fa-f]{0,4}:[0-9A-Fa-f]{0,4}:[0-9A-Fa-f:.]*+${WORD_END}`;

const anyOf = (words: readonly string[]): string => `(?i:${words.join('|')})`;

/** Some of these words, in any letter case. */
export const oneOf = (words: readonly string[]): string => `${anyOf(words)}${WORD_END}`;

/** A type by its number (RFC 3597 §5). */
export const NUMBERED_TYPE = `(?i:TYPE)[0-9]{1,5}${WORD_END}`;

/** Any type that Zonesmith knows, by mnemonic or number. */
export const ANY_TYPE = oneOf([...TYPE_CODES.map(([mnemonic]) => mnemonic), 'TYPE[0-9]{1,5}']);

/** What may well be a type that Zonesmith does not know. */
export const LIKE_TYPE = `[A-Za-z][A-Za-z0-9-]*+${WORD_END}`;

export const CLASS = oneOf(['IN', 'CH', 'CHAOS', 'HS', 'HESIOD', 'NONE', 'ANY', 'CLASS[0-9]{1,5}']);
