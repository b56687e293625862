/** The PTR records of an address, as far as a zone of the workspace has them, and whether they lead back. */
import { parseName } from '../../../records/name.ts';
import { A, AAAA, CNAME, PTR } from '../../../records/typeCodes.ts';
import { WireWriter } from '../../../records/wire.ts';
import type { ZoneRecord } from '../../../zone/record.ts';
import type { Zone } from '../../../zone/zone.ts';
import type { Around } from '../../around.ts';
import { isInDoubt } from '../doubt.ts';
import { isReverseZone, reverseNameOf } from '../reverse.ts';
import { recordsAt } from '../target.ts';
import { classlessName } from './classless.ts';

export type Ptrs =
  /** No reverse zone of the workspace answers for the address; a root zone does not count as one. */
  | { readonly kind: 'unknown' }
  /** `zone` answers and has no PTR record; `name`: where it would be, in wire form. */
  | { readonly kind: 'none'; readonly zone: Zone; readonly name: Uint8Array }
  | { readonly kind: 'some'; readonly records: readonly ZoneRecord[] };

const UNKNOWN: Ptrs = { kind: 'unknown' };

/** A classless delegation (RFC 2317) needs one alias; more than a few are a loop. */
const MOST_ALIASES = 4;
const MOST_PTRS = 50;

const known = new WeakMap<Around, Map<string, Ptrs>>();

/** `address`: 4 or 16 octets. Worked out once for all rules that ask. */
export function ptrsOf(around: Around, address: Uint8Array): Ptrs {
  const answers = known.get(around) ?? new Map<string, Ptrs>();
  known.set(around, answers);
  const key = address.join();
  const answer = answers.get(key) ?? findPtrs(around, address);
  answers.set(key, answer);
  return answer;
}

function findPtrs(around: Around, address: Uint8Array): Ptrs {
  let name = parseName(reverseNameOf(address), new WireWriter())!;
  if (!around.zoneFor(name)) name = classlessName(around, address)?.name ?? name;
  for (let hop = 0; hop <= MOST_ALIASES; hop++) {
    const told = around.ask(name);
    if (!told) return UNKNOWN;
    const { zone, found } = told;
    if (hop === 0 && !isReverseZone(zone)) return UNKNOWN;
    if (found.kind === 'missing') return isInDoubt(zone, name) ? UNKNOWN : { kind: 'none', zone, name };
    if (found.kind !== 'exists' && found.kind !== 'wildcard') return UNKNOWN;
    const records = recordsAt(zone, found.name, PTR, MOST_PTRS);
    if (records.length > 0) return { kind: 'some', records };
    const [alias] = recordsAt(zone, found.name, CNAME, 1);
    if (!alias) return isInDoubt(zone, name) ? UNKNOWN : { kind: 'none', zone, name };
    name = alias.nameOf('canonical-name').slice();
  }
  return UNKNOWN;
}

export type Confirmation =
  | 'confirmed'
  /** No zone of the workspace knows the addresses of the name. */
  | 'unknown'
  /** The addresses that the name has instead; none: it has no address of the family. */
  | readonly Uint8Array[];

/** Whether a name, in wire form, has an address: forward confirmation. */
export function confirms(around: Around, name: Uint8Array, address: Uint8Array): Confirmation {
  const answer = around.lookup.find(name, address.length === 4 ? A : AAAA);
  if (answer.kind === 'nodata' || answer.kind === 'nxdomain') return [];
  if (answer.kind !== 'answer') return 'unknown';
  return answer.records.some((each) => sameOctets(each, address)) ? 'confirmed' : answer.records;
}

export const sameOctets = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((octet, at) => octet === b[at]);
