/** The names in a record's data, one by one. */
import type { Place } from '../../zone/files.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import type { Zone } from '../../zone/zone.ts';
import type { ZoneName } from '../zoneName.ts';
import { writtenName } from './missingDot.ts';
import { labelsOf } from './nameLetters.ts';

export interface NameField {
  readonly field: string;
  readonly isMailbox: boolean;
  readonly wire: Uint8Array;
}

/** The fields of a record that are names. */
export function nameFields(record: ZoneRecord): NameField[] {
  const { descriptor } = record;
  if (!descriptor) return [];
  return descriptor.fields
    .filter(({ kind }) => kind === 'name' || kind === 'mailbox')
    .map(({ name, kind }) => ({ field: name, isMailbox: kind === 'mailbox', wire: record.nameOf(name) }));
}

/** A name where it is written. */
export interface WrittenName {
  readonly zone: Zone;
  readonly wire: Uint8Array;
  readonly place: Place;
  readonly text: string;
  /** The text is part of a `$GENERATE`, so an edit would change other records as well. */
  readonly isGenerated: boolean;
}

export const writtenField = (record: ZoneRecord, { field, wire }: NameField): WrittenName => ({
  zone: record.zone,
  wire,
  ...writtenName(record, field),
  isGenerated: record.isGenerated,
});

/** The owner of a name's first record, or of another one of its records. */
export function writtenOwner(name: ZoneName, record: ZoneRecord = name.first): WrittenName {
  const { zone } = name;
  const place = record.ownerPlace;
  const isGenerated = record.isGenerated || !record.ownerIsWritten;
  return { zone, wire: zone.names.wire(name.id), place, text: record.textAt(place), isGenerated };
}

/** Types whose data names a host, or may do so. */
export const HOST_TARGETS: readonly string[] = ['NS', 'MX', 'SRV', 'PTR', 'SOA', 'AFSDB', 'RT', 'HTTPS', 'SVCB'];

/**
 * Whether a record of these types names a host. PTR records do so in reverse zones only, and not where services are
 * browsed (RFC 6763 §11).
 */
export function namesHosts(record: ZoneRecord): boolean {
  if (record.type === 'HTTPS' || record.type === 'SVCB') return record.numberOf('priority') !== 0;
  if (record.type !== 'PTR') return HOST_TARGETS.includes(record.type);
  const labels = labelsOf(record.zone.names.wire(record.name)).map((label) => label.toLowerCase());
  const isReverse = labels.at(-1) === 'arpa' && /^(in-addr|ip6)$/.test(labels.at(-2) ?? '');
  return isReverse && !(/^(b|db|r|dr|lb)$/.test(labels[0]) && labels[1] === '_dns-sd' && labels[2] === '_udp');
}
