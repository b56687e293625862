/** Internationalised labels: Punycode (RFC 3492) with the mapping that people expect (RFC 5895: lower case, NFC). */

const BASE = 36;
const FIRST_BIAS = 72;
const FIRST_POINT = 128;
const LARGEST_POINT = 0x10ffff;
const PREFIX = 'xn--';

/** A label as it must stand in a zone: `bücher` → `xn--bcher-kva`; undefined when it has characters that no name has. */
export function toALabel(label: string): string | undefined {
  const mapped = label.normalize('NFC').toLowerCase().normalize('NFC');
  if (/^[\x21-\x7e]*$/.test(mapped)) return mapped;
  if (!/^(?:[\p{L}\p{M}\p{Nd}\u00b7_-]|\u200c|\u200d)+$/u.test(mapped)) return undefined;
  const encoded = PREFIX + encode(Array.from(mapped, (character) => character.codePointAt(0)!));
  return encoded.length > 63 ? undefined : encoded;
}

/** What an A-label (`xn--…`) stands for; undefined when it is not valid Punycode. */
export function fromALabel(label: string): string | undefined {
  const points = decode(label.slice(PREFIX.length).toLowerCase());
  return points && String.fromCodePoint(...points);
}

function encode(points: readonly number[]): string {
  const basic = points.filter((point) => point < FIRST_POINT);
  let text = String.fromCharCode(...basic);
  if (basic.length > 0) text += '-';
  let done = basic.length;
  let next = FIRST_POINT;
  let delta = 0;
  let bias = FIRST_BIAS;
  while (done < points.length) {
    const least = Math.min(...points.filter((point) => point >= next));
    delta += (least - next) * (done + 1);
    next = least;
    for (const point of points) {
      if (point < next) delta++;
      if (point !== next) continue;
      text += writeDelta(delta, bias);
      bias = adapt(delta, done + 1, done === basic.length);
      delta = 0;
      done++;
    }
    delta++;
    next++;
  }
  return text;
}

function writeDelta(delta: number, bias: number): string {
  let text = '';
  let rest = delta;
  for (let k = BASE; ; k += BASE) {
    const threshold = thresholdOf(k, bias);
    if (rest < threshold) return text + digitFor(rest);
    text += digitFor(threshold + ((rest - threshold) % (BASE - threshold)));
    rest = Math.floor((rest - threshold) / (BASE - threshold));
  }
}

/** Digits are a…z, then 0…9. */
const digitFor = (value: number): string => String.fromCharCode(value < 26 ? 97 + value : 22 + value);

function decode(text: string): number[] | undefined {
  const hyphen = text.lastIndexOf('-');
  const points = Array.from(hyphen > 0 ? text.slice(0, hyphen) : '', (character) => character.charCodeAt(0));
  let point = FIRST_POINT;
  let index = 0;
  let bias = FIRST_BIAS;
  for (let at = hyphen > 0 ? hyphen + 1 : 0; at < text.length; ) {
    const before = index;
    for (let k = BASE, weight = 1; ; k += BASE) {
      const digit = digitOf(text.charCodeAt(at++));
      if (digit < 0) return undefined;
      index += digit * weight;
      const threshold = thresholdOf(k, bias);
      if (digit < threshold) break;
      weight *= BASE - threshold;
    }
    bias = adapt(index - before, points.length + 1, before === 0);
    point += Math.floor(index / (points.length + 1));
    if (point > LARGEST_POINT || (point >= 0xd800 && point <= 0xdfff)) return undefined;
    index %= points.length + 1;
    points.splice(index++, 0, point);
  }
  return points.some((value) => value >= FIRST_POINT) ? points : undefined;
}

/** Value of a digit; -1 for what is none, such as the end of the text. */
function digitOf(code: number): number {
  if (code >= 97 && code <= 122) return code - 97;
  return code >= 48 && code <= 57 ? code - 22 : -1;
}

const thresholdOf = (k: number, bias: number): number => Math.min(Math.max(k - bias, 1), 26);

function adapt(delta: number, count: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? 700 : 2));
  rest += Math.floor(rest / count);
  let k = 0;
  for (; rest > 455; k += BASE) rest = Math.floor(rest / 35);
  return k + Math.floor((36 * rest) / (rest + 38));
}
