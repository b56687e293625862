/** Classes. */
import { classOf } from '../../records/classes.ts';
import { code, paragraphs, references } from './markdown.ts';
import type { HoverSite } from './site.ts';

const MEANINGS: Readonly<Record<number, string>> = {
  1: 'The Internet: the class of all ordinary zones.',
  3: 'Chaosnet: long gone; servers use the class for facts about themselves, such as `version.bind`.',
  4: 'Hesiod: user and group data of a directory from the eighties.',
  254: 'NONE stands in messages only (dynamic updates).',
  255: 'ANY stands in queries and updates only.',
};

export function classHover(site: HoverSite): string {
  const recordClass = classOf(site.text);
  return paragraphs(
    `**Class** ${code(site.text)}`,
    (recordClass !== undefined && MEANINGS[recordClass]) || 'A class without a definition.',
    'All records of a zone have the same class. It may be left out.',
    references(['RFC 1035 §3.2.4']),
  );
}
