/** TLSA records beside the certificates that a server shows (RFC 6698 §2.1, RFC 7672 §3.1). */
import { hexOf } from '../../records/fields/hex.ts';
import { sameOctets } from '../../records/octets.ts';
import { sha2 } from '../../records/sha2.ts';
import type { Certificate } from '../world.ts';
import { isFor } from './smtp.ts';

export const TLSA = 52;

/** `unusable`: a mail server's clients pass it over, or it has a form that nobody defined. */
export type TlsaMatch = 'match' | 'differs' | 'unusable' | 'wrong-name';

const DANE_TA = 2;
const DANE_EE = 3;

/** Whether a record (RDATA) is good for what a mail server with a name shows. */
export function matchTlsa(rdata: Uint8Array, certificate: Certificate, host: string): TlsaMatch {
  const [usage, selector, matching] = rdata;
  const wanted = rdata.subarray(3);
  if ((usage !== DANE_TA && usage !== DANE_EE) || selector > 1 || matching > 2) return 'unusable';
  const shown = selector === 0 ? certificate.chain : certificate.keys;
  const candidates = usage === DANE_EE ? shown.slice(0, 1) : shown;
  if (!candidates.some((octets) => sameOctets(digestOf(octets, matching), wanted))) return 'differs';
  // The name is looked at with a CA only (RFC 7672 §3.1.1, §3.2.2).
  return usage === DANE_EE || isFor(certificate.names, host) ? 'match' : 'wrong-name';
}

/** The record that would fit the server, in presentation format. */
export function fittingTlsa(certificate: Certificate, [, selector, matching]: Uint8Array): string {
  const [part] = selector === 0 ? certificate.chain : certificate.keys;
  return `${DANE_EE} ${selector} ${matching} ${hexOf(digestOf(part, matching)).toLowerCase()}`;
}

function digestOf(octets: Uint8Array, matching: number): Uint8Array {
  if (matching === 0) return octets;
  return sha2(matching === 1 ? 256 : 512, octets);
}
