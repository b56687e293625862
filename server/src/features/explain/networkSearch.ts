/** Which names of a zone have addresses in a network. One pass over the zone's columns. */
import { contains, type Network } from '../../mail/network.ts';
import { A, AAAA } from '../../records/typeCodes.ts';
import type { NameId } from '../../zone/names.ts';
import type { Zone } from '../../zone/zone.ts';

/** Nobody is shown more. */
const MOST_NAMES = 4;

export interface NetworkMatches {
  /** The first names, each once. */
  readonly names: readonly NameId[];
  /** Address records in the network. */
  readonly count: number;
}

export function namesInNetwork(zone: Zone, network: Network): NetworkMatches {
  const type = network.octets.length === 4 ? A : AAAA;
  const names: NameId[] = [];
  let count = 0;
  for (const { types, owners, rdata, rdataStarts, count: records } of zone.blocks) {
    for (let at = 0; at < records; at++) {
      if (types[at] !== type || !contains(network, rdata, rdataStarts[at], rdataStarts[at + 1] - rdataStarts[at]))
        continue;
      const name = zone.names.canonical(owners[at]);
      if (!zone.isInside(name)) continue;
      count++;
      if (names.length < MOST_NAMES && !names.includes(name)) names.push(name);
    }
  }
  return { names, count };
}
