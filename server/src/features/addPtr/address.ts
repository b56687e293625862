/** The address that a record gives to a name. */
import type { Entry } from '../../syntax/entry.ts';
import { textOf } from '../../text/codes.ts';
import { recordsOf } from '../entries.ts';
import type { Snapshot } from '../snapshot.ts';

export interface GivenAddress {
  /** 4 or 16. */
  readonly octets: Uint8Array;
  /** In wire form. */
  readonly owner: Uint8Array;
  /** As written. */
  readonly text: string;
}

const ADDRESS_TYPES = new Set([1, 28]);

export function findAddress({ zone, file, codes }: Snapshot, entry: Entry): GivenAddress | undefined {
  if (entry.typeToken < 0 || !ADDRESS_TYPES.has(entry.type) || entry.first >= entry.count) return undefined;
  const [record] = recordsOf(zone, file, entry);
  if (!record || record.isGenerated) return undefined;
  const text = textOf(codes, entry.starts[entry.first], entry.ends[entry.count - 1]);
  return { octets: record.rdata.slice(), owner: zone.names.wire(record.name).slice(), text };
}
