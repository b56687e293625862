/** What a zone-like file is for. Only some are zones to be served, and the rules that apply differ. */
export const FILE_KINDS = [
  /** A zone that is written here and served. */
  'zone',
  /** A part of a zone, for `$INCLUDE`. */
  'fragment',
  /** Names and addresses of the root servers. */
  'hints',
  /** The source of a zone file, with places that a program fills in. */
  'template',
  /** BIND's binary form of a zone. */
  'raw',
  /** BIND's journal of changes, binary as well. */
  'journal',
  /** A zone whose server keeps a journal: changes by hand are lost unless the zone is frozen first. */
  'journaled',
  /** A copy of a zone that another server has. */
  'secondary',
  /** What a signer made of a zone. */
  'signed',
  /** A response policy zone. */
  'rpz',
  /** A catalog zone (RFC 9432). */
  'catalog',
  /** An older state of a file beside it. */
  'previous',
] as const;

export type FileKind = (typeof FILE_KINDS)[number];

export const isFileKind = (word: string): word is FileKind => (FILE_KINDS as readonly string[]).includes(word);
