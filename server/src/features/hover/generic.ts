/** Data in the generic notation of RFC 3597, and words that belong to no field. */
import { descriptorOf } from '../../records/registry.ts';
import { code, paragraphs, references } from './markdown.ts';
import type { HoverSite } from './site.ts';

const NOTATION = '\\#';

export function genericHover(site: HoverSite): string {
  const { entry, token } = site.cursor;
  const first = entry.first < entry.count ? site.tokenText(entry.first) : '';
  if (first !== NOTATION) return paragraphs(`${code(site.text)} belongs to no field of the record.`);
  const part =
    ['The sign of data in generic form', 'How many octets follow'][token - entry.first] ?? 'The octets, in hexadecimal';
  const known = descriptorOf(entry.type, site.zone.class);
  const { record } = site;
  return paragraphs(
    `**${part}** ${code(site.text)}`,
    'Data of any type can be written as `\\#`, its length and its octets.',
    known && record && `In the form of the type: ${code(record.data)}.`,
    references(['RFC 3597 §5']),
  );
}
