/** Mail addresses that are written as names: the first label is the part before the @ (RFC 1035 §8). */

import { printName } from '../../records/name.ts';
import { textOf } from '../../text/codes.ts';

/** `hostmaster.example.com.` → `hostmaster@example.com`; undefined for the root, which means that there is none. */
export function mailAddress(name: Uint8Array): string | undefined {
  if (name[0] === 0) return undefined;
  const local = textOf(name, 1, 1 + name[0]);
  const domain = printName(name, name[0] + 1).replace(/\.$/, '');
  return `${/^[\w.!#$%&'*+/=?^`{|}~-]+$/.test(local) ? local : JSON.stringify(local)}@${domain}`;
}
