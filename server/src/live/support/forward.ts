/** Whether a name leads to an address (forward confirmation of a PTR record). */

import { sameOctets } from '../../records/octets.ts';
import { A, AAAA } from '../../records/typeCodes.ts';
import type { LiveRecord } from '../resolver.ts';
import type { FailedAnswer } from '../words.ts';
import type { Look } from './look.ts';

export type Confirmation =
  | { readonly kind: 'confirmed' | 'other'; readonly aliases: readonly LiveRecord[] }
  | { readonly kind: 'unknown'; readonly failure: FailedAnswer };

/** Asks for addresses of the same family as `address` (4 or 16 octets). */
export async function confirm(look: Look, name: Uint8Array, address: Uint8Array): Promise<Confirmation> {
  const type = address.length === 4 ? A : AAAA;
  const answer = await look.ask(name, type);
  if (answer.kind === 'failed') return { kind: 'unknown', failure: answer };
  const records = answer.kind === 'answer' ? answer.records : [];
  const isThere = records.some((record) => record.type === type && sameOctets(record.rdata, address));
  return { kind: isThere ? 'confirmed' : 'other', aliases: answer.aliases };
}
