/** The name that somebody wants to have instead of another one, and how each place spells it. */
import { isUnder, type NameFault, printLabel, printName, readName, sameName } from '../../records/name.ts';
import { WireWriter } from '../../records/wire.ts';
import { codesOf } from '../../text/codes.ts';

const FAULTS: Readonly<Record<NameFault, string>> = {
  'empty-label': 'has an empty label: two dots in a row, or one at the start.',
  'label-too-long': 'has a label of more than 63 octets.',
  'name-too-long': 'is longer than the 255 octets that a name may have.',
  'bad-escape':
    'has a backslash that escapes nothing: write \\DDD with three digits up to 255, or \\ and one character.',
};

/** Reads a new name as it would be read at the cursor; with the root as origin, names are absolute without a final dot. */
export function readNewName(
  text: string,
  origin: Uint8Array,
  apex: Uint8Array,
): { readonly wire: Uint8Array } | { readonly refused: string } {
  const refuse = (why: string) => ({ refused: `\`${text}\` ${why}` });
  if (text === '') return { refused: 'The new name is empty.' };
  if (/[\s"();]/.test(text))
    return refuse('has a blank, quote, parenthesis or semicolon, which no name has unescaped.');
  if (/[^\x21-\x7e]/.test(text)) return refuse('is not ASCII: write the name as A-labels (xn--…).');
  const codes = codesOf(text);
  const out = new WireWriter();
  const fault = readName(codes, 0, codes.length, false, origin, out);
  if (fault) return refuse(FAULTS[fault]);
  const wire = out.bytes.slice(0, out.length);
  const zone = printName(apex);
  if (
    !text.endsWith('.') &&
    apex.length > 1 &&
    origin.length > 1 &&
    `.${text.toLowerCase()}.`.endsWith(`.${zone.toLowerCase()}`)
  ) {
    return refuse(`without a final dot is \`${printName(wire)}\`: write \`${text}.\``);
  }
  return { wire };
}

/** How a name is written. */
type Spelling =
  | { readonly kind: 'absolute' }
  /** Absolute without a final dot, as in policies. */
  | { readonly kind: 'bare' }
  | { readonly kind: 'relative'; readonly origin: Uint8Array };

/** How a name is spelled in a text that means it. */
export function spellingOf(text: string, wire: Uint8Array, isPolicy: boolean): Spelling {
  if (isPolicy) return { kind: text.endsWith('.') ? 'absolute' : 'bare' };
  if (text === '@') return { kind: 'relative', origin: wire };
  const labels = text.match(/(?:\\\d{3}|\\.|[^.\\])+/gs)?.length ?? 0;
  if (isAbsolute(text)) return { kind: 'absolute' };
  let at = 0;
  for (let left = labels; left > 0 && wire[at] !== 0; left--) at += wire[at] + 1;
  return { kind: 'relative', origin: wire.subarray(at) };
}

/** A final dot that no backslash makes part of a label. */
const isAbsolute = (text: string): boolean => /(?:^|[^\\])(?:\\\\)*\.$/.test(text);

/** A name in the same spelling as another one had; absolute where it is not below the origin. */
export function spell(wire: Uint8Array, spelling: Spelling): string {
  const absolute = printName(wire);
  if (spelling.kind === 'absolute') return absolute;
  if (spelling.kind === 'bare') return absolute.replace(/\.$/, '');
  const { origin } = spelling;
  if (sameName(wire, origin)) return '@';
  if (!isUnder(wire, origin)) return absolute;
  const labels: string[] = [];
  for (let at = 0; at < wire.length - origin.length; at += wire[at] + 1) labels.push(printLabel(wire, at));
  return labels.join('.');
}
