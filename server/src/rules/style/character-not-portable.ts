import { SPF, TXT } from '../../records/typeCodes.ts';
import { octetsOf } from '../../text/decode.ts';
import { entryAt } from '../../zone/place.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import { replace } from '../finding.ts';
import { ODD_AT, ODD_CHARACTER, ODD_ESCAPED, ODD_SLASH, ODD_TEXT } from '../oddities.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { addressOf } from '../support/addressName.ts';
import { isMisread } from '../support/misread.ts';
import { nameFields, namesHosts, type WrittenName, writtenField, writtenOwner } from '../support/nameFields.ts';
import { hasOtherFault, hasServiceLabel, hostOfUrl } from '../support/nameLetters.ts';
import { isEditable } from '../support/written.ts';

const HOST_OWNERS = ['A', 'AAAA', 'MX'];

export default defineRule({
  code: 'character-not-portable',
  group: 'style',
  severity: 'hint',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'A name or a text has a character that Knot reads only as an escape.',
    why: 'BIND and NSD read it as it is. Knot 3.2 refuses a file with a name that has other characters than letters, digits, hyphens, underscores, slashes and asterisks, or a text with characters beyond ASCII.',
    remedy: 'Write a backslash before it, or its octets as \\ and three digits.',
    references: ['RFC 1035 §5.1'],
    bad: '_a=b TXT "x"\n',
    good: '_a\\=b TXT "x"\n',
  },
  messages: {
    name: 'Knot 3.2 refuses a file with the character {character} in a name as it is; if it is to be read there, write {instead}',
    text: 'Knot 3.2 refuses a file with the character {character} in a text as it is; if it is to be read there, write its octets, {instead}',
  },
  odd: ODD_CHARACTER | ODD_SLASH | ODD_AT | ODD_ESCAPED | ODD_TEXT,
  visit: {
    name(name, ctx) {
      if (name.rrsets.some(({ type }) => HOST_OWNERS.includes(type))) return;
      const written = writtenOwner(name);
      if (!written.text.includes('$')) sayName(written, hasServiceLabel(written.wire), ctx);
    },
    record(record, ctx) {
      if (!isEditable(record)) return;
      if (record.typeCode === TXT || record.typeCode === SPF) sayText(record, ctx);
      else if (!namesHosts(record)) sayTargets(record, ctx);
    },
  },
});

type Context = RuleContext<Readonly<Record<'name' | 'text', '{character} {instead}'>>>;

/** What Knot reads in a name: characters as they are, and any escape. */
const PLAIN = /^(?:[\w*./-]|\\\d{3}|\\\D)+/;

function sayTargets(record: ZoneRecord, ctx: Context): void {
  const isOfService = hasServiceLabel(record.zone.names.wire(record.name));
  for (const field of nameFields(record)) sayName(writtenField(record, field), isOfService, ctx);
}

/** Rules on single characters pass over the records of services. */
function sayName(written: WrittenName, isOfService: boolean, ctx: Context): void {
  const { text, place, wire, isGenerated } = written;
  const strange = text[PLAIN.exec(text)?.[0].length ?? 0];
  if (isGenerated || text === '@' || strange === undefined || strange === '"' || strange > '~') return;
  if ((hasOtherFault(wire) && !isOfService) || isMisread(written.zone, place)) return;
  if (hostOfUrl(text) !== undefined || addressOf(text) !== undefined) return;
  const instead = text.replace(/\\\d{3}|\\\D|[^\w*./-]/g, (found) => (found.length > 1 ? found : `\\${found}`));
  ctx.report('name', place, { character: strange, instead }, { fixes: [replace(`Write ${instead}`, place, instead)] });
}

/** A policy that has such characters is wrong, and other rules say so. */
const POLICY = /^"?\s*v=/i;
const RAW = /[^\0-\x7f]/u;

/** Each string of the data that has such a character. */
function sayText(record: ZoneRecord, ctx: Context): void {
  const { zone, file } = record;
  if (!record.rdata.some((octet) => octet > LAST_OF_ASCII)) return;
  const { entry, place: whole } = entryAt(zone, file, record.entryStart);
  if (isMisread(zone, whole) || POLICY.test(zone.textAt(record.dataPlace()))) return;
  const encoding = { ...zone.files[file], byteOrderMark: false };
  const escaped = (raw: string): string => inOctets(octetsOf(raw, encoding));
  for (let token = entry.first; token < entry.count; token++) {
    const place = { file, start: entry.starts[token], end: entry.ends[token] };
    const text = zone.textAt(place);
    const character = RAW.exec(text)?.[0];
    if (character === undefined) continue;
    const fixes = [replace('Write octets', place, text.replace(new RegExp(RAW, 'gu'), escaped))];
    ctx.report('text', place, { character, instead: escaped(character) }, { fixes });
  }
}

const LAST_OF_ASCII = 127;

const inOctets = (octets: Uint8Array): string =>
  Array.from(octets, (octet) => `\\${String(octet).padStart(3, '0')}`).join('');
