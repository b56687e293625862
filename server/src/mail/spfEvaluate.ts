/**
 * check_host() (RFC 7208 §4): what receivers make of a sender. The policy is found, read as a whole, and its terms are
 * tried in order; what nobody could answer makes the result `unknown`, never a term that does not match.
 */
import { printName } from '../records/name.ts';
import { type Asking, TYPE_TXT, textOfTxt } from './lookup.ts';
import { isSpf, type Mechanism, type Modifier, parseSpf, type Qualifier, type SpfPolicy } from './spf.ts';
import { expandDomain, expandExplanation, type MacroContext } from './spfMacros.ts';
import { type Matching, SpfMatcher, type SpfProblem, type Stop } from './spfMatch.ts';
import { domainOf, type SpfSender } from './spfSender.ts';

/** Results of §2.6, and `unknown`: somebody must be asked who was not. */
export type SpfResult = 'none' | 'neutral' | 'pass' | 'fail' | 'softfail' | 'temperror' | 'permerror' | 'unknown';

/** A term that was looked at, and the domain in wire form whose policy it stands in. */
export interface SpfStep {
  readonly term: Mechanism | Modifier;
  readonly domain: Uint8Array;
}

export interface SpfVerdict {
  readonly result: SpfResult;
  readonly problem?: SpfProblem;
  /**
   * The terms that decided, the outermost first: an `include` or `redirect`, and what decided in the policy that it
   * leads to. Empty: no term matched, or there is no policy that could be read.
   */
  readonly path: readonly SpfStep[];
  /** Of a `fail`, when the domain has one (§6.2). */
  readonly explanation?: string;
  /** Terms that ask DNS, of which ten are allowed; terms and questions that got nothing, of which two are (§4.6.4). */
  readonly lookups: number;
  readonly voidTerms: number;
  readonly voidQuestions: number;
}

export interface SpfOptions {
  /** The host that receives the message, for explanations. */
  readonly receiver?: string;
  /** Seconds since 1970, for explanations. */
  readonly now?: number;
}

/** What receivers make of a sender. */
export function* checkHost(sender: SpfSender, { receiver = 'unknown', now = 0 }: SpfOptions = {}): Asking<SpfVerdict> {
  const check = new Check(sender, receiver, now);
  const domain = domainOf(sender);
  const found = domain ? yield* check.domain(domain) : NONE;
  const explanation = found.result === 'fail' ? yield* check.explain(found) : undefined;
  return {
    result: found.result,
    path: found.path,
    ...(found.problem && { problem: found.problem }),
    ...(explanation !== undefined && { explanation }),
    ...check.matcher.counts,
  };
}

type Found = Pick<SpfVerdict, 'result' | 'problem' | 'path'> & {
  /** The policy that gave the result, whose `exp` counts. */
  readonly policy?: { readonly exp?: Modifier; readonly context: MacroContext };
};

const NONE: Found = { result: 'none', path: [] };
const stopped = ({ result, problem }: Stop): Found => ({ result, path: [], ...(problem && { problem }) });

const RESULTS: Readonly<Record<Qualifier, SpfResult>> = { '+': 'pass', '-': 'fail', '~': 'softfail', '?': 'neutral' };

class Check {
  readonly matcher: SpfMatcher;
  readonly #context: Omit<MacroContext, 'domain'>;

  constructor(sender: SpfSender, receiver: string, now: number) {
    this.matcher = new SpfMatcher(sender);
    this.#context = { sender, receiver, now };
  }

  /** The policy of a domain is looked for and tried; `by`: the term that leads to it. */
  *domain(domain: Uint8Array, by?: Mechanism | Modifier): Asking<Found> {
    const answer = yield* this.matcher.ask(by, domain, TYPE_TXT);
    if (answer.kind === 'unknown') return { result: 'unknown', path: [] };
    if (answer.kind === 'failed') return { result: 'temperror', problem: 'not-answered', path: [] };
    const texts = answer.kind === 'answer' ? answer.records.map(textOfTxt).filter(isSpf) : [];
    if (texts.length === 0) return NONE;
    if (texts.length > 1) return { result: 'permerror', problem: 'several-policies', path: [] };
    const policy = parseSpf(texts[0]);
    if (policy.faults.length > 0) return { result: 'permerror', problem: 'syntax', path: [] };
    return yield* this.#policy(policy, domain);
  }

  *#policy({ terms }: SpfPolicy, domain: Uint8Array): Asking<Found> {
    const context = { ...this.#context, domain: printName(domain).slice(0, -1) };
    for (const term of terms) {
      if (term.kind !== 'mechanism') continue;
      const step = { term, domain };
      const inner: SpfStep[] = [];
      const matching = yield* this.#matches(term, domain, context, inner);
      if (typeof matching === 'object') return { ...stopped(matching), path: [step, ...inner] };
      if (!matching) continue;
      const exp = modifierOf(terms, 'exp');
      return { result: RESULTS[term.qualifier], path: [step, ...inner], policy: { context, ...(exp && { exp }) } };
    }
    const redirect = modifierOf(terms, 'redirect');
    return redirect ? yield* this.#redirected(redirect, domain, context) : { result: 'neutral', path: [] };
  }

  *#matches(term: Mechanism, domain: Uint8Array, context: MacroContext, inner: SpfStep[]): Asking<Matching> {
    const stop = this.matcher.count(term);
    if (stop) return stop;
    let target: Uint8Array | 'none' | undefined = domain;
    if (term.domain) target = yield* expandDomain(term.domain, context);
    if (target === undefined) return { result: 'unknown' };
    if (term.name !== 'include') return yield* this.matcher.matches(term, target);
    const found = target === 'none' ? NONE : yield* this.domain(target, term);
    inner.push(...found.path);
    return included(found);
  }

  *#redirected(term: Modifier, domain: Uint8Array, context: MacroContext): Asking<Found> {
    const path = [{ term, domain }];
    const stop = this.matcher.count(term);
    if (stop) return { ...stopped(stop), path };
    const target = term.domain && (yield* expandDomain(term.domain, context));
    if (target === undefined) return { result: 'unknown', path };
    const found = target === 'none' ? NONE : yield* this.domain(target, term);
    if (found.result === 'none') return { result: 'permerror', problem: 'no-policy', path };
    return { ...found, path: [...path, ...found.path] };
  }

  /** The text that `exp` leads to; whatever is wrong with it, there is none (§6.2). */
  *explain({ policy }: Found): Asking<string | undefined> {
    const spec = policy?.exp?.domain;
    const name = spec && (yield* expandDomain(spec, policy.context));
    if (!policy || !name || name === 'none') return undefined;
    const answer = yield { name, type: TYPE_TXT };
    if (answer.kind !== 'answer' || answer.records.length !== 1) return undefined;
    const text = textOfTxt(answer.records[0]);
    return /^[\x20-\x7e]*$/.test(text) ? yield* expandExplanation(text, policy.context) : undefined;
  }
}

const modifierOf = (terms: SpfPolicy['terms'], name: string): Modifier | undefined =>
  terms.find((term): term is Modifier => term.kind === 'modifier' && term.name === name);

/** What the result of an included policy means for the term (§5.2). */
function included({ result, problem }: Found): Matching {
  switch (result) {
    case 'pass':
      return true;
    case 'fail':
    case 'softfail':
    case 'neutral':
      return false;
    case 'none':
      return { result: 'permerror', problem: 'no-policy' };
    default:
      return { result, ...(problem && { problem }) };
  }
}
