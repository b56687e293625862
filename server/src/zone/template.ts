/** The template language of `$GENERATE`: `start-stop[/step]`, `$`, `$$`, `\$` and `${offset[,width[,base]]}`. */

export interface Range {
  readonly start: number;
  readonly stop: number;
  readonly step: number;
  /** More is written behind it, as in `1-3x`; BIND passes over that. */
  readonly extra: boolean;
}

const LARGEST = 0x7fffffff;

/** As BIND's scanf does: it stops at what is no number any more, unless that is a slash. */
const RANGE = /^([+-]?\d+)-([+-]?\d+)(?:\/([+-]?\d+)|(?![\d/]))/;

/** Undefined when the text is no range that BIND takes. */
export function parseRange(text: string): Range | undefined {
  const match = RANGE.exec(text);
  if (!match) return undefined;
  const [start, stop, step] = [toInt(match[1]), toInt(match[2]), toInt(match[3] ?? '1')];
  const isValid = start >= 0 && start <= stop && step > 0;
  return isValid ? { start, stop, step, extra: match[0].length < text.length } : undefined;
}

/** As C reads a number into an `int`: 64 bits, of which the lower 32 are kept. */
const toInt = (text: string): number => {
  const number = BigInt(text.replace('+', ''));
  const long = number > MOST_LONG ? MOST_LONG : number < LEAST_LONG ? LEAST_LONG : number;
  return Number(BigInt.asIntN(32, long));
};

const MOST_LONG = 2n ** 63n - 1n;
const LEAST_LONG = -(2n ** 63n);

const MODIFIER = /^\{([+-]?\d+)(?:,([+-]?\d+)(?:,([doxXnN]))?)?\}/;

/** malformed: a modifier is none; too-large: a number and its offset are more than a signed number of 32 bits. */
export type TemplateFault = 'malformed' | 'too-large';

/** The text for one step; undefined: there is none. */
export function expandTemplate(template: string, value: number): string | undefined {
  const step = stepOf(template, value);
  return 'text' in step ? step.text : undefined;
}

/** The text for one step, or why there is none. */
export function stepOf(template: string, value: number): { text: string } | { fault: TemplateFault } {
  let text = '';
  for (let at = 0; at < template.length; at++) {
    const character = template[at];
    if (character === '\\') {
      const escaped = template[at + 1] ?? '';
      text += escaped === '$' ? '$' : character + escaped;
      at++;
    } else if (character !== '$') {
      text += character;
    } else if (template[at + 1] === '$') {
      text += '$';
      at++;
    } else if (template[at + 1] === '{') {
      const match = MODIFIER.exec(template.slice(at + 1, at + 100));
      if (!match) return { fault: 'malformed' };
      const number = value + toInt(match[1]);
      if (number > LARGEST) return { fault: 'too-large' };
      const spelled = spell(number, toInt(match[2] ?? '0') >>> 0, match[3] ?? 'd');
      if (spelled === undefined) return { fault: 'malformed' };
      text += spelled;
      at += match[0].length;
    } else text += value;
  }
  return { text };
}

/** BIND spells a number into 128 octets, the final NUL included. */
const WIDEST = 127;

function spell(value: number, width: number, base: string): string | undefined {
  if (width > WIDEST) return undefined;
  switch (base) {
    case 'd':
      return value < 0
        ? `-${String(-value).padStart(Math.max(0, width - 1), '0')}`
        : String(value).padStart(width, '0');
    case 'o':
      return (value >>> 0).toString(8).padStart(width, '0');
    case 'x':
      return (value >>> 0).toString(16).padStart(width, '0');
    case 'X':
      return (value >>> 0).toString(16).toUpperCase().padStart(width, '0');
    default:
      return nibbles(value >>> 0, width, base === 'N');
  }
}

/** Hexadecimal digits, lowest first, with dots between them, as ip6.arpa needs; the width counts digits and dots. */
function nibbles(value: number, width: number, upper: boolean): string {
  let text = '';
  do {
    const digit = (value & 15).toString(16);
    text += upper ? digit.toUpperCase() : digit;
    value >>>= 4;
    width--;
    if (width <= 0 && value === 0) break;
    text += '.';
    width--;
  } while (value !== 0 || width > 0);
  return text;
}
