/**
 * How many DNS look-ups an SPF policy costs when nothing in it matches before the end (RFC 7208 §4.6.4): the worst case.
 * Receivers stop with an error at the eleventh.
 */
import { parseName, sameName } from '../records/name.ts';
import { WireWriter } from '../records/wire.ts';
import { type Lookup, TYPE_TXT, textOfTxt } from './lookup.ts';
import type { DomainSpec } from './macro.ts';
import { isSpf, parseSpf, type SpfPolicy, type SpfTerm } from './spf.ts';

export const MOST_LOOKUPS = 10;

/** Why nobody can say what an included policy costs. */
export type Unknown =
  /** The name depends on the sender. */
  | 'macro'
  /** No zone at hand answers for it. */
  | 'elsewhere'
  /** There is no policy, or more than one; an error for receivers. */
  | 'none'
  | 'several'
  /** It leads back to a policy that is being looked at. */
  | 'loop'
  /** Enough has been counted. */
  | 'deep';

export interface TermCost {
  readonly term: SpfTerm;
  /** Look-ups of the term and of what it includes. */
  readonly lookups: number;
  /** What it includes, when that is known. */
  readonly policy?: PolicyCost;
  readonly unknown?: Unknown;
  /** Stands behind `all`, or is a `redirect` beside it: no receiver looks at it. */
  readonly isDead: boolean;
}

export interface PolicyCost {
  /** Whose policy it is, in wire form. */
  readonly domain: Uint8Array;
  readonly terms: readonly TermCost[];
  readonly lookups: number;
  /** Some included policy is not known, so it may be more. */
  readonly isLeast: boolean;
}

/** Terms that make receivers ask DNS; `exp` is asked for when all is decided. */
export const COSTLY: ReadonlySet<string> = new Set(['include', 'a', 'mx', 'ptr', 'exists', 'redirect']);

/** More is not counted: the policy is beyond all help, or leads in circles. */
const DEEPEST = 10;
const MOST_COUNTED = 100;

/** `domain`: the name in wire form whose policy it is. */
export function costOf(policy: SpfPolicy, domain: Uint8Array, lookup: Lookup): PolicyCost {
  return new Counter(lookup).count(policy, [domain]);
}

class Counter {
  readonly #lookup: Lookup;
  #counted = 0;

  constructor(lookup: Lookup) {
    this.#lookup = lookup;
  }

  /** `path`: the names whose policies lead here. */
  count({ terms }: SpfPolicy, path: readonly Uint8Array[]): PolicyCost {
    const all = terms.findIndex((term) => term.kind === 'mechanism' && term.name === 'all');
    const costs = terms.map((term, at): TermCost => {
      const isDead = all >= 0 && (at > all || isRedirect(term));
      return isDead ? { term, lookups: 0, isDead } : { ...this.#termCost(term, path), term, isDead };
    });
    return {
      domain: path[path.length - 1],
      terms: costs,
      lookups: costs.reduce((sum, { lookups }) => sum + lookups, 0),
      isLeast: costs.some((cost) => isOpen(cost.unknown) || cost.policy?.isLeast === true),
    };
  }

  #termCost(term: SpfTerm, path: readonly Uint8Array[]): Pick<TermCost, 'lookups' | 'policy' | 'unknown'> {
    if (term.kind === 'broken' || !COSTLY.has(term.name)) return { lookups: 0 };
    this.#counted++;
    const isPolicy = term.name === 'include' || term.name === 'redirect';
    if (!isPolicy || !term.domain) return { lookups: 1 };
    const found = this.#policyOf(term.domain, path);
    if (typeof found === 'string') return { lookups: 1, unknown: found };
    const policy = this.count(found.policy, [...path, found.name]);
    return { lookups: 1 + policy.lookups, policy };
  }

  #policyOf(domain: DomainSpec, path: readonly Uint8Array[]): { policy: SpfPolicy; name: Uint8Array } | Unknown {
    if (domain.macros.length > 0) return 'macro';
    const name = parseName(domain.text, new WireWriter());
    if (!name) return 'none';
    if (path.some((each) => sameName(each, name))) return 'loop';
    if (path.length > DEEPEST || this.#counted > MOST_COUNTED) return 'deep';
    const answer = this.#lookup.find(name, TYPE_TXT);
    if (answer.kind === 'unknown' || answer.kind === 'failed') return 'elsewhere';
    const texts = answer.kind === 'answer' ? answer.records.map(textOfTxt).filter(isSpf) : [];
    if (texts.length !== 1) return texts.length === 0 ? 'none' : 'several';
    return { policy: parseSpf(texts[0]), name };
  }
}

const isRedirect = (term: SpfTerm): boolean => term.kind === 'modifier' && term.name === 'redirect';

/** Whether there may be look-ups that were not counted. */
const isOpen = (unknown: Unknown | undefined): boolean =>
  unknown === 'macro' || unknown === 'elsewhere' || unknown === 'deep';
