/** What is said about one item and one list. */
import type { Severity } from '../../rules/severity.ts';
import type { Verdict } from '../check.ts';
import type { LiveAnswer } from '../resolver.ts';
import { failureWords } from '../words.ts';
import { addressesIn, type Health } from './health.ts';
import type { Item } from './item.ts';
import type { BlockList } from './list.ts';
import { meaningOf } from './meaning.ts';

export interface Judgement {
  readonly verdict: Verdict;
  readonly message: string;
  readonly severity?: Severity;
  /** Only `listed` and `not-listed` count as answers of the list. */
  readonly counts: 'listed' | 'not-listed' | 'unknown' | 'allowed';
}

const WAYS_OUT =
  'set a resolver of your own or "direct" in "zonesmith.live.dnsblResolver", or give a key of the list if it has any';

const unknown = (list: BlockList, item: Item, why: string): Judgement => ({
  verdict: 'cannot-tell',
  message: `Whether ${list.name} lists ${item.text} is not known: ${why}`,
  counts: 'unknown',
});

/** A list that cannot be believed. */
export function judgeHealth(list: BlockList, item: Item, health: Exclude<Health, { kind: 'healthy' }>): Judgement {
  switch (health.kind) {
    case 'refused':
      return unknown(list, item, `it answers ${health.code}, which means ${health.words}; ${WAYS_OUT}`);
    case 'wildcard':
      return unknown(
        list,
        item,
        'it says "listed" even of its entry that never is, so it is out of order; leave it out',
      );
    case 'rewritten':
      return unknown(list, item, `somebody on the way answers ${health.address} instead of it; ${WAYS_OUT}`);
    case 'stripped':
      return unknown(
        list,
        item,
        `a filter on the way takes answers of 127.0.0.0/8 out (rebinding protection); ${WAYS_OUT}`,
      );
    case 'empty':
      return unknown(
        list,
        item,
        `not even its test entry is there: it may have ended, or answer registered resolvers only`,
      );
    case 'silent':
      return unknown(list, item, `${health.words}; ${WAYS_OUT}`);
  }
}

/** The answer of a list that can be believed. `text`: what it says in words of its own. */
export function judgeAnswer(list: BlockList, item: Item, answer: LiveAnswer, text: string): Judgement {
  if (answer.kind === 'failed') return unknown(list, item, `${failureWords(answer)}; ${WAYS_OUT}`);
  if (answer.kind === 'referral') return unknown(list, item, `${answer.server} sends on to other servers`);
  const addresses = addressesIn(answer);
  if (addresses.length === 0) return notListed(list, item);
  const meaning = meaningOf(list, addresses);
  const said = text === '' ? '' : `; it says "${text}"`;
  switch (meaning.kind) {
    case 'rewritten':
      return judgeHealth(list, item, meaning);
    case 'error':
      return unknown(list, item, `it answers ${meaning.code}, which means ${meaning.words}${said}; ${WAYS_OUT}`);
    case 'remark':
      return {
        verdict: 'pass',
        message: `${list.name} does not list ${item.text}, and remarks ${meaning.words}`,
        counts: 'not-listed',
      };
    case 'listed':
      return judgeListing(list, item, meaning.words, meaning.isPolicy, said);
  }
}

function notListed(list: BlockList, item: Item): Judgement {
  if (list.polarity !== 'allow')
    return { verdict: 'pass', message: `${list.name} does not list ${item.text}`, counts: 'not-listed' };
  return {
    verdict: 'pass',
    message: `${list.name}, an allow list, does not have ${item.text}, which is no fault`,
    counts: 'allowed',
  };
}

function judgeListing(list: BlockList, item: Item, words: string, isPolicy: boolean, said: string): Judgement {
  if (list.polarity === 'allow') {
    return { verdict: 'pass', message: `${list.name}, an allow list, has ${item.text} (${words})`, counts: 'allowed' };
  }
  const page = (list.lookup ?? '').replace('{item}', encodeURIComponent(item.text));
  const see = page === '' ? '' : `; see ${page}`;
  const name = `${list.name} lists`;
  if (list.scope === 'range' || list.scope === 'asn' || list.polarity === 'info') {
    const scope =
      list.scope === 'asn'
        ? `the whole network of the provider of ${item.text}`
        : list.scope === 'range'
          ? `the range of ${item.text}`
          : item.text;
    return {
      verdict: 'warn',
      severity: 'information',
      counts: 'listed',
      message: `${name} ${scope} (${words})${said}, which few receivers count${see}`,
    };
  }
  if (isPolicy) {
    const remedy =
      'give the address a proper PTR record, have the provider or the list exempt it, or send through the provider';
    return {
      verdict: 'fail',
      severity: 'warning',
      counts: 'listed',
      message: `${name} ${item.text} as one that should not send mail itself (${words})${said}: receivers refuse its mail, though nothing bad came from it; ${remedy}${see}`,
    };
  }
  const effect =
    list.tier === 1
      ? 'many receivers refuse mail then'
      : list.tier === 2
        ? 'some receivers refuse mail then'
        : 'few receivers ask it';
  const isGrave = list.tier <= 2;
  return {
    verdict: isGrave ? 'fail' : 'warn',
    severity: isGrave ? 'warning' : 'information',
    counts: 'listed',
    message: `${name} ${item.text} (${words})${said}: ${effect}; stop the cause, then ask to be taken off${list.delist ? `: ${list.delist}` : ''}${see}`,
  };
}
