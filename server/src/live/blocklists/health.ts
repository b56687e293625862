/**
 * Whether answers of a list can be believed (RFC 5782 §5): one entry is always there, another one never. Without this,
 * a list that went away says "not listed" about everything, or "listed".
 */
import type { LiveAnswer } from '../resolver.ts';
import { failureWords } from '../words.ts';
import { type Item, testItem } from './item.ts';
import type { BlockList, ItemKind } from './list.ts';
import { meaningOf } from './meaning.ts';

export type Health =
  | { readonly kind: 'healthy' }
  | { readonly kind: 'refused'; readonly code: string; readonly words: string }
  /** It has everything. */
  | { readonly kind: 'wildcard' }
  | { readonly kind: 'rewritten'; readonly address: string }
  /** A filter on the way takes addresses of 127.0.0.0/8 out. */
  | { readonly kind: 'stripped' }
  /** Not even the entry that is always there: it ended, or it does not know who asks. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'silent'; readonly words: string };

const DEFAULTS: Readonly<Record<ItemKind, readonly [listed: string, notListed: string]>> = {
  ip4: ['127.0.0.2', '127.0.0.1'],
  ip6: ['::ffff:7f00:2', '::ffff:7f00:1'],
  domain: ['test', 'invalid'],
};

/** The two entries of a list that are asked for. */
export function testItems({ test }: BlockList, kind: ItemKind): readonly [listed: Item, notListed: Item] {
  const own = {
    ip4: [test.listed, test.notListed],
    ip6: [test.listed6, test.notListed6],
    domain: [test.listedDomain, test.notListedDomain],
  }[kind];
  const [listed, notListed] = DEFAULTS[kind];
  return [testItem(kind, own[0] ?? listed), testItem(kind, own[1] ?? notListed)];
}

/** What the answers to both say. */
export function healthOf(list: BlockList, listed: LiveAnswer, notListed: LiveAnswer): Health {
  for (const answer of [listed, notListed]) {
    if (answer.kind === 'failed') return { kind: 'silent', words: failureWords(answer) };
    if (answer.kind === 'referral') return { kind: 'silent', words: `${answer.server} sends on to other servers` };
  }
  const [there, absent] = [addressesIn(listed), addressesIn(notListed)];
  for (const addresses of [there, absent]) {
    const meaning = addresses.length > 0 ? meaningOf(list, addresses) : undefined;
    if (meaning?.kind === 'error') return { kind: 'refused', code: meaning.code, words: meaning.words };
    if (meaning?.kind === 'rewritten') return meaning;
  }
  if (there.length === 0) return { kind: listed.kind === 'nxdomain' ? 'empty' : 'stripped' };
  const isSame = absent.length > 0 && there.join() === absent.join();
  if (isSame || (absent.length > 0 && list.polarity !== 'karma')) return { kind: 'wildcard' };
  return { kind: 'healthy' };
}

/** The addresses of type A in an answer, sorted: servers send them in any order. */
export const addressesIn = (answer: LiveAnswer): string[] =>
  answer.kind === 'answer'
    ? answer.records
        .filter(({ type }) => type === 1)
        .map(({ rdata }) => rdata.join('.'))
        .sort()
    : [];
