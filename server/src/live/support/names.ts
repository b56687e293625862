/** Names as checks write and read them. */
import { parseName } from '../../records/name.ts';

import { WireWriter } from '../../records/wire.ts';

/** The wire form of a name that is known to be one; a missing final dot is taken as written. */
export function nameOf(text: string): Uint8Array {
  const name = parseName(text, new WireWriter());
  if (!name) throw new Error(`${text} is no name`);
  return name;
}

/** The same for a text from outside; undefined when it is no name. */
export const nameIn = (text: string): Uint8Array | undefined => parseName(text, new WireWriter());

/** A name below another one, `_dmarc` + `example.com.`; undefined when it is too long. */
export function below(labels: string, name: Uint8Array): Uint8Array | undefined {
  const head = nameOf(labels);
  if (head.length - 1 + name.length > 255) return undefined;
  const joined = new Uint8Array(head.length - 1 + name.length);
  joined.set(head.subarray(0, -1));
  joined.set(name, head.length - 1);
  return joined;
}

/** A name without its first label; undefined for the root. */
export const above = (name: Uint8Array): Uint8Array | undefined =>
  name[0] === 0 ? undefined : name.subarray(name[0] + 1);
