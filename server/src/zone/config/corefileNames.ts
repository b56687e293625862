/** The names of a Corefile's server blocks: `example.org`, `dns://example.org:5353`, `:53`, `10.0.0.0/8`. */
import { absoluteName } from '../origin/absoluteName.ts';
import { reverseOfPrefix } from '../origin/reverseName.ts';

/** The zones that one word of a server block or plugin names; none when only the server's environment knows. */
export function zoneNames(word: string): string[] {
  const address = word.replace(/,$/, '').replace(/^[a-z]+:\/\//i, '');
  if (address === '' || address.includes('{')) return [];
  if (address.includes('/')) return listOf(reverseOfPrefix(address.replace(/(\/\d+):\d+$/, '$1')) ?? noPrefix(address));
  return listOf(absoluteName(address.replace(/:\d+$/, '') || '.'));
}

/** A `/` in a name of RFC 2317: `0/25.2.0.192.in-addr.arpa`. */
function noPrefix(address: string): string | undefined {
  return /\.arpa\.?$/i.test(address) ? absoluteName(address) : undefined;
}

const listOf = (name: string | undefined): string[] => (name === undefined ? [] : [name]);
