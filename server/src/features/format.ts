/**
 * Lays out a zone file: columns, indentation and comments are aligned, paragraph by paragraph. Only blanks between
 * tokens, empty lines and the last line break ever change; words, quoted strings, comments and parentheses stay as
 * they are and in their lines.
 */
import { CARRIAGE_RETURN, type Codes, LINE_FEED, textOf } from '../text/codes.ts';
import type { Files, ZoneFile } from '../zone/files.ts';
import { type LoadOptions, loadZone } from '../zone/load.ts';
import { templateLanguage } from '../zone/origin/templateMarks.ts';
import { EditedCodes, EditList, type TextEdit } from './format/edits.ts';
import { TextLayout } from './format/layout.ts';
import { sameZone } from './format/proof.ts';
import { DIRECTIVE_ROW, KEPT, kindOf, RowReader } from './format/rows.ts';

export type { TextEdit };

export interface FormatOptions {
  /** Column at which TTL, class or type start, counted from 0. Default `auto`: after the owners of each paragraph. */
  readonly ownerWidth?: 'auto' | number;
  /** How many empty lines may follow one another, at least 1, because they separate paragraphs. Default 2. */
  readonly blankLines?: number;
  /** Comments at the ends of a paragraph's lines stand below one another. Default true. */
  readonly alignComments?: boolean;
}

/** The text, formatted; as it is where `formatZone` would refuse it for what it looks like. */
export const formatText = (codes: Codes, options: FormatOptions = {}): string => {
  const formatted = formatCodes(codes, options);
  return textOf(formatted, 0, formatted.length);
};

export function formatCodes(codes: Codes, options: FormatOptions = {}): Codes {
  if (objection(codes)) return codes;
  const edits = new EditedCodes(codes);
  new TextLayout(codes, withDefaults(options), edits).run();
  return edits.result;
}

/** The changes that format the text between two offsets, in order; columns are those of the whole text. */
export function formatEdits(codes: Codes, options: FormatOptions = {}, from = 0, to = codes.length): TextEdit[] {
  if (objection(codes)) return [];
  const edits = new EditList(from, to);
  new TextLayout(codes, withDefaults(options), edits).run();
  return edits.list;
}

export type FormatRefusal =
  /** The file is filled in by a program; what its zone will be is not known. */
  | 'template'
  /** There is text, and no record and no directive can be read in it. */
  | 'unreadable'
  /** Lines end in CR alone somewhere, and name servers do not agree on what a line is then. */
  | 'lone-carriage-return'
  /** The records would not have been the same: a fault of the formatter. */
  | 'records-differ';

/**
 * Formats one file and proves that the zone that starts in it does not change: it is read before and after. Included
 * files are read, not formatted; each is to be formatted on its own.
 */
export function formatZone(
  file: ZoneFile,
  files: Files,
  load: LoadOptions,
  options: FormatOptions = {},
): { readonly text: string } | { readonly refused: FormatRefusal } {
  const { codes } = file;
  const refused = refusalOf(codes);
  if (refused) return { refused };
  const text = textOf(codes, 0, codes.length);
  const formatted = formatCodes(codes, options);
  const after = textOf(formatted, 0, formatted.length);
  if (after === text) return { text };
  const unchanged = sameZone(loadZone(file, files, load), loadZone({ ...file, codes: formatted }, files, load));
  return unchanged ? { text: after } : { refused: 'records-differ' };
}

/** Why a text is not formatted, for what it looks like. */
export function refusalOf(codes: Codes): FormatRefusal | undefined {
  const refused = objection(codes);
  if (refused) return refused;
  return templateLanguage(textOf(codes, 0, codes.length)) === undefined ? undefined : 'template';
}

function objection(codes: Codes): FormatRefusal | undefined {
  for (let at = codes.indexOf(CARRIAGE_RETURN); at >= 0; at = codes.indexOf(CARRIAGE_RETURN, at + 1)) {
    if (codes[at + 1] !== LINE_FEED) return 'lone-carriage-return';
  }
  const reader = new RowReader(codes);
  let isBroken = false;
  while (reader.next()) {
    if (kindOf(reader.shape) >= DIRECTIVE_ROW) return undefined;
    isBroken ||= kindOf(reader.shape) === KEPT;
  }
  return isBroken ? 'unreadable' : undefined;
}

const withDefaults = ({ ownerWidth = 'auto', blankLines = 2, alignComments = true }: FormatOptions) => ({
  ownerWidth,
  blankLines: Math.max(1, Math.trunc(blankLines)),
  alignComments,
});
