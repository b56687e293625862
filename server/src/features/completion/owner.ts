/** The owner of the record at the cursor, and what it holds already, the record at the cursor left out. */
import { mnemonicOf } from '../../records/mnemonics.ts';
import { printName } from '../../records/name.ts';
import { NO_NAME } from '../../zone/names.ts';
import { ZoneRecord } from '../../zone/record.ts';
import { ownerOf } from '../entries.ts';
import type { Site } from './site.ts';

/** How many records of the owner are looked at. */
const MOST = 100;

export interface Owner {
  /** Absolute, in lower case; '' when there is none. */
  readonly text: string;
  readonly isApex: boolean;
  /** Mnemonics of the types that it has. */
  readonly types: ReadonlySet<string>;
}

export function ownerAt({ snapshot: { zone, file }, entry }: Site): Owner {
  const wire = ownerOf(zone, file, entry);
  const types = new Set<string>();
  if (!wire) return { text: '', isApex: false, types };
  const name = zone.names.find(wire);
  let id = name === NO_NAME ? -1 : zone.firstRecord(name);
  for (let i = 0; id >= 0 && i < MOST; i++, id = zone.nextRecord(id)) {
    const record = new ZoneRecord(zone, id);
    if (record.file !== file || record.entryStart !== entry.start) types.add(mnemonicOf(zone.typeOf(id)));
  }
  return { text: printName(wire).toLowerCase(), isApex: name === zone.apex && !zone.originUnknown, types };
}
