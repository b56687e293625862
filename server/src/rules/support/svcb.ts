/** SVCB and HTTPS records (RFC 9460): what they say and where their parameters are written. */

import { WireReader } from '../../records/wire.ts';
import { textOf } from '../../text/codes.ts';
import type { Place } from '../../zone/files.ts';
import { entryAt } from '../../zone/place.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import { ownerLabels } from './ownerLabels.ts';
import { isEditable } from './written.ts';

/** Words of the data before the first parameter: priority and target. */
export const FIXED_WORDS = 2;

/** The parameters with addresses: `ipv4hint` and `ipv6hint`. */
export const HINTS: readonly number[] = [4, 6];

export interface Binding {
  /** 0: the owner is an alias of the target (AliasMode). */
  readonly priority: number;
  /** In wire form; the root is the owner itself, or no service at all in AliasMode. */
  readonly target: Uint8Array;
  /** Values in wire form by the number of the parameter. */
  readonly params: ReadonlyMap<number, Uint8Array>;
}

export function bindingOf({ rdata }: ZoneRecord): Binding {
  const wire = new WireReader(rdata);
  const priority = wire.u16();
  const target = wire.name();
  const params = new Map<number, Uint8Array>();
  while (wire.left > 0) {
    const key = wire.u16();
    params.set(key, wire.octets(wire.u16()));
  }
  return { priority, target, params };
}

export const isAliasMode = ({ rdata }: ZoneRecord): boolean => rdata[0] === 0 && rdata[1] === 0;

export const isRoot = (name: Uint8Array): boolean => name.length === 1;

/** Where the parameter with a name is written, with its value; undefined when it is not written by that name. */
export function paramPlace(record: ZoneRecord, name: string): Place | undefined {
  if (!isEditable(record)) return undefined;
  const { file, zone } = record;
  const { entry } = entryAt(zone, file, record.entryStart);
  for (let token = entry.first + FIXED_WORDS; token < entry.count; token++) {
    const start = entry.starts[token];
    const isGlued = token + 1 < entry.count && entry.starts[token + 1] === entry.ends[token];
    const place = { file, start, end: entry.ends[isGlued ? token + 1 : token] };
    if (zone.textAt(place).toLowerCase().startsWith(`${name}=`)) return place;
  }
  return undefined;
}

/** Values of a list of character-strings, one character for each octet: the protocols of `alpn`. */
export function listOf(octets: Uint8Array): string[] {
  const values: string[] = [];
  for (let at = 0; at < octets.length; at += octets[at] + 1) {
    values.push(textOf(octets, at + 1, at + 1 + octets[at]));
  }
  return values;
}

const USUAL_PORTS: ReadonlySet<string> = new Set(['_443', '_80']);
const SCHEMES: ReadonlySet<string> = new Set(['_https', '_http']);

/** How many labels of an HTTPS record's owner stand before the host that must not (RFC 9460 §9.1). */
export function extraLabels(record: ZoneRecord): number {
  const [first = '', second = ''] = ownerLabels(record);
  if (SCHEMES.has(first)) return second === '_tcp' ? 2 : 1;
  if (USUAL_PORTS.has(first)) return SCHEMES.has(second) || second === '_tcp' ? 2 : 1;
  return 0;
}
