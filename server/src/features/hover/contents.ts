/** What a zone holds at a name, in sentences. */
import { mnemonicOf } from '../../records/mnemonics.ts';
import { printName } from '../../records/name.ts';
import { A, AAAA, NS } from '../../records/typeCodes.ts';
import { recordsAt } from '../../rules/support/target.ts';
import type { NameId } from '../../zone/names.ts';
import type { Zone } from '../../zone/zone.ts';
import { code, enumeration } from './markdown.ts';

/** A name may have thousands of records; so many are looked at. */
const MOST_RECORDS = 1000;
const MOST_ADDRESSES = 4;

/** `A (2), MX, TXT`: the types of the records of a name; undefined when it has none. */
export function typesAt(zone: Zone, name: NameId): string | undefined {
  const counts = new Map<number, number>();
  let seen = 0;
  for (let id = zone.firstRecord(name); id >= 0 && seen < MOST_RECORDS; id = zone.nextRecord(id), seen++) {
    const type = zone.typeOf(id);
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  if (counts.size === 0) return undefined;
  const types = [...counts].map(([type, count]) => (count > 1 ? `${mnemonicOf(type)} (${count})` : mnemonicOf(type)));
  return enumeration(types) + (seen === MOST_RECORDS ? ' and more' : '');
}

/** The addresses of a name as code spans; undefined when it has none. */
export function addressesAt(zone: Zone, name: NameId): string | undefined {
  const most = MOST_ADDRESSES + 1;
  const records = [...recordsAt(zone, name, A, most), ...recordsAt(zone, name, AAAA, most)];
  return records.length === 0
    ? undefined
    : enumeration(
        records.map(({ data }) => code(data)),
        MOST_ADDRESSES,
      );
}

/** The name servers of a name as code spans. */
export function serversAt(zone: Zone, name: NameId): string {
  const servers = recordsAt(zone, name, NS, MOST_RECORDS).map((record) => code(record.nameTextOf('name-server')));
  return enumeration(servers, MOST_ADDRESSES);
}

/** The name of a zone as a code span. */
export const zoneName = (zone: Zone): string => code(printName(zone.apexWire));
