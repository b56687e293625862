/** TXT records as SPF policies. */
import { textOfTxt } from '../../mail/lookup.ts';
import { type Span, slice } from '../../mail/span.ts';
import { isSpf, type Mechanism, parseSpf, type SpfPolicy, type SpfTerm } from '../../mail/spf.ts';
import type { Place } from '../../zone/files.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import { policyPlace, policyTextOf } from './policies.ts';

export interface SpfRecord {
  readonly text: string;
  readonly policy: SpfPolicy;
  /** Where a part of the text is written. */
  place(span: Span): Place;
  /** What is written there. */
  slice(span: Span): string;
}

/**
 * The policy in a record; undefined when there is none, when its parts have no place in the file, or when it has a fault: to
 * receivers it means nothing then, and another rule says so.
 */
export function spfRecordOf(txt: ZoneRecord): SpfRecord | undefined {
  if (!isSpf(textOfTxt(txt.rdata))) return undefined;
  const text = policyTextOf(txt);
  const policy = text && parseSpf(text.text);
  if (!text || !policy || policy.faults.length > 0) return undefined;
  return {
    text: text.text,
    policy,
    place: (span) => policyPlace(txt, text, span),
    slice: (span) => slice(text.text, span),
  };
}

export const isMechanism = (term: SpfTerm): term is Mechanism => term.kind === 'mechanism';

/** The `all` that decides for everybody whom no term before it matched. */
export const allOf = ({ terms }: SpfPolicy): Mechanism | undefined =>
  terms.filter(isMechanism).find(({ name }) => name === 'all');

export const redirectOf = ({ terms }: SpfPolicy): SpfTerm | undefined =>
  terms.find((term) => term.kind === 'modifier' && term.name === 'redirect');

/** The mechanisms that receivers look at. */
export function liveMechanisms(policy: SpfPolicy): Mechanism[] {
  const all = allOf(policy);
  return policy.terms.filter(isMechanism).filter(({ start }) => !all || start <= all.start);
}

/** A term and the spaces before it, as what a fix takes out. */
export function withSpaces({ text }: SpfRecord, { start, end }: Span): Span {
  let from = start;
  while (text[from - 1] === ' ') from--;
  return { start: from, end };
}
