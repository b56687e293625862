/** TXT records as mail policies: their text, and where each part of it is written. */

import { textOfTxt } from '../../mail/lookup.ts';
import { PolicyText } from '../../mail/policyText.ts';
import type { Span } from '../../mail/span.ts';
import { isClosed } from '../../text/scan.ts';
import type { Place } from '../../zone/files.ts';
import { entryAt } from '../../zone/place.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import type { RRset } from '../rrset.ts';

/** RDATA in octets (RFC 3597 §5) has no text of its own. */
const GENERIC = '\\#';

/** The text of a TXT record as receivers read it; undefined when its parts have no place in the file. */
export function policyTextOf({ zone, file, entryStart, isGenerated }: ZoneRecord): PolicyText | undefined {
  const { codes, octets } = zone.files[file];
  const { entry } = entryAt(zone, file, entryStart);
  if (isGenerated || entry.first >= entry.count || entry.text(codes, entry.first) === GENERIC) return undefined;
  const strings: Span[] = [];
  for (let token = entry.first; token < entry.count; token++) {
    const [start, end] = [entry.starts[token], entry.ends[token]];
    const quote = entry.quoted[token];
    strings.push({ start: start + quote, end: quote && isClosed(codes, start, end) ? end - 1 : end });
  }
  return PolicyText.of(codes, octets, strings);
}

/** Whether all of the text is in quotes, so that no semicolon in it starts a comment. */
export function isQuoted({ zone, file, entryStart }: ZoneRecord): boolean {
  const { entry } = entryAt(zone, file, entryStart);
  return entry.quoted.subarray(entry.first, entry.count).every((quote) => quote === 1);
}

/** Where a part of a policy's text is written. */
export const policyPlace = ({ file }: ZoneRecord, text: PolicyText, span: Span): Place => ({
  file,
  ...text.place(span),
});

/** Whether a part of the text goes over the end of a string, where another rule looks for a missing blank. */
export const isAcrossStrings = ({ strings }: PolicyText, { start, end }: Span): boolean =>
  strings.some((string) => string.end > start && string.end < end);

/** The records of a set whose text passes. */
export const policiesIn = (set: RRset, passes: (text: string) => boolean): ZoneRecord[] =>
  set.records.filter(({ rdata }) => passes(textOfTxt(rdata)));
