/** The address that a record at the cursor gives to a name. */
import { textOf } from '../../text/codes.ts';
import { cursorAt } from '../cursor.ts';
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

export function findAddress(snapshot: Snapshot, offset: number): GivenAddress | undefined {
  const { zone, file, codes } = snapshot;
  const entry = cursorAt(snapshot, offset)?.entry;
  if (!entry || !ADDRESS_TYPES.has(entry.type) || entry.first >= entry.count) return undefined;
  const [record] = recordsOf(zone, file, entry);
  if (!record || record.isGenerated) return undefined;
  const text = textOf(codes, entry.starts[entry.first], entry.ends[entry.count - 1]);
  return { octets: record.rdata.slice(), owner: zone.names.wire(record.name), text };
}
