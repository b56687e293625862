/** Kinds of addresses with a special meaning (RFC 6890 and the registries of special-purpose addresses). */

export type UnusableKind = 'loopback' | 'unspecified' | 'multicast' | 'broadcast' | 'link-local';

/** Why no other host can reach an address of 4 or 16 octets, whoever it is; private addresses are reachable for some. */
export function unusableKind(octets: Uint8Array): UnusableKind | undefined {
  return octets.length === 4 ? unusableIpv4(octets) : unusableIpv6(octets);
}

function unusableIpv4(octets: Uint8Array): UnusableKind | undefined {
  const [first, second] = octets;
  if (first === 0) return 'unspecified';
  if (first === 127) return 'loopback';
  if (first === 169 && second === 254) return 'link-local';
  if (octets.every((octet) => octet === 255)) return 'broadcast';
  return first >= 224 && first < 240 ? 'multicast' : undefined;
}

function unusableIpv6(octets: Uint8Array): UnusableKind | undefined {
  if (octets[0] === 0xff) return 'multicast';
  if (octets[0] === 0xfe && (octets[1] & 0xc0) === 0x80) return 'link-local';
  if (!octets.subarray(0, 15).every((octet) => octet === 0)) return undefined;
  return octets[15] === 0 ? 'unspecified' : octets[15] === 1 ? 'loopback' : undefined;
}

/** Whether an address of 4 or 16 octets is for use inside a network (RFC 1918, RFC 6598, RFC 4193). */
export function isPrivateAddress(octets: Uint8Array): boolean {
  const [first, second] = octets;
  if (octets.length === 16) return (first & 0xfe) === 0xfc;
  return (
    first === 10 ||
    (first === 172 && (second & 0xf0) === 16) ||
    (first === 192 && second === 168) ||
    (first === 100 && (second & 0xc0) === 64)
  );
}

export type TransitionKind = 'mapped' | 'compatible' | '6to4' | 'teredo' | 'site-local';

/** Forms of IPv6 addresses that do not belong into AAAA records; looks at octets where they lie. */
export function transitionKind(octets: Uint8Array, start: number): TransitionKind | undefined {
  const first = (octets[start] << 8) | octets[start + 1];
  if (first === 0x2002) return '6to4';
  if ((first & 0xffc0) === 0xfec0) return 'site-local';
  if (first === 0x2001 && octets[start + 2] === 0 && octets[start + 3] === 0) return 'teredo';
  if (first !== 0) return undefined;
  for (let i = start + 2; i < start + 10; i++) if (octets[i] !== 0) return undefined;
  const sixth = (octets[start + 10] << 8) | octets[start + 11];
  if (sixth === 0xffff) return 'mapped';
  return sixth === 0 && octets[start + 12] !== 0 ? 'compatible' : undefined;
}
