/**
 * Mail policies about which there is nothing to say. Zones with many domains have the same few policies again and again, so
 * what was judged once is known by its octets.
 */

import { type DmarcRecord, isDmarc, readDmarc } from '../../mail/dmarc.ts';
import { isSpf, type Mechanism, parseSpf, type SpfPolicy } from '../../mail/spf.ts';
import { MOST_LOOKUPS } from '../../mail/spfCost.ts';
import { tagOf } from '../../mail/tags.ts';
import { textOf } from '../../text/codes.ts';
import { hasBits, isWide } from './spfNetworks.ts';
import { allOf } from './spfRecord.ts';
import { repetitions } from './spfRepeated.ts';

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
  const isPlain = judge(textOf(octets, start + 1, end));
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
  return isDmarc(text) && isPlainDmarc(readDmarc(text));
}

/**
 * Every rule of the recommended preset on SPF is silent about such a policy. What it costs to look up what others have written, and whether names have
 * addresses, is not known here, so policies with names in them are not plain.
 */
const isPlainSpf = (policy: SpfPolicy): boolean =>
  policy.faults.length === 0 &&
  policy.terms.length <= MOST_LOOKUPS &&
  policy.terms.every((term) => term.kind === 'mechanism' && isPlainTerm(term)) &&
  allOf(policy) !== undefined &&
  repetitions(policy).length === 0 &&
  allOf(policy) === policy.terms.at(-1);

const isPlainTerm = (term: Mechanism): boolean =>
  !term.domain &&
  term.name !== 'ptr' &&
  (term.name !== 'all' || term.qualifier === '-' || term.qualifier === '~') &&
  !(isWide(term) || hasBits(term));

/** Whether sp, np and fo have an effect depends on other records and tags; other tags may be misspelt. */
const PLAIN_TAGS: readonly string[] = ['v', 'p', 'adkim', 'aspf', 'psd', 'rua', 'ruf', 't'];

const isPlainDmarc = ({ faults, list, policy, isTest }: DmarcRecord): boolean =>
  faults.length === 0 &&
  list.faults.length === 0 &&
  !isTest &&
  list.tags.every(({ name }) => PLAIN_TAGS.includes(name)) &&
  (policy !== 'none' || tagOf(list, 'rua') !== undefined);
