/** Answers that are still good. Failures are not kept. */
import { SOA } from '../../records/typeCodes.ts';
import type { LiveAnswer, LiveRecord } from '../resolver.ts';

/** Seconds: who looks at a zone wants to see changes. */
const LONGEST = 600;
const MOST_ENTRIES = 10_000;
/** SOA RDATA ends with the TTL of negative answers. */
const MINIMUM_FROM_END = 4;

/** Seconds for which an answer may be kept (RFC 2308 §5 for negative ones); 0: not at all. */
export function lifetimeOf(answer: LiveAnswer): number {
  if (answer.kind === 'failed' || answer.kind === 'referral') return 0;
  const ttls = answer.aliases.map(({ ttl }) => ttl);
  if (answer.kind === 'answer') ttls.push(...answer.records.map(({ ttl }) => ttl));
  else ttls.push(negativeTtl(answer.authority));
  return Math.min(LONGEST, ...ttls);
}

function negativeTtl(authority: readonly LiveRecord[]): number {
  const soa = authority.find(({ type }) => type === SOA);
  if (!soa) return 0;
  const { rdata, ttl } = soa;
  return Math.min(ttl, new DataView(rdata.buffer, rdata.byteOffset + rdata.length - MINIMUM_FROM_END).getUint32(0));
}

export class AnswerCache {
  readonly #entries = new Map<string, { readonly answer: LiveAnswer; readonly until: number }>();

  /** `now`: milliseconds. */
  find(key: string, now: number): LiveAnswer | undefined {
    const entry = this.#entries.get(key);
    if (entry && entry.until > now) return entry.answer;
    this.#entries.delete(key);
    return undefined;
  }

  keep(key: string, answer: LiveAnswer, now: number): void {
    const seconds = lifetimeOf(answer);
    if (seconds === 0) return;
    if (this.#entries.size >= MOST_ENTRIES) this.#entries.delete(this.#entries.keys().next().value!);
    this.#entries.set(key, { answer, until: now + seconds * 1000 });
  }

  clear(): void {
    this.#entries.clear();
  }
}
