/** Macros in SPF: `%{i}`, `%{d2r}`, `%%` and the like (RFC 7208 §7), and the names that they make (domain-spec). */
import type { Span } from './span.ts';

export interface Macro extends Span {
  /** One of `s l o d i p h c r t v` in lower case, or `%`, `_`, `-` for what `%%`, `%_` and `%-` stand for. */
  readonly letter: string;
  /** How many parts are kept, from the right; undefined: all. */
  readonly parts?: number;
  /** The parts are put in reverse order. */
  readonly reversed: boolean;
  /** A capital letter: the value is escaped as in URIs. */
  readonly escaped: boolean;
  /** What the parts are split at; empty: at dots. */
  readonly delimiters: string;
}

const EXPAND = /%(?:([%_-])|\{([slodiphcrtv])(\d*)(r?)([.\-+,/_=]*)\})/iy;

/** The macros in a text; `fault`: the first `%` that starts none. `offset` is added to all places. */
export function macrosIn(text: string, offset = 0): { readonly macros: readonly Macro[]; readonly fault?: Span } {
  const macros: Macro[] = [];
  for (let at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at)) {
    EXPAND.lastIndex = at;
    const match = EXPAND.exec(text);
    if (!match || Number(match[3] || 1) === 0) {
      const end = text.indexOf('}', at);
      return { macros, fault: { start: offset + at, end: offset + (end < 0 ? at + 1 : end + 1) } };
    }
    macros.push(macroOf(match, offset + at));
    at += match[0].length;
  }
  return { macros };
}

function macroOf([whole, plain, letter, parts, reverse, delimiters]: RegExpExecArray, start: number): Macro {
  return {
    start,
    end: start + whole.length,
    letter: plain ?? letter.toLowerCase(),
    ...(parts && { parts: Number(parts) }),
    reversed: Boolean(reverse),
    escaped: letter !== undefined && letter < 'a',
    delimiters: delimiters ?? '',
  };
}

/** A name that may hold macros. */
export interface DomainSpec extends Span {
  readonly text: string;
  readonly macros: readonly Macro[];
}

/** Macros that only the text of an explanation may hold (§7.2). */
const EXPLANATION_ONLY = ['c', 'r', 't'];

/** A label that a domain may end with: letters, digits and inner hyphens, not digits only. */
const TOP_LABEL = /\.(?!\d+\.?$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.?$/i;

/** Reads a domain-spec; a fault is the part that is wrong. It ends with a macro or with a dot and a label (§7.1). */
export function readDomainSpec(text: string, start: number): DomainSpec | { readonly fault: Span } {
  const end = start + text.length;
  const read = macrosIn(text, start);
  const { macros } = read;
  const fault = read.fault ?? macros.find(({ letter }) => EXPLANATION_ONLY.includes(letter));
  if (fault) return { fault: { start: fault.start, end: fault.end } };
  const endsWithMacro = macros.at(-1)?.end === end;
  if (!/^[\x21-\x7e]+$/.test(text) || !(endsWithMacro || TOP_LABEL.test(text))) return { fault: { start, end } };
  return { start, end, text, macros };
}
