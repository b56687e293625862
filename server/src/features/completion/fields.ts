/** RDATA, field by field. */
import type { Field, FieldValue } from '../../records/field.ts';
import { mnemonicOf } from '../../records/mnemonics.ts';
import { RECORD_TYPES } from '../../records/types/index.ts';
import { addressItems } from './addresses.ts';
import { caaValues } from './caaValues.ts';
import { NAPTR_FLAGS, NAPTR_SERVICES, WKS_SERVICES } from './data/services.ts';
import { PREFERRED_VALUES } from './data/types.ts';
import { durations } from './durations.ts';
import { type Offer, type Proposal, quotedItems, value } from './item.ts';
import { numberItems } from './numbers.ts';
import { ownerAt } from './owner.ts';
import { policyOffer } from './policies.ts';
import { serialItems } from './serials.ts';
import type { Site, SiteSlot } from './site.ts';
import { svcParamOffer } from './svcParams.ts';
import { targetItems } from './targets.ts';

export type FieldSlot = Extract<SiteSlot, { kind: 'field' }>;

/** Fields whose values people write by name, though a number would do. */
const BY_NAME = new Set(['CERT type', 'DSYNC scheme', 'WKS protocol', 'CAA tag']);

export function fieldOffer(site: Site, slot: FieldSlot): Offer | undefined {
  const { word, isQuoted } = site;
  const { type, field } = slot;
  if (field.kind === 'parameters') return svcParamOffer(site);
  if (field.kind === 'string') return stringOffer(site, slot);
  if (isQuoted) return undefined;
  return { range: word, items: itemsOf(site, slot, `${type.mnemonic} ${field.name}`) };
}

function itemsOf(site: Site, { type, field, part }: FieldSlot, name: string): Proposal[] {
  switch (field.kind) {
    case 'name':
    case 'mailbox':
      return targetItems(site, type, field);
    case 'address':
      return addressItems(site, type.code);
    case 'duration':
      return durations(site.prefix, field);
    case 'serial':
      return name === 'SOA serial' ? serialItems(site.snapshot) : ownSerial(site);
    case 'type':
      return typeItems(site, name);
    case 'mnemonic':
      return name === 'WKS services' ? wksServices(part) : symbols(site, inOrder(field, name), BY_NAME.has(name));
    case 'number':
      return numberItems(site, type, field);
    default:
      return name === 'NSEC3PARAM salt' || name === 'NSEC3 salt'
        ? [value('-', 'No salt: the right value (RFC 9276 §3.1).')]
        : [];
  }
}

/** The values of a field, those first that people should take. */
function inOrder({ name, values = [] }: Field, fullName: string): readonly FieldValue[] {
  const preferred = PREFERRED_VALUES[fullName] ?? PREFERRED_VALUES[name] ?? [];
  const rank = ({ value: number }: FieldValue): number => {
    const place = preferred.indexOf(Number(number));
    return place < 0 ? preferred.length : place;
  };
  return [...values].sort((a, b) => rank(a) - rank(b));
}

/** Values by number or by name, as the writer started. */
function symbols({ prefix }: Site, values: readonly FieldValue[], byName: boolean): Proposal[] {
  const spellsNames = byName || /^[a-z]/i.test(prefix);
  return values.map(({ value: number, mnemonic, meaning }) => {
    const text = String(number);
    if (mnemonic === undefined) return value(text, meaning, { detail: meaning });
    const [label, detail] = spellsNames ? [mnemonic, text] : [text, mnemonic];
    return value(label, meaning, { detail });
  });
}

/** The serial of the zone, which ZONEMD and CSYNC records repeat. */
function ownSerial({ snapshot: { zone } }: Site): Proposal[] {
  return zone.serial === undefined ? [] : [value(String(zone.serial), 'The serial of the zone.')];
}

const DSYNC_TYPES = new Set(['CDS', 'CSYNC']);

/** Types: those that the owner has first, each once in a list. */
function typeItems(site: Site, name: string): Proposal[] {
  const { entry, snapshot } = site;
  const written = new Set<string>();
  for (let i = entry.first; i < entry.count; i++) written.add(entry.text(snapshot.codes, i).toUpperCase());
  const { types } = ownerAt(site);
  return RECORD_TYPES.filter(({ status }) => status !== 'meta')
    .map(({ code, meaning }) => ({ label: mnemonicOf(code), meaning }))
    .filter(({ label }) => !written.has(label) && (name !== 'DSYNC type' || DSYNC_TYPES.has(label)))
    .sort((a, b) => Number(types.has(b.label)) - Number(types.has(a.label)))
    .map(({ label, meaning }) => ({
      label,
      kind: 'type',
      insert: label,
      ...(types.has(label) && { detail: 'at this name' }),
      documentation: meaning,
    }));
}

const wksServices = (part: number): Proposal[] =>
  WKS_SERVICES.map((name) => value(name, part === 0 ? 'A service of the host.' : 'Another service of the host.'));

/** Strings with a known form; in all others the writer is free. */
function stringOffer(site: Site, { type, field }: FieldSlot): Offer | undefined {
  const name = `${type.mnemonic} ${field.name}`;
  if (name === 'TXT text' || name === 'SPF text') return policyOffer(site);
  if (name === 'CAA value') return caaValues(site);
  if (name === 'NAPTR flags') return { range: site.word, items: quotedItems(site.isQuoted, NAPTR_FLAGS) };
  if (name === 'NAPTR services') return { range: site.word, items: quotedItems(site.isQuoted, NAPTR_SERVICES) };
  return undefined;
}
