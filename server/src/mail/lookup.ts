/**
 * What evaluators of policies ask. Zones of a workspace answer, and the live resolver does; `unknown` is an answer as
 * good as any: nobody may conclude anything from it.
 */
export type Answer =
  /** The records of the type, RDATA in wire form; aliases are followed. */
  | { readonly kind: 'answer'; readonly records: readonly Uint8Array[] }
  /** The name exists and has no such records. */
  | { readonly kind: 'nodata' }
  | { readonly kind: 'nxdomain' }
  /** A server was asked and did not answer. */
  | { readonly kind: 'failed' }
  /** Nobody was asked who could know. */
  | { readonly kind: 'unknown' };

export interface Lookup {
  /** `name` in wire form; `type` is its code. */
  find(name: Uint8Array, type: number): Answer;
}

export const TYPE_A = 1;
export const TYPE_MX = 15;
export const TYPE_TXT = 16;
export const TYPE_AAAA = 28;

/** The joined strings of a TXT record, one character for each octet. */
export function textOfTxt(rdata: Uint8Array): string {
  let text = '';
  for (let at = 0; at < rdata.length; at += rdata[at] + 1) {
    text += String.fromCharCode(...rdata.subarray(at + 1, at + 1 + rdata[at]));
  }
  return text;
}
