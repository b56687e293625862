/** The substitution expression of a NAPTR record (RFC 3402 §3.2): `!expression!replacement!flags`, or nothing. */
import { textOf } from '../../text/codes.ts';
import type { Field } from '../field.ts';
import type { RdataSource } from '../source.ts';
import { countGroups } from './regexp.ts';
import { printString, takeString } from './string.ts';

/** Which message tells what is wrong. */
type Fault = 'delimiter' | 'parts' | 'flags' | 'expression' | 'group' | 'nul';

const FORBIDDEN_DELIMITERS = '0123456789\\i\0';

/** What is wrong with a substitution expression, in BIND's reading; undefined: nothing. */
function faultOf(octets: Uint8Array): Fault | undefined {
  if (octets.length === 0) return undefined;
  const text = textOf(octets);
  const delimiter = text[0];
  if (FORBIDDEN_DELIMITERS.includes(delimiter)) return 'delimiter';
  if (text.includes('\0')) return 'nul';
  const parts = [''];
  for (let i = 1; i < text.length; i++) {
    const isFlag = parts.length === 3;
    if (text[i] === delimiter) {
      if (isFlag) return 'parts';
      parts.push('');
    } else if (isFlag) {
      if (text[i] !== 'i') return 'flags';
    } else {
      parts[parts.length - 1] += text[i];
      if (text[i] === '\\') {
        if (++i === text.length) return 'parts';
        parts[parts.length - 1] += text[i];
      }
    }
  }
  if (parts.length < 3) return 'parts';
  const groups = countGroups(parts[0]);
  if (groups < 0) return 'expression';
  return largestReference(parts[1]) > groups ? 'group' : undefined;
}

/** The largest group that a replacement refers to; there is no group 0. */
function largestReference(replacement: string): number {
  let largest = 0;
  for (const [, character] of replacement.matchAll(/\\([\s\S])/g)) {
    if (character === '0') return Number.POSITIVE_INFINITY;
    if (character >= '1' && character <= '9') largest = Math.max(largest, Number(character));
  }
  return largest;
}

function takeSubstitution(source: RdataSource, field: string): boolean {
  const first = source.out.length + 1;
  if (!takeString(source, field)) return false;
  const fault = faultOf(source.out.bytes.subarray(first, source.out.length));
  return fault === undefined || source.fail('bad-regexp', { field, text: source.text }, fault);
}

export const substitution = (name: string, meaning: string): Field => ({
  name,
  meaning,
  kind: 'string',
  read: (source) => takeSubstitution(source, name),
  print(wire) {
    const start = wire.at;
    const text = printString(wire);
    if (!wire.failed && faultOf(wire.bytes.subarray(start + 1, wire.at))) wire.fail();
    return text;
  },
  skip(wire) {
    wire.octets(wire.u8());
  },
});
