/** Which last labels make a word a domain name rather than a file name. */
import { parse } from 'tldts';

/** For documentation, tests and the DNS itself (RFC 2606, RFC 3172). `invalid` is for what is no zone. */
const RESERVED = new Set(['arpa', 'example', 'localhost', 'test']);

/** Used inside networks without being delegated (RFC 6762 appendix G, RFC 8375, ICANN's `internal`). */
const PRIVATE = new Set(['corp', 'home', 'internal', 'intranet', 'lan', 'local', 'localdomain', 'private']);

/** Whether a label is a delegated or reserved top-level domain. */
export function isTopLevel(label: string): boolean {
  return RESERVED.has(label) || parse(`a.b.${label}`).isIcann === true;
}

/** Whether a label is a top-level domain of private networks. */
export function isPrivateTopLevel(label: string): boolean {
  return PRIVATE.has(label);
}
