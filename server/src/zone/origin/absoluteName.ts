/** Names as configurations, declarations and file names give them: always absolute, a missing final dot is implied. */
import { parseName, printName } from '../../records/name.ts';
import { WireWriter } from '../../records/wire.ts';

/** `Example.COM` → `example.com.`: lower case, final dot, BIND's escapes; undefined when the text is no name. */
export function absoluteName(text: string): string | undefined {
  if (text === '@') return undefined;
  const wire = parseName(text, new WireWriter());
  return wire && printName(wire).toLowerCase();
}
