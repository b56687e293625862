/** What may be written at an offset, by what stands before it in the entry: names, types, values, whole set-ups. */
import { commentOffer } from './completion/comments.ts';
import { argumentItems } from './completion/directives.ts';
import { fieldOffer } from './completion/fields.ts';
import { headItems } from './completion/head.ts';
import type { Completion, Offer } from './completion/item.ts';
import { MOST_NAMES } from './completion/names.ts';
import { type Site, siteAt } from './completion/site.ts';
import { startItems } from './completion/start.ts';
import type { Snapshot } from './snapshot.ts';

export type { Completion };

/** The proposals at an offset, the best first; none in free text and in comments that do not speak to Zonesmith. */
export function complete(snapshot: Snapshot, offset: number): Completion[] {
  const site = siteAt(snapshot, offset);
  const offer = site && offerAt(site);
  if (!offer) return [];
  const { range, items } = offer;
  return items.map((item, i) => ({ ...item, range, sort: String(i).padStart(4, '0') }));
}

/** Whether there are more names than were given, so that the list is to be asked for again when more is typed. */
export const isIncomplete = (items: readonly Completion[]): boolean =>
  items.reduce((count, { kind }) => count + (kind === 'name' ? 1 : 0), 0) >= MOST_NAMES;

function offerAt(site: Site): Offer | undefined {
  const { slot, word, isQuoted } = site;
  if (slot.kind === 'comment') return commentOffer(site);
  if (slot.kind === 'field') return fieldOffer(site, slot);
  if (isQuoted && slot.kind !== 'argument') return undefined;
  if (slot.kind === 'start') return { range: word, items: startItems(site) };
  return { range: word, items: slot.kind === 'head' ? headItems(site) : argumentItems(site) };
}
