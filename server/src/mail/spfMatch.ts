/** Which mechanisms of SPF match a sender (RFC 7208 §5), and how much may be asked to find out (§4.6.4). */
import { isUnder, ROOT, sameName } from '../records/name.ts';
import { WireReader } from '../records/wire.ts';
import { type Answer, type Asking, TYPE_A, TYPE_MX } from './lookup.ts';
import { contains } from './network.ts';
import type { Mechanism, Modifier } from './spf.ts';
import { COSTLY, MOST_LOOKUPS } from './spfCost.ts';
import { confirmedNames, typeFor } from './spfHosts.ts';
import type { SpfSender } from './spfSender.ts';

/** Terms whose questions get no records (§4.6.4). */
export const MOST_VOIDS = 2;
const MOST_MAIL_HOSTS = 10;

/** Why a result is an error. */
export type SpfProblem =
  /** A policy has a fault that `parseSpf` tells. */
  | 'syntax'
  /** A name has more than one policy. */
  | 'several-policies'
  /** What is included or redirected to has no policy. */
  | 'no-policy'
  | 'too-many-lookups'
  | 'too-many-voids'
  | 'too-many-mail-hosts'
  /** A server did not answer. */
  | 'not-answered';

/** The evaluation ends here. */
export interface Stop {
  readonly result: 'temperror' | 'permerror' | 'unknown';
  readonly problem?: SpfProblem;
}

export type Matching = boolean | Stop;

const UNKNOWN: Stop = { result: 'unknown' };
const NOT_ANSWERED: Stop = { result: 'temperror', problem: 'not-answered' };

/** Tries mechanisms other than `include` for one sender, and counts over all policies that are looked at for it. */
export class SpfMatcher {
  readonly #sender: SpfSender;
  #lookups = 0;
  #voidQuestions = 0;
  readonly #voidTerms = new Set<Mechanism | Modifier>();

  constructor(sender: SpfSender) {
    this.#sender = sender;
  }

  get counts(): { readonly lookups: number; readonly voidTerms: number; readonly voidQuestions: number } {
    return { lookups: this.#lookups, voidTerms: this.#voidTerms.size, voidQuestions: this.#voidQuestions };
  }

  /** Counts a term that is about to be tried; a stop when it is one too many. */
  count({ name }: Mechanism | Modifier): Stop | undefined {
    if (COSTLY.has(name) && ++this.#lookups > MOST_LOOKUPS) return { result: 'permerror', problem: 'too-many-lookups' };
    return undefined;
  }

  /** Asks, and counts answers without records for the term. */
  *ask(by: Mechanism | Modifier | undefined, name: Uint8Array, type: number): Asking<Answer> {
    const answer = yield { name, type };
    if (by && (answer.kind === 'nodata' || answer.kind === 'nxdomain')) {
      this.#voidQuestions++;
      this.#voidTerms.add(by);
    }
    return answer;
  }

  /** `target`: what its domain-spec stands for, or the domain of the policy; `none`: no name, which matches nobody. */
  *matches(term: Mechanism, target: Uint8Array | 'none'): Asking<Matching> {
    const { address } = this.#sender;
    if (term.name === 'all') return true;
    if (term.network) return contains(term.network, address);
    if (target === 'none') return false;
    const matching = yield* this.#asked(term, target);
    const isTooMuch = matching === false && this.#voidTerms.size > MOST_VOIDS;
    return isTooMuch ? { result: 'permerror', problem: 'too-many-voids' } : matching;
  }

  *#asked(term: Mechanism, target: Uint8Array): Asking<Matching> {
    switch (term.name) {
      case 'a':
        return yield* this.#address(term, target);
      case 'mx':
        return yield* this.#mailHosts(term, target);
      case 'ptr':
        return yield* this.#reverse(target);
      default:
        return matchingOf(yield* this.ask(term, target, TYPE_A), () => true);
    }
  }

  /** Whether a host has the sender's address, or one in the same network. */
  *#address(term: Mechanism, host: Uint8Array): Asking<Matching> {
    const { address } = this.#sender;
    const length = (address.length === 4 ? term.prefix4 : term.prefix6) ?? address.length * 8;
    const answer = yield* this.ask(term, host, typeFor(address));
    return matchingOf(answer, (octets) => contains({ octets, length }, address));
  }

  *#mailHosts(term: Mechanism, domain: Uint8Array): Asking<Matching> {
    const answer = yield* this.ask(term, domain, TYPE_MX);
    if (answer.kind !== 'answer') return matchingOf(answer, () => false);
    if (answer.records.length > MOST_MAIL_HOSTS) return { result: 'permerror', problem: 'too-many-mail-hosts' };
    let isUnknown = false;
    for (const rdata of answer.records) {
      const host = new WireReader(rdata, 2).name();
      if (sameName(host, ROOT)) continue;
      const matching = yield* this.#address(term, host);
      if (matching === true) return true;
      if (matching === UNKNOWN) isUnknown = true;
      else if (matching) return matching;
    }
    return isUnknown ? UNKNOWN : false;
  }

  /** An error in DNS makes it not match (§5.5): the reverse names are the client's, and no fault of the policy. */
  *#reverse(target: Uint8Array): Asking<Matching> {
    const { names, isWhole } = yield* confirmedNames(this.#sender.address);
    if (names.some((name) => isUnder(name, target))) return true;
    return isWhole ? false : UNKNOWN;
  }
}

/** Whether one of the records that were asked for passes. */
function matchingOf(answer: Answer, passes: (rdata: Uint8Array) => boolean): Matching {
  switch (answer.kind) {
    case 'answer':
      return answer.records.some(passes);
    case 'unknown':
      return UNKNOWN;
    case 'failed':
      return NOT_ANSWERED;
    default:
      return false;
  }
}
