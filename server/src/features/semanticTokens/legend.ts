/** What semantic tokens may be: standard types where one fits, and our own with a standard one above each. */

export const TOKEN_TYPES = [
  /** The owner of a record. */
  'owner',
  /** A domain name in data. */
  'domainName',
  'recordType',
  'recordClass',
  'ttl',
  'directive',
  /** An IP address, or one of another kind. */
  'address',
  /** Hexadecimal, Base32 or Base64. */
  'binary',
  'escape',
  /** What a comment says to Zonesmith. */
  'pragma',
  'number',
  'string',
  /** A word that stands for a number: an algorithm, a flag. */
  'enumMember',
  /** The name of a parameter: a SvcParam, the tag of a CAA record or a mail policy. */
  'property',
  /** The version of a mail policy. */
  'keyword',
  /** A mechanism of SPF. */
  'function',
  'operator',
  /** `$` in a `$GENERATE`. */
  'parameter',
] as const;

export type TokenType = (typeof TOKEN_TYPES)[number];

export const TOKEN_MODIFIERS = [
  /** An owner: the first record of the name. */
  'declaration',
  /** A type that is obsolete. */
  'deprecated',
  /** The name of the zone itself. */
  'apex',
  /** A name in data: it exists in this zone. */
  'local',
  /** A name in data: it would be in this zone, and it does not exist. */
  'missing',
  /** Not in this zone: elsewhere, or delegated to other servers. */
  'external',
  /** An owner that other servers answer for. */
  'delegation',
  /** The owner of an address record at or below a delegation. */
  'glue',
  'wildcard',
  /** The type of a record whose owner is that of the record above. */
  'inherited',
] as const;

export type TokenModifier = (typeof TOKEN_MODIFIERS)[number];

export const SEMANTIC_LEGEND = { types: TOKEN_TYPES, modifiers: TOKEN_MODIFIERS } as const;

/** Some modifiers as bits. */
export const bitsOf = (...modifiers: readonly TokenModifier[]): number =>
  modifiers.reduce((bits, modifier) => bits | (1 << TOKEN_MODIFIERS.indexOf(modifier)), 0);
