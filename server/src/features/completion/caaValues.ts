/** The value of a CAA record, by its tag. */
import { AUTHORITIES, ISSUE_PARAMETERS } from './data/caa.ts';
import { type Offer, quotedItems } from './item.ts';
import type { Site } from './site.ts';
import { Spelling } from './spelling.ts';

const REPORTS = new Set(['iodef', 'contactemail']);

export function caaValues(site: Site): Offer | undefined {
  const { entry, snapshot, word, prefix, isQuoted, offset } = site;
  const tag = entry.text(snapshot.codes, entry.count - 1).toLowerCase();
  const domain = new Spelling(site).domain ?? 'example.com';
  if (REPORTS.has(tag)) {
    const scheme = tag === 'iodef' ? 'mailto:' : '';
    return { range: word, items: quotedItems(isQuoted, [[`${scheme}hostmaster@${domain}`, 'Who is told.']]) };
  }
  if (!tag.startsWith('issue')) return undefined;
  const semicolon = prefix.lastIndexOf(';');
  if (semicolon > 0) {
    const typed = prefix.slice(semicolon + 1).trimStart();
    return { range: { start: offset - typed.length, end: word.end }, items: quotedItems(isQuoted, ISSUE_PARAMETERS) };
  }
  const authorities = AUTHORITIES.map(([text, name]) => [text, `${name} may issue.`] as const);
  return { range: word, items: quotedItems(isQuoted, [...authorities, [';', 'Nobody may issue.']]) };
}
