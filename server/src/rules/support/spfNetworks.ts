/** What is odd about the networks of an SPF policy. */
import { contains, hasHostBits } from '../../mail/network.ts';
import type { Mechanism } from '../../mail/spf.ts';
import { PRIVATE_NETWORKS } from './privateAddress.ts';

/** Shorter prefixes hold more than one provider hands out: more than 65,536 addresses of IPv4, a /32 of IPv6. */
const SHORTEST = { 4: 16, 6: 32 } as const;

/** The whole network of a term is private. */
export const isPrivate = ({ network: written }: Mechanism): boolean =>
  written !== undefined &&
  PRIVATE_NETWORKS.some((range) => written.length >= range.length && contains(range, written.octets));

/** The term lets a whole part of the Internet send. */
export const isWide = (term: Mechanism): boolean => {
  const { network: written, qualifier } = term;
  if (!written || qualifier !== '+' || isPrivate(term)) return false;
  return written.length < SHORTEST[written.octets.length === 4 ? 4 : 6];
};

/** Bits behind the prefix are set. */
export const hasBits = ({ network: written }: Mechanism): boolean => written !== undefined && hasHostBits(written);
