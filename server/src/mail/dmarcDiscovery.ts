/**
 * DMARC discovery (RFC 9989 §4.10): the walk up the tree of names, the organisational domain, and which policy holds for
 * mail of a domain. Names are in wire form.
 */
import { labelCount, sameName } from '../records/name.ts';
import { type Disposition, type DmarcRecord, isDmarc, readDmarc } from './dmarc.ts';
import { type Asking, TYPE_A, TYPE_TXT, textOfTxt } from './lookup.ts';

/** A record, and the domain that it is for: the owner without `_dmarc`. */
export interface DmarcFound {
  readonly domain: Uint8Array;
  readonly record: DmarcRecord;
}

/** Why there is no answer: a server was silent, or nobody was asked who could know. */
export type NoAnswer = 'failed' | 'unknown';

const OWN_LABEL = Uint8Array.of(6, ...Array.from('_dmarc', (letter) => letter.charCodeAt(0)));

/** Names with more labels than this are cut to so many after the first question (§4.10). */
const MOST_LABELS = 7;

/** The owner of a domain's record; undefined when the name would be too long. */
export function dmarcOwner(domain: Uint8Array): Uint8Array | undefined {
  return domain.length + OWN_LABEL.length > 255 ? undefined : Uint8Array.of(...OWN_LABEL, ...domain);
}

/** The record of one domain; undefined when it has none, or several, of which receivers take none. */
export function* dmarcAt(domain: Uint8Array): Asking<DmarcFound | NoAnswer | undefined> {
  const name = dmarcOwner(domain);
  if (!name) return undefined;
  const answer = yield { name, type: TYPE_TXT };
  if (answer.kind === 'unknown' || answer.kind === 'failed') return answer.kind;
  const texts = answer.kind === 'answer' ? answer.records.map(textOfTxt).filter(isDmarc) : [];
  return texts.length === 1 ? { domain, record: readDmarc(texts[0]) } : undefined;
}

/** The names that are asked, the longest first: a domain, then what is above it, down to the top level. */
export function walkedNames(domain: Uint8Array): Uint8Array[] {
  const names = [domain];
  let at = 0;
  for (let left = labelCount(domain); left > 1; ) {
    const next = Math.min(left - 1, MOST_LABELS);
    for (; left > next; left--) at += domain[at] + 1;
    names.push(domain.subarray(at));
  }
  return names;
}

/** The records that the walk finds, the one with the longest name first. */
export function* treeWalk(start: Uint8Array): Asking<readonly DmarcFound[] | NoAnswer> {
  const found: DmarcFound[] = [];
  for (const name of walkedNames(start)) {
    const here = yield* dmarcAt(name);
    if (here === 'failed' || here === 'unknown') return here;
    if (!here) continue;
    found.push(here);
    if (here.record.psd !== 'u') break;
  }
  return found;
}

/** The organisational domain of a name (§4.10.2). */
export function* organisationalDomain(start: Uint8Array): Asking<Uint8Array | NoAnswer> {
  const found = yield* treeWalk(start);
  return typeof found === 'string' ? found : domainIn(found, start);
}

/** Of the records of a walk: the last one says where it ended. */
function domainIn(found: readonly DmarcFound[], start: Uint8Array): Uint8Array {
  const last = found.at(-1);
  if (!last) return start;
  if (last.record.psd !== 'y' || sameName(last.domain, start)) return last.domain;
  return walkedNames(start).find((name) => labelCount(name) === labelCount(last.domain) + 1) ?? start;
}

export interface DmarcPolicy extends DmarcFound {
  readonly kind: 'policy';
  /** What is asked of receivers, a test taken into account. */
  readonly disposition: Disposition;
  /** The tag that holds for the domain. `sp` and `np` stand for what they default to as well. */
  readonly tag: 'p' | 'sp' | 'np';
}

export type DmarcDiscovery = DmarcPolicy | { readonly kind: 'none' | NoAnswer };

/** The policy that holds for mail of a domain (§4.10.1). */
export function* discoverDmarc(author: Uint8Array): Asking<DmarcDiscovery> {
  const own = yield* dmarcAt(author);
  if (typeof own === 'string') return { kind: own };
  if (own) return policyOf(own, 'p');
  const walked = yield* treeWalk(author);
  if (typeof walked === 'string') return { kind: walked };
  const organisation = domainIn(walked, author);
  const found = walked.find(({ domain }) => sameName(domain, organisation)) ?? walked.find(isOfRegistry);
  if (!found) return { kind: 'none' };
  const { kind } = yield { name: author, type: TYPE_A };
  if (kind === 'unknown' || kind === 'failed') return { kind };
  return policyOf(found, kind === 'nxdomain' ? 'np' : 'sp');
}

const isOfRegistry = ({ record }: DmarcFound): boolean => record.psd === 'y';

const WEAKER: Readonly<Record<Disposition, Disposition>> = { reject: 'quarantine', quarantine: 'none', none: 'none' };

/** A record that asks for nothing that exists is one for reports, or none at all (§4.10.1). */
function policyOf({ domain, record }: DmarcFound, tag: DmarcPolicy['tag']): DmarcDiscovery {
  if (!record.isComplete && record.aggregate.every((uri) => uri.domain === undefined)) return { kind: 'none' };
  const asked = { p: record.policy, sp: record.subdomains, np: record.nonExistent }[tag];
  const disposition = !record.isComplete ? 'none' : record.isTest ? WEAKER[asked] : asked;
  return { kind: 'policy', domain, record, tag, disposition };
}

/**
 * Whether a domain that SPF or DKIM passed for is aligned with the author's (§4.10.2): the same if `isStrict`, else of
 * the same organisational domain.
 */
export function* isAligned(domain: Uint8Array, author: Uint8Array, isStrict: boolean): Asking<boolean | NoAnswer> {
  if (sameName(domain, author)) return true;
  if (isStrict) return false;
  const one = yield* organisationalDomain(domain);
  if (typeof one === 'string') return one;
  const other = yield* organisationalDomain(author);
  return typeof other === 'string' ? other : sameName(one, other);
}
