/** Addresses that no packet on the Internet comes from (RFC 6890); those for documentation are not among them. */
import { contains, type Network } from '../../mail/network.ts';

const network = (length: number, ...octets: readonly number[]): Network => ({
  octets: Uint8Array.from(octets),
  length,
});
const SIX = (length: number, first: number, second = 0): Network =>
  network(length, first, second, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

export const PRIVATE_NETWORKS: readonly Network[] = [
  network(8, 10, 0, 0, 0),
  network(12, 172, 16, 0, 0),
  network(16, 192, 168, 0, 0),
  network(8, 127, 0, 0, 0),
  network(16, 169, 254, 0, 0),
  SIX(7, 0xfc),
  SIX(10, 0xfe, 0x80),
  network(128, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1),
];

/** Whether an address of 4 or 16 octets is one of a private network, of the link, or of the host itself. */
export const isPrivateAddress = (octets: ArrayLike<number>): boolean =>
  PRIVATE_NETWORKS.some((range) => contains(range, octets));
