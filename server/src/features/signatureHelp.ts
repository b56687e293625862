/**
 * Signature help: the words of the record or directive that is being written, which one the cursor stands at, and what
 * it means. Shown as soon as the type is known.
 */
import { mnemonicOf } from '../records/mnemonics.ts';
import { descriptorOf } from '../records/registry.ts';
import type { RecordType } from '../records/type.ts';
import { DIRECTIVE, Entry } from '../syntax/entry.ts';
import { CODE_CLASS, IS_NEWLINE } from '../text/codes.ts';
import { tokenAt } from '../text/tokens.ts';
import { fieldsOf } from './cursor.ts';
import { entryAtOffset } from './entries.ts';
import { DIRECTIVES, type DirectiveArgument } from './hover/data/directives.ts';
import { argumentAt } from './hover/directive.ts';
import { valueText } from './hover/fields/values.ts';
import { list, paragraphs, references } from './hover/markdown.ts';
import type { Snapshot } from './snapshot.ts';

export interface SignatureParameter {
  /** Where it stands in the label. */
  readonly start: number;
  readonly end: number;
  /** Markdown. */
  readonly documentation: string;
}

export interface SignatureHelp {
  readonly label: string;
  /** Markdown. */
  readonly documentation: string;
  readonly parameters: readonly SignatureParameter[];
  /** Index of the parameter at the cursor. */
  readonly active: number;
}

/** A word of the label. */
interface Word {
  readonly text: string;
  readonly documentation: string;
}

const MOST_VALUES = 12;

/** Words before the data of a record. */
const NAME = 0;
const TTL = 1;
const CLASS = 2;
const TYPE = 3;
const HEAD = 4;

export function signatureHelp(snapshot: Snapshot, offset: number): SignatureHelp | undefined {
  const { zone, file } = snapshot;
  const entry = entryAtOffset(zone, file, offset);
  if (!entry || isBehind(snapshot, entry, offset) || isInComment(snapshot, entry, offset)) return undefined;
  if (entry.kind === DIRECTIVE) return directiveHelp(snapshot, entry, offset);
  if (entry.typeToken < 0) return undefined;
  const type = descriptorOf(entry.type, entry.classToken >= 0 ? entry.class : zone.class);
  return recordHelp(snapshot, entry, type, offset);
}

/** Whether the cursor stands on the empty line after the last entry of the text. */
function isBehind({ codes }: Snapshot, entry: Entry, offset: number): boolean {
  const isClosed = entry.misread?.code !== 'unclosed-parenthesis';
  return isClosed && offset >= entry.end && offset > 0 && CODE_CLASS[codes[offset - 1]] === IS_NEWLINE;
}

function isInComment({ codes }: Snapshot, entry: Entry, offset: number): boolean {
  for (let at = entry.start; at < Math.min(offset, entry.end); ) {
    const token = tokenAt(codes, at, entry.end);
    if (token.kind === 'comment' && offset > token.start && offset <= token.end) return true;
    at = token.end;
  }
  return false;
}

function recordHelp(
  snapshot: Snapshot,
  entry: Entry,
  type: RecordType | undefined,
  offset: number,
): SignatureHelp | undefined {
  const mnemonic = mnemonicOf(entry.type);
  const words: Word[] = [
    { text: 'name', documentation: 'The owner; a line that starts with a blank has the one of the record above.' },
    { text: 'TTL', documentation: 'How long resolvers may keep the record; may be left out where `$TTL` is given.' },
    { text: 'class', documentation: '`IN`, mostly; may be left out.' },
    { text: mnemonic, documentation: type?.meaning ?? 'A type that is not known here.' },
  ];
  if (type) words.push(...type.fields.map(({ name, meaning, values }) => fieldWord(name, meaning, values)));
  else
    words.push({ text: '\\# length octets', documentation: 'Data of any type, its octets in hexadecimal (RFC 3597).' });
  const active = activeWord(snapshot, entry, type, offset);
  if (active === undefined) return undefined;
  const documentation = type ? paragraphs(type.meaning, references(type.references)) : references(['RFC 3597 §5']);
  return help(words, documentation, active);
}

