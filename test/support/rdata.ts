/** RDATA as text, for table tests: reads one record's data and says what came of it. */
import { IN } from '../../server/src/records/classes.ts';
import { parseName } from '../../server/src/records/name.ts';
import { printRdata, readRdata } from '../../server/src/records/rdata.ts';
import { descriptorOf, typeByMnemonic } from '../../server/src/records/registry.ts';
import { RdataSource } from '../../server/src/records/source.ts';
import { WireReader, WireWriter } from '../../server/src/records/wire.ts';
import { CODE_CLASS, codesOf, IS_QUOTE } from '../../server/src/text/codes.ts';
import { afterBlanks, endOfQuoted, endOfWord } from '../../server/src/text/scan.ts';

export interface RdataText {
  /** Wire form in lower-case hexadecimal; undefined when the text was refused. */
  readonly hex: string | undefined;
  /** Presentation format of that wire form. */
  readonly printed: string | undefined;
  readonly problems: readonly { readonly code: string; readonly text: string; readonly message?: string }[];
}

/** Relative names in the tests are completed with this origin. */
export const ORIGIN = 'example.com.';

/** Reads words and quoted strings as the RDATA of a type. */
export function readText(mnemonic: string, text: string, recordClass: number = IN): RdataText {
  const code = typeByMnemonic(mnemonic)?.code;
  if (code === undefined) throw new Error(`no descriptor of ${mnemonic}`);
  const type = descriptorOf(code, recordClass);
  const source = sourceOf(text);
  source.type = mnemonic;
  source.class = recordClass;
  const isRead = readRdata(source, type);
  const problems = source.problems.map(({ code, start, end, message }) => ({
    code,
    text: text.slice(start, end),
    ...(message !== undefined && { message }),
  }));
  if (!isRead) return { hex: undefined, printed: undefined, problems };
  const bytes = source.out.bytes.slice(0, source.out.length);
  return { hex: Buffer.from(bytes).toString('hex'), printed: printBytes(mnemonic, bytes, recordClass), problems };
}

/** What hexadecimal RDATA is printed as; undefined when it is malformed. */
export function printHex(mnemonic: string, hex: string, recordClass: number = IN): string | undefined {
  return printBytes(mnemonic, Uint8Array.from(Buffer.from(hex, 'hex')), recordClass);
}

/** The one problem of a text as `code: highlighted text`, with its message variant after a slash. */
export function problemOf(mnemonic: string, text: string, recordClass: number = IN): string | undefined {
  const { hex, problems } = readText(mnemonic, text, recordClass);
  if (problems.length !== 1 || hex !== undefined) return problems.length === 0 ? undefined : JSON.stringify(problems);
  const [{ code, message, text: place }] = problems;
  return `${code}${message ? `/${message}` : ''}: ${place}`;
}

function printBytes(mnemonic: string, bytes: Uint8Array, recordClass: number): string | undefined {
  const wire = new WireReader(bytes);
  const printed = printRdata(descriptorOf(typeByMnemonic(mnemonic)!.code, recordClass), wire);
  return wire.failed || wire.left > 0 ? undefined : printed;
}

function sourceOf(text: string): RdataSource {
  const source = new RdataSource();
  source.codes = codesOf(text);
  source.origin = parseName(ORIGIN, new WireWriter())!;
  const tokens: { start: number; end: number; quoted: number }[] = [];
  for (let at = afterBlanks(source.codes, 0, text.length); at < text.length; ) {
    const quoted = CODE_CLASS[source.codes[at]] === IS_QUOTE;
    const end = quoted ? endOfQuoted(source.codes, at, text.length) : endOfWord(source.codes, at, text.length);
    if (end === at) throw new Error(`no word at ${at} of ${text}`);
    tokens.push({ start: at, end, quoted: quoted ? 1 : 0 });
    at = afterBlanks(source.codes, end, text.length);
  }
  source.starts = Int32Array.from(tokens, (token) => token.start);
  source.ends = Int32Array.from(tokens, (token) => token.end);
  source.quoted = Uint8Array.from(tokens, (token) => token.quoted);
  source.count = tokens.length;
  return source;
}
