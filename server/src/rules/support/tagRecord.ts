/** TXT records as mail policies that are lists of tags. */
import { textOfTxt } from '../../mail/lookup.ts';
import { type Span, slice } from '../../mail/span.ts';
import type { Place } from '../../zone/files.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import type { RRset } from '../rrset.ts';
import type { Visitors } from '../rule.ts';
import { policiesIn, policyPlace, policyTextOf } from './policies.ts';

export interface TagRecord {
  readonly text: string;
  /** Where a part of the text is written. */
  place(span: Span): Place;
  /** What is written there. */
  slice(span: Span): string;
}

/** Whether the first label of a name is this one, case aside. */
export const hasFirstLabel = (owner: string, label: string): boolean =>
  owner.length > label.length && owner[label.length] === '.' && owner.slice(0, label.length).toLowerCase() === label;

/** The text of a record that `passes`; undefined when it does not, or when its parts have no place in the file. */
export function tagRecordOf(txt: ZoneRecord, passes: (text: string) => boolean): TagRecord | undefined {
  if (!passes(textOfTxt(txt.rdata))) return undefined;
  const text = policyTextOf(txt);
  return (
    text && {
      text: text.text,
      place: (span) => policyPlace(txt, text, span),
      slice: (span) => slice(text.text, span),
    }
  );
}

/** Reports every policy of an RRset but the first one, to which it points. */
export const severalPolicies = (
  isOwner: (owner: string) => boolean,
  passes: (text: string, owner: string) => boolean,
  kind: string,
): Visitors<{ readonly default: string }> => ({
  rrset(set: RRset, ctx) {
    if (!isOwner(set.owner)) return;
    const [first, ...more] = policiesIn(set, (text) => passes(text, set.owner));
    for (const policy of more) {
      const related = [{ place: first.place, message: `The first ${kind}` }];
      ctx.report('default', policy.dataPlace(), {}, { related });
    }
  },
});
