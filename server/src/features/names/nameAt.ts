/** The name that the cursor stands in, or, in the blank at the start of a line, the owner that is inherited there. */
import { ROOT } from '../../records/name.ts';
import { DIRECTIVE, type Entry, RECORD } from '../../syntax/entry.ts';
import type { Zone } from '../../zone/zone.ts';
import { entryAtOffset, ownerOf, recordsOf } from '../entries.ts';
import type { Range, Snapshot } from '../snapshot.ts';
import { namesIn, type WrittenName } from './written.ts';

export interface NameAtCursor extends Range {
  readonly wire: Uint8Array;
  /** `inherited`: it is written above; `template`: it is the owner of the first record that a `$GENERATE` makes. */
  readonly role: WrittenName['role'] | 'inherited' | 'template';
  readonly entry: Entry;
}

/** The name at an offset of the snapshot's document. */
export function nameAt({ zone, file }: Snapshot, offset: number): NameAtCursor | undefined {
  const entry = entryAtOffset(zone, file, offset);
  if (!entry) return undefined;
  if (entry.kind === DIRECTIVE && entry.directive === '$GENERATE') return templateOwner(zone, file, entry, offset);
  // The root stands for "none" in data; there is nothing to navigate to.
  const written = namesIn(zone, file, entry).findLast(
    ({ start, end, role, wire }) => start <= offset && offset <= end && (role === 'owner' || wire.length > ROOT.length),
  );
  if (written) return { ...written, entry };
  const blankEnd = entry.count > 0 ? entry.starts[0] : 0;
  if (entry.kind !== RECORD || !entry.indented || offset >= blankEnd) return undefined;
  const wire = ownerOf(zone, file, entry);
  return wire && { start: entry.start, end: blankEnd, wire, role: 'inherited', entry };
}

function templateOwner(zone: Zone, file: number, entry: Entry, offset: number): NameAtCursor | undefined {
  const token = entry.first + 1;
  if (token >= entry.count || offset < entry.starts[token] || offset > entry.ends[token]) return undefined;
  const [record] = recordsOf(zone, file, entry);
  const range = { start: entry.starts[token], end: entry.ends[token] };
  return record && { ...range, wire: zone.names.wire(record.name), role: 'template', entry };
}
