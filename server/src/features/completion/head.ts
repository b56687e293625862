/** TTL, class and type: what may stand between an owner and its data. */
import { CH, HS, IN } from '../../records/classes.ts';
import type { RecordType } from '../../records/type.ts';
import { RECORD_TYPES } from '../../records/types/index.ts';
import { DOLLAR } from '../../text/codes.ts';
import { APEX_TYPES, BESIDE_CNAME, COMMON_TYPES, FITTING_TYPES, USUAL_VALUES } from './data/types.ts';
import { typeDocument } from './documents.ts';
import { durations } from './durations.ts';
import type { Proposal } from './item.ts';
import { type Owner, ownerAt } from './owner.ts';
import { nextSerials } from './serials.ts';
import type { Site } from './site.ts';
import { escapeSnippet } from './snippet.ts';

const CLASSES = [
  ['IN', IN, 'The Internet: the class of nearly all zones, and the default.'],
  ['CH', CH, 'Chaosnet: what servers say about themselves.'],
  ['HS', HS, 'Hesiod: a directory of the past.'],
] as const;

export function headItems(site: Site): Proposal[] {
  const { entry, prefix } = site;
  const ttls = entry.ttlToken < 0 ? durations(prefix) : [];
  if (/^\d/.test(prefix)) return ttls;
  const classes = entry.classToken < 0 ? classItems(site) : [];
  return [...typeItems(site), ...classes, ...ttls];
}

/** The class of the zone first. */
function classItems({ snapshot: { zone } }: Site): Proposal[] {
  const rank = (code: number): number => (code === zone.class ? 0 : 1);
  return [...CLASSES]
    .sort(([, a], [, b]) => rank(a) - rank(b))
    .map(([label, , documentation]) => ({ label, kind: 'class', insert: label, detail: 'class', documentation }));
}

/** All types: those that fit the owner, then common ones, then the others by name; last what may not stand there. */
function typeItems(site: Site): Proposal[] {
  const owner = ownerAt(site);
  const fitting = fittingTypes(owner);
  const order = [...fitting, ...COMMON_TYPES];
  return RECORD_TYPES.filter(({ status }) => status !== 'meta')
    .map((type) => ({ type, conflict: conflictOf(type.mnemonic, owner), rank: rankOf(type, order) }))
    .sort(
      (a, b) =>
        Number(a.conflict !== undefined) - Number(b.conflict !== undefined) ||
        a.rank - b.rank ||
        (a.type.mnemonic < b.type.mnemonic ? -1 : 1),
    )
    .map(({ type, conflict }) => typeItem(site, type, conflict));
}

function fittingTypes(owner: Owner): readonly string[] {
  if (owner.isApex && !owner.text.endsWith('.arpa.'))
    return owner.types.has('SOA') ? APEX_TYPES : ['SOA', ...APEX_TYPES];
  if (owner.isApex) return owner.types.has('SOA') ? ['NS', 'TXT'] : ['SOA', 'NS'];
  return FITTING_TYPES.find(([pattern]) => pattern.test(owner.text))?.[1] ?? [];
}

function rankOf({ mnemonic, status, unknownToBind }: RecordType, order: readonly string[]): number {
  const place = order.indexOf(mnemonic);
  if (place >= 0) return place;
  return order.length + (status || unknownToBind ? 1 : 0);
}

/** Why a type may not stand beside what the owner has. */
function conflictOf(mnemonic: string, { types, isApex }: Owner): string | undefined {
  if (mnemonic === 'CNAME') {
    if (types.has('CNAME')) return 'there is a CNAME already';
    if (isApex) return 'not at the apex of a zone';
    return [...types].some((type) => !BESIDE_CNAME.has(type)) ? 'not beside other records' : undefined;
  }
  if (types.has('CNAME') && !BESIDE_CNAME.has(mnemonic)) return 'not beside the CNAME';
  return mnemonic === 'SOA' && types.has('SOA') ? 'there is an SOA already' : undefined;
}

function typeItem(site: Site, type: RecordType, conflict: string | undefined): Proposal {
  const { mnemonic, status } = type;
  const detail = conflict ?? status ?? type.fields.map(({ name }) => name).join(' ');
  const item = { label: mnemonic, kind: 'type', detail, documentation: typeDocument(type) } as const;
  if (!site.isLast || type.fields.length === 0) return { ...item, insert: mnemonic };
  const fields = isTemplate(site) ? inTemplate(fieldStops(site, type)) : fieldStops(site, type);
  if (fields === undefined) return { ...item, insert: mnemonic };
  return {
    ...item,
    insert: `${mnemonic} ${fields}`,
    isSnippet: true,
    ...(/^"?\$1\b/.test(fields) && { retrigger: true }),
  };
}

/** In a `$GENERATE` directive. */
const isTemplate = ({ entry, snapshot: { codes } }: Site): boolean =>
  entry.count > 0 && !entry.indented && codes[entry.starts[0]] === DOLLAR;

/** The data of a `$GENERATE` is one word, so several need quotes; there can be none within them. */
function inTemplate(fields: string): string | undefined {
  if (fields.includes('"')) return undefined;
  return fields.includes(' ') ? `"${fields}"` : fields;
}

/** A tab stop for each field: with its usual value, or with its name; the first one is empty, so that it is proposed. */
function fieldStops(site: Site, { mnemonic, fields }: RecordType): string {
  const usual = USUAL_VALUES[mnemonic];
  const stops = fields.map(({ name, kind }, i) => {
    const text = usual?.[name] ?? (kind === 'serial' ? nextSerials(site.snapshot)[0]?.text : undefined);
    if (text === undefined && i === 0) return kind === 'string' ? `"$1"` : '$1';
    if (text === undefined) return kind === 'string' ? `"\${${i + 1}:${name}}"` : `\${${i + 1}:${name}}`;
    const inner = /^"(.*)"$/.exec(text)?.[1];
    const stop = `\${${i + 1}:${escapeSnippet(inner ?? text)}}`;
    return inner === undefined ? stop : `"${stop}"`;
  });
  return stops.join(' ');
}
