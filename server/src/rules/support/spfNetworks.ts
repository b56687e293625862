/** What is odd about the networks of an SPF policy. */
import { contains, hasHostBits, type Network } from '../../mail/network.ts';
import type { Mechanism } from '../../mail/spf.ts';

/** Shorter prefixes hold more than one provider hands out: more than 65,536 addresses of IPv4, a /32 of IPv6. */
const SHORTEST = { 4: 16, 6: 32 } as const;

const network = (length: number, ...octets: readonly number[]): Network => ({
  octets: Uint8Array.from(octets),
  length,
});
const SIX = (length: number, first: number, second = 0): Network =>
  network(length, first, second, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

/** Addresses that no packet on the Internet comes from (RFC 6890); those for documentation are not among them. */
const PRIVATE: readonly Network[] = [
  network(8, 10, 0, 0, 0),
  network(12, 172, 16, 0, 0),
  network(16, 192, 168, 0, 0),
  network(8, 127, 0, 0, 0),
  network(16, 169, 254, 0, 0),
  SIX(7, 0xfc),
  SIX(10, 0xfe, 0x80),
  network(128, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1),
];

/** The whole network of a term is private. */
export const isPrivate = ({ network: written }: Mechanism): boolean =>
  written !== undefined && PRIVATE.some((range) => written.length >= range.length && contains(range, written.octets));

/** The term lets a whole part of the Internet send. */
export const isWide = (term: Mechanism): boolean => {
  const { network: written, qualifier } = term;
  if (!written || qualifier !== '+' || isPrivate(term)) return false;
  return written.length < SHORTEST[written.octets.length === 4 ? 4 : 6];
};

/** Bits behind the prefix are set. */
export const hasBits = ({ network: written }: Mechanism): boolean => written !== undefined && hasHostBits(written);
