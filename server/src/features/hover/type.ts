/** Types: what they are for, their fields, an example; and what the record at the cursor has by inheritance. */

import { mnemonicOf } from '../../records/mnemonics.ts';
import { printName } from '../../records/name.ts';
import { descriptorOf, typeByCode } from '../../records/registry.ts';
import type { RecordType } from '../../records/type.ts';
import { ownerOf } from '../entries.ts';
import { keyFacts } from './fields/keys.ts';
import { code, list, paragraphs, references, sentences, zoneText } from './markdown.ts';
import { lineOfOwner } from './owner.ts';
import type { HoverSite } from './site.ts';
import { effectiveTtl } from './ttl.ts';

const STATUS = {
  obsolete: '*Obsolete: no longer used.*',
  experimental: '*Experimental: hardly used.*',
  meta: '*Not for zone files: it stands in queries or messages only.*',
} as const;

/** Longer examples (keys) are no help. */
const LONGEST_EXAMPLE = 100;

export function typeHover(site: HoverSite): string {
  const { entry } = site.cursor;
  const recordClass = entry.classToken >= 0 ? entry.class : site.zone.class;
  const type = descriptorOf(entry.type, recordClass);
  const heading = `**${mnemonicOf(entry.type)}**`;
  if (!type) {
    const isElsewhere = typeByCode(entry.type) !== undefined;
    const why = isElsewhere ? 'has no definition in this class' : 'is not known here';
    return paragraphs(
      `${heading}: a type that ${why}. Its data can only be given as \`\\# length hexadecimal\`.`,
      aboutRecord(site),
      references(['RFC 3597 §5']),
    );
  }
  return paragraphs(`${heading}: ${type.meaning}`, aboutRecord(site), typeDetails(type));
}

/** Fields, example, status and definition of a type. */
function typeDetails(type: RecordType): string {
  const { status, fields, mnemonic, example } = type;
  return paragraphs(
    status && STATUS[status],
    type.unknownToBind && '*BIND 9.18 does not know the type and refuses it.*',
    fields.length > 0 && list(fields.map(({ name, meaning }) => `\`${name}\`: ${meaning}`)),
    example.length <= LONGEST_EXAMPLE && status !== 'meta' && zoneText(`${mnemonic} ${example}`.trim()),
    references(type.references),
  );
}

/** Owner and TTL, when they are not written; what the whole of the data says. */
function aboutRecord(site: HoverSite): string | undefined {
  const { record } = site;
  const { entry } = site.cursor;
  const parts: string[] = [];
  const owner = entry.indented ? ownerOf(site.zone, site.snapshot.file, entry) : undefined;
  const facts: string[] = [];
  if (owner) facts.push(`Owner ${code(printName(owner))}, written ${lineOfOwner(site, owner)}.`);
  if (record && entry.ttlToken < 0) facts.push(effectiveTtl(site, record));
  if (facts.length > 0) parts.push(sentences(...facts));
  const key = record && keyFacts(record);
  if (key) parts.push(key);
  return parts.length === 0 ? undefined : paragraphs(...parts);
}
