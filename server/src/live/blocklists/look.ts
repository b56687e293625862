/** Asks all chosen lists about an item and says what came of it. */
import { textOfTxt } from '../../mail/lookup.ts';
import { TXT } from '../../records/typeCodes.ts';
import type { Place } from '../../zone/files.ts';
import type { Asked } from '../check.ts';
import type { LiveSettings } from '../settings.ts';
import type { Look } from '../support/look.ts';
import { answerText, counted } from '../words.ts';
import { ListAsker, type Note } from './ask.ts';
import { chosenLists } from './choice.ts';
import { addressesIn } from './health.ts';
import type { Item } from './item.ts';
import { type Judgement, judgeAnswer, judgeHealth } from './judge.ts';
import type { BlockList, ItemKind } from './list.ts';

/** One result for each list, and one that counts them. `place`: of the item in the file. */
export async function lookAtLists(look: Look, item: Item, place: Place): Promise<void> {
  const { lists, dead, unknown } = chosenLists(look.context.settings);
  const asker = new ListAsker(look.context);
  const about = (list: string) => ({ about: `${item.text} ${list}`, place });
  const judged = await Promise.all(
    lists
      .filter(({ kinds }) => kinds.includes(item.kind))
      .map((list) => askList(look, asker, list, item, about(list.name))),
  );
  for (const { zone, dead: list } of dead) {
    const message = `${zone} is closed${list.since ? ` (${list.since})` : ''} and is not asked: ${list.why}; take it out of "zonesmith.live.userLists"`;
    look.say('cannot-tell', message, { ...about(zone), severity: 'information' });
  }
  for (const text of unknown) look.say('cannot-tell', `"${text}" in the settings names no list`, about(text));
  const count = (what: Judgement['counts']): number => judged.filter((each) => each?.counts === what).length;
  const [listed, clean, silent] = [count('listed'), count('not-listed'), count('unknown') + dead.length];
  const message = `${item.text}: ${counted(listed, 'list has it', 'lists have it')}, ${counted(clean, 'has it not', 'have it not')}${silent > 0 ? `; of ${silent} more nobody can tell` : ''}`;
  const verdict = judged.some((each) => each?.verdict === 'fail')
    ? 'fail'
    : listed > 0
      ? 'warn'
      : clean > 0
        ? 'pass'
        : 'cannot-tell';
  look.say(verdict, message, { about: item.text });
}

/** Undefined: the list needs a key that the user does not have. */
async function askList(
  look: Look,
  asker: ListAsker,
  list: BlockList,
  item: Item,
  about: { readonly about: string; readonly place: Place },
): Promise<Judgement | undefined> {
  const key = list.key === undefined ? '' : await look.secret(list.key);
  if (list.key !== undefined && !key) return undefined;
  const zone = list.zone.replace('{key}', key ?? '');
  const evidence = look.branch();
  const note: Note = (answer, name, type) =>
    evidence.note(answer.server, `${type === TXT ? 'TXT' : 'A'} ${name}`, answerText(answer), answer.at);
  const judgement = await judge(asker, list, zone, item, note);
  const { verdict, message, severity } = judgement;
  evidence.say(verdict, message, { ...about, ...(severity && { severity }) });
  return judgement;
}

async function judge(asker: ListAsker, list: BlockList, zone: string, item: Item, note: Note): Promise<Judgement> {
  const health = await asker.health(list, zone, item.kind, note);
  if (health.kind !== 'healthy') return judgeHealth(list, item, health);
  const answer = await asker.item(list, zone, item, note);
  const texts = addressesIn(answer).length > 0 ? await asker.item(list, zone, item, note, TXT) : undefined;
  const said =
    texts?.kind === 'answer'
      ? texts.records.filter(({ type }) => type === TXT).map(({ rdata }) => textOfTxt(rdata))
      : [];
  return judgeAnswer(list, item, answer, said.sort().join(' '));
}

/** The operators that get to know an item. */
export const operatorsAsked = (settings: LiveSettings, kinds: readonly ItemKind[], what: string): Asked[] =>
  chosenLists(settings)
    .lists.filter((list) => list.kinds.some((kind) => kinds.includes(kind)))
    .map(({ name, zone, key }) => ({
      who: `the blocklist ${name} (${zone.replace('{key}', '<key>')})${key !== undefined ? ', if you gave its key' : ''}`,
      learns: `that somebody looks at ${what}`,
    }));
