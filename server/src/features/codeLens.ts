/** One row above the SOA record: what the zone is, and what can be done with it. */
import { printName } from '../records/name.ts';
import { ZoneRecord } from '../zone/record.ts';
import { counted } from './explain/duration.ts';
import { bumpSerial, type SerialScheme } from './serial.ts';
import type { Range, Snapshot } from './snapshot.ts';

export interface CodeLens {
  readonly range: Range;
  readonly title: string;
  /** Empty: it only says something. */
  readonly command: string;
}

/** None where the SOA record is not in the document; `scheme`: of the serial that comes next. */
export function codeLenses(snapshot: Snapshot, scheme: SerialScheme | 'auto' = 'auto'): CodeLens[] {
  const { zone, file, now, opened } = snapshot;
  const { soa, serial } = zone;
  if (soa === undefined || serial === undefined) return [];
  const record = new ZoneRecord(zone, soa);
  if (record.file !== file) return [];
  const { start, end } = record.typePlace;
  const range = { start, end };
  const bumped = bumpSerial(zone, { scheme, now, kind: opened.kind });
  const name = zone.originUnknown ? 'origin unknown' : printName(zone.apexWire);
  const records = counted(zone.recordCount, 'record');
  return [
    { range, title: `${name} · ${records} · serial ${serial}`, command: '' },
    ...('refused' in bumped
      ? []
      : [{ range, title: `Bump serial to ${bumped.serial}`, command: 'zonesmith.bumpSerial' }]),
    { range, title: 'Show expanded zone', command: 'zonesmith.showExpanded' },
  ];
}
