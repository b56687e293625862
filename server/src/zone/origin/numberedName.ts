/** Reverse zones of files that are named after a network: `db.192.0.2`, `2001:db8.rev`, `fd00_1234_5678.zone`. */
import type { NameGuess } from './nameGuess.ts';
import { isOctet, reverseOfGroups, reverseOfOctets } from './reverseName.ts';

/** `marked`: the name had a prefix or suffix of a zone file, which was taken off. */
export function originFromNumbers(name: string, marked: boolean): NameGuess | undefined {
  return fromOctets(name, marked) ?? fromGroups(name, marked);
}

/** Two or three octets; with fewer or more nobody can tell which network is meant. */
function fromOctets(name: string, marked: boolean): NameGuess | undefined {
  const octets = networkPart(name).split('.');
  if (!marked || octets.length < 2 || octets.length > 3 || !octets.every(isOctet)) return undefined;
  const written = inReadingOrder(octets);
  if (written === undefined) return undefined;
  const origin = reverseOfOctets(written);
  const why = `the file is named after the network ${written.join('.')}`;
  return origin === undefined ? undefined : { origin, why };
}

/** `192.0.2.0-24` → `192.0.2`; the length must end between two octets. */
function networkPart(name: string): string {
  const [, octets, length] = /^((?:\d{1,3}\.){3}\d{1,3})[-_](8|16|24)$/.exec(name) ?? [];
  return octets === undefined ? name : octets.split('.', Number(length) / 8).join('.');
}

/**
 * The octets in the order in which an address is read. They are written so by custom; reversed, as in the zone's own
 * name, only if that makes a well-known network of them. Undefined where both orders do.
 */
function inReadingOrder(octets: readonly string[]): readonly string[] | undefined {
  const reversed = [...octets].reverse();
  if (reversed.join() === octets.join()) return isUnicast(octets) ? octets : undefined;
  const [forwards, backwards] = [isWellKnown(octets), isWellKnown(reversed)];
  if (forwards !== backwards) return backwards ? reversed : octets;
  return forwards || !isUnicast(octets) ? undefined : octets;
}

/** Private, loopback and documentation networks (RFC 6890). */
function isWellKnown(octets: readonly string[]): boolean {
  const dotted = `${octets.join('.')}.`;
  return /^(10\.|127\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.|192\.0\.2\.|198\.51\.100\.|203\.0\.113\.)/.test(
    dotted,
  );
}

const isUnicast = ([first]: readonly string[]): boolean => Number(first) > 0 && Number(first) < 224;

/** Groups of an IPv6 prefix between `:`, or `_` where files may not have a `:`. */
function fromGroups(name: string, marked: boolean): NameGuess | undefined {
  const prefix = name.replace(/::?$/, '');
  const withColons = /^[0-9a-f]{1,4}(:[0-9a-f]{1,4}){1,7}$/.test(prefix);
  const withUnderscores = marked && /^(2|3|f[cd])[0-9a-f]*(_[0-9a-f]{1,4}){1,7}$/.test(prefix) && /[a-f]/.test(prefix);
  if (!withColons && !withUnderscores) return undefined;
  const groups = prefix.split(/[:_]/);
  const origin = groups[0].length === 4 ? reverseOfGroups(groups) : undefined;
  const why = `the file is named after the network ${groups.join(':')}::/${groups.length * 16}`;
  return origin === undefined ? undefined : { origin, why };
}