function fieldWord(name: string, meaning: string, values: RecordType['fields'][number]['values']): Word {
  return {
    text: name,
    documentation: paragraphs(meaning, values && values.length > 0 && list(values.map(valueText), MOST_VALUES)),
  };
}

/** Which word of the label the cursor stands at; undefined: behind the last one. */
function activeWord(
  snapshot: Snapshot,
  entry: Entry,
  type: RecordType | undefined,
  offset: number,
): number | undefined {
  const token = tokenBefore(entry, offset);
  const isTouching = token >= 0 && offset <= entry.ends[token];
  // Before a token, the cursor stands where that token would be moved from.
  const at = isTouching ? token : token + 1;
  if (at === entry.typeToken && isTouching) return TYPE;
  if (at <= entry.typeToken) return headWord(entry, at, isTouching);
  if (!type || isGeneric(snapshot, entry)) return type ? undefined : HEAD;
  const spans = fieldsOf(snapshot.zone, snapshot.file, withWordAt(entry, at), type);
  const index = spans.findIndex(({ first, end, broken }) => (first <= at && at < end) || (broken && first === at));
  return index < 0 ? undefined : HEAD + index;
}

function headWord(entry: Entry, at: number, isTouching: boolean): number {
  if (isTouching) return at === entry.ttlToken ? TTL : at === entry.classToken ? CLASS : NAME;
  if (at === 0 && !entry.indented) return NAME;
  if (entry.ttlToken < 0) return TTL;
  return entry.classToken < 0 ? CLASS : TYPE;
}

/** The last token that starts before an offset or at it. */
function tokenBefore(entry: Entry, offset: number): number {
  let token = entry.count - 1;
  while (token >= 0 && entry.starts[token] > offset) token--;
  return token;
}

const isGeneric = ({ codes }: Snapshot, entry: Entry): boolean =>
  entry.first < entry.count && entry.text(codes, entry.first) === '\\#';

/** The entry; if it has no word at an index, with its last word once more, to see whether a field would take it. */
function withWordAt(entry: Entry, index: number): Entry {
  if (index < entry.count || entry.count === 0) return entry;
  const longer = Object.assign(new Entry(), entry);
  longer.starts = entry.starts.slice();
  longer.ends = entry.ends.slice();
  longer.quoted = entry.quoted.slice();
  const last = entry.count - 1;
  longer.push(entry.starts[last], entry.ends[last], entry.quoted[last] === 1);
  return longer;
}

function directiveHelp({ codes }: Snapshot, entry: Entry, offset: number): SignatureHelp | undefined {
  const { directive } = entry;
  const doc = DIRECTIVES[directive];
  const words: Word[] = [
    { text: directive, documentation: doc.meaning },
    ...doc.arguments.map((each) => ({ text: argumentText(each), documentation: each.meaning })),
  ];
  const token = tokenBefore(entry, offset);
  const at = token >= 0 && offset <= entry.ends[token] ? token : token + 1;
  const argument = at < entry.first ? undefined : argumentAt(codes, entry, directive, at - entry.first);
  if (at >= entry.first && !argument) return undefined;
  const active = argument ? 1 + doc.arguments.indexOf(argument) : 0;
  return help(words, paragraphs(doc.meaning, references(doc.references)), active);
}

const argumentText = ({ name, isOptional }: DirectiveArgument): string => (isOptional ? `[${name}]` : name);

function help(words: readonly Word[], documentation: string, active: number): SignatureHelp {
  const parameters: SignatureParameter[] = [];
  let label = '';
  for (const { text, documentation: about } of words) {
    if (label !== '') label += ' ';
    parameters.push({ start: label.length, end: label.length + text.length, documentation: about });
    label += text;
  }
  return { label, documentation, parameters, active };
}
