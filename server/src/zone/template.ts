/** The template language of `$GENERATE`: `start-stop[/step]`, `$`, `$$`, `\$` and `${offset[,width[,base]]}`. */

export interface Range {
  readonly start: number;
  readonly stop: number;
  readonly step: number;
  /** More is written behind it, as in `1-3x`; BIND passes over that. */
  readonly extra: boolean;
}

const LARGEST = 0x7fffffff;

/** Undefined when the text is no range that BIND takes. */
export function parseRange(text: string): Range | undefined {
  const match = /^\+?(\d+)-\+?(\d+)(?:\/\+?(\d+)|(?![\d/]))/.exec(text);
  if (!match) return undefined;
  const [start, stop, step] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 1)];
  const valid = start <= stop && stop <= LARGEST && step > 0 && step <= LARGEST;
  return valid ? { start, stop, step, extra: match[0].length < text.length } : undefined;
}

const MODIFIER = /^\{([+-]?\d+)(?:,\+?(\d+)(?:,([doxXnN]))?)?\}/;

/** The text for one step; undefined when a modifier is malformed. */
export function expandTemplate(template: string, value: number): string | undefined {
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
      const match = MODIFIER.exec(template.slice(at + 1, at + 40));
      if (!match) return undefined;
      const spelled = spell(value + Number(match[1]), Number(match[2] ?? 0), match[3] ?? 'd');
      if (spelled === undefined) return undefined;
      text += spelled;
      at += match[0].length;
    } else text += value;
  }
  return text;
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
