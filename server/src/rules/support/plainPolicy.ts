/**
 * Mail policies about which there is nothing to say. Zones with many domains have the same few policies again and again, so
 * what was judged once is known by its octets.
 */
import { isDmarc, readDmarc } from '../../mail/dmarc.ts';
import { readMtaSts } from '../../mail/mtaSts.ts';
import { isSpf, parseSpf, type SpfPolicy } from '../../mail/spf.ts';
import { MOST_LOOKUPS } from '../../mail/spfCost.ts';

interface Judged {
  readonly octets: Uint8Array;
  readonly isPlain: boolean;
}

/** More different policies than this are judged each time. */
const MOST = 512;
/** Longer texts are keys, or too rare to be remembered. */
const LONGEST = 128;

const judged = new Map<number, Judged>();

/** Whether RDATA between two offsets is one string, and in it a policy without any fault, whoever has it. */
export function isPlainPolicy(octets: Uint8Array, start: number, end: number): boolean {
  const length = end - start;
  if (length > LONGEST || octets[start] + 1 !== length) return false;
  let hash = length;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ octets[i], 0x01000193);
  const known = judged.get(hash);
  if (known && isSame(known.octets, octets, start, length)) return known.isPlain;
  const isPlain = judge(String.fromCharCode(...octets.subarray(start + 1, end)));
  if (!known && judged.size < MOST) judged.set(hash, { octets: octets.slice(start, end), isPlain });
  return isPlain;
}

function isSame(known: Uint8Array, octets: Uint8Array, start: number, length: number): boolean {
  if (known.length !== length) return false;
  for (let i = 0; i < length; i++) if (known[i] !== octets[start + i]) return false;
  return true;
}

function judge(text: string): boolean {
  if (isSpf(text)) return isPlainSpf(parseSpf(text));
  if (isDmarc(text)) return readDmarc(text).faults.length === 0;
  return /^v=STSv1[ \t]*;/.test(text) && readMtaSts(text).faults.length === 0;
}

/** What it costs to look up what others have written is not known here, so those policies are not plain. */
const isPlainSpf = ({ terms, faults }: SpfPolicy): boolean =>
  faults.length === 0 &&
  terms.length <= MOST_LOOKUPS &&
  terms.every((term) =>
    term.kind === 'mechanism'
      ? term.name !== 'include' && !(term.name === 'all' && term.qualifier === '+')
      : term.kind === 'modifier' && term.name !== 'redirect',
  );
