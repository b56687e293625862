/** Names of a client: its PTR records, and which of them lead back to it (RFC 7208 §5.5). */
import { ROOT } from '../records/name.ts';
import { sameOctets } from '../records/octets.ts';
import { type Asking, TYPE_A, TYPE_AAAA, TYPE_PTR } from './lookup.ts';
import { reverseNameOf } from './network.ts';
import { nameOfText } from './spfSender.ts';

/** Further names are not looked at (§4.6.4). */
const MOST_NAMES = 10;

/** The type of address records for the family of an address. */
export const typeFor = (address: Uint8Array): number => (address.length === 4 ? TYPE_A : TYPE_AAAA);

export interface ConfirmedNames {
  /** In wire form. */
  readonly names: readonly Uint8Array[];
  /** Nothing was unknown, so there are no more. */
  readonly isWhole: boolean;
}

/** The names that an address says it has and that have the address. An error in DNS makes it or the name have none. */
export function* confirmedNames(address: Uint8Array): Asking<ConfirmedNames> {
  const reverse = yield { name: nameOfText(reverseNameOf(address)) ?? ROOT, type: TYPE_PTR };
  if (reverse.kind !== 'answer') return { names: [], isWhole: reverse.kind !== 'unknown' };
  const names: Uint8Array[] = [];
  let isWhole = true;
  for (const name of reverse.records.slice(0, MOST_NAMES)) {
    const answer = yield { name, type: typeFor(address) };
    if (answer.kind === 'unknown') isWhole = false;
    if (answer.kind === 'answer' && answer.records.some((octets) => sameOctets(octets, address))) names.push(name);
  }
  return { names, isWhole };
}
