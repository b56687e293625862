/** Which lists are asked: those that are on by default, and what the settings add and take away. */
import { BLOCKLISTS, DEAD_LISTS } from '../data/blocklists.ts';
import type { LiveSettings } from '../settings.ts';
import type { BlockList, DeadList } from './list.ts';
import { listOf, parseUserList } from './userLists.ts';

export interface Choice {
  readonly lists: readonly BlockList[];
  /** Wished for, and never asked. */
  readonly dead: readonly { readonly zone: string; readonly dead: DeadList }[];
  /** Settings that name no list. */
  readonly unknown: readonly string[];
}

/** Lists for which the user needs a key are chosen as well; without a key, nobody asks them. */
export function chosenLists({ lists, userLists }: Pick<LiveSettings, 'lists' | 'userLists'>): Choice {
  const chosen = new Map(BLOCKLISTS.filter(({ use }) => use !== 'off').map((list) => [list.id, list]));
  const dead: { zone: string; dead: DeadList }[] = [];
  const unknown: string[] = [];
  for (const wish of lists) {
    const id = wish.replace(/^[+-]/, '');
    const list = BLOCKLISTS.find((each) => each.id === id);
    if (!list) unknown.push(wish);
    else if (wish.startsWith('-')) chosen.delete(id);
    else chosen.set(id, list);
  }
  for (const text of userLists) {
    const read = parseUserList(text);
    const why = read && deadList(read.zone);
    if (!read) unknown.push(text);
    else if (why) dead.push({ zone: read.zone, dead: why });
    else {
      const list = listOf(
        read,
        BLOCKLISTS.find(({ zone }) => zone === read.zone),
      );
      chosen.set(list.id, list);
    }
  }
  return { lists: [...chosen.values()], dead, unknown };
}

/** Why a zone must not be asked any more. */
export const deadList = (zone: string): DeadList | undefined =>
  DEAD_LISTS.find(({ zones }) => zones.some((each) => zone === each || zone.endsWith(`.${each}`)));
