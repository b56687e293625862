/** Numbers in RDATA: usual ones, and those that the records of the same owner have. */
import type { Field } from '../../records/field.ts';
import type { RecordType } from '../../records/type.ts';
import { ZoneRecord } from '../../zone/record.ts';
import { ownerOf } from '../entries.ts';
import { SRV_SERVICES } from './data/services.ts';
import { type Proposal, value } from './item.ts';
import { unique } from './names.ts';
import { ownerAt } from './owner.ts';
import type { Site } from './site.ts';

/** Type and field → numbers and what they say. */
const NUMBERS: Readonly<Record<string, readonly (readonly [number: string, meaning: string])[]>> = {
  'MX preference': [
    ['10', 'The usual first choice.'],
    ['20', 'For a host that takes over when the first one does not answer.'],
    ['0', 'With the host `.`: the domain accepts no mail (RFC 7505).'],
  ],
  'SRV priority': [
    ['0', 'The first choice.'],
    ['10', 'For a target that takes over when the first one does not answer.'],
  ],
  'SRV weight': [
    ['1', 'An equal share for all targets.'],
    ['0', 'Where there is one target only.'],
    ['100', 'A large share, beside smaller ones.'],
  ],
  'SVCB priority': [
    ['1', 'The first choice; parameters may follow.'],
    ['2', 'For a target that takes over when the first one does not answer.'],
    ['0', 'Alias: the target says everything (RFC 9460 §2.4.2).'],
  ],
  'NAPTR order': [['100', 'The usual start.']],
  'NAPTR preference': [
    ['10', 'The first choice.'],
    ['20', 'The second choice.'],
  ],
  'URI priority': [['10', 'The usual start.']],
  'URI weight': [['1', 'An equal share for all targets.']],
  'KX preference': [['10', 'The usual start.']],
  'NSEC3 iterations': [['0', 'The right value (RFC 9276 §3.1).']],
  'NSEC3PARAM iterations': [['0', 'The right value (RFC 9276 §3.1).']],
  'NSEC3PARAM flags': [['0', 'Always 0 in a zone.']],
  'DSYNC port': [['5359', 'A port of the announcing scheme, as in the example of RFC 9859.']],
};

/** Numbers that rank the records of a set. */
const RANKS = new Set(['preference', 'priority', 'order']);
const MOST = 20;

export function numberItems(site: Site, type: RecordType, field: Field): Proposal[] {
  const { mnemonic } = type;
  if (mnemonic === 'SRV' && field.name === 'port') return ports(site);
  const usual = NUMBERS[`${mnemonic === 'HTTPS' ? 'SVCB' : mnemonic} ${field.name}`] ?? [];
  const items = usual.map(([number, meaning]) => value(number, meaning));
  if (!RANKS.has(field.name)) return items;
  const inUse = numbersInUse(site, type, field.name);
  return unique([
    ...nextRank(inUse),
    ...items,
    ...inUse.map((number) => value(String(number), 'In use at this name.')),
  ]);
}

/** Ten behind the last one. */
function nextRank(inUse: readonly number[]): Proposal[] {
  const next = Math.max(0, ...inUse) + 10;
  const last = next === 10 || next > 65_535 ? undefined : String(next);
  return last === undefined ? [] : [value(last, 'Behind all others at this name.')];
}

/** What the other records of the type at the owner have in a field of 16 bits, in order. */
function numbersInUse({ snapshot: { zone, file }, entry }: Site, type: RecordType, field: string): number[] {
  const owner = ownerOf(zone, file, entry);
  const found = new Set<number>();
  let id = owner ? zone.firstRecord(zone.names.find(owner)) : -1;
  for (let i = 0; id >= 0 && i < MOST; i++, id = zone.nextRecord(id)) {
    const record = new ZoneRecord(zone, id);
    const isOwn = record.file === file && record.entryStart === entry.start;
    if (zone.typeOf(id) === type.code && !isOwn) found.add(record.numberOf(field));
  }
  return [...found].sort((a, b) => a - b);
}

/** The port of the service that the owner names, first. */
function ports(site: Site): Proposal[] {
  const { text } = ownerAt(site);
  const isOwn = (owner: string): boolean => text.startsWith(`${owner}.`);
  const ordered = [...SRV_SERVICES].sort(([a], [b]) => Number(isOwn(b)) - Number(isOwn(a)));
  return unique(ordered.map(([owner, port, meaning]) => value(String(port), meaning, { detail: owner })));
}
