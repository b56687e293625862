import type { Entry } from '../../syntax/entry.ts';
import { SEMICOLON } from '../../text/codes.ts';
import { endOfComment } from '../../text/scan.ts';
import type { Place } from '../../zone/files.ts';
import { entryAt } from '../../zone/place.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import { type Fix, replace } from '../finding.ts';
import { ODD_POLICY } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { quoted, startsWith, stringsOf } from '../support/text.ts';

/** A tag of a mail policy, such as `k=rsa`. */
const TAG = /^\s*(?:[a-z]{1,2}|sp|np|adkim|aspf|pct|rua|ruf|psd|avp|id)\s*=/i;
const VERSION = /^['"]?v=(?:dkim1|dmarc1|stsv1|tlsrptv1|bimi1)$/i;
const EQUALS = 61;
const LETTER_V = 118;
/** The one policy without semicolons. */
const SPF = 'v=spf1';
/** No tag of a policy is longer, an opening quote included. */
const LONGEST_TAG = 7;
/** Nor is a tag with the value that comes first. */
const LONGEST_CUT = 32;

export default defineRule({
  code: 'txt-cut-by-semicolon',
  group: 'mail',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'The text of a TXT record is not in quotes, so its first semicolon starts a comment.',
    why: 'Only what stands before the semicolon is published: a DKIM key, DMARC policy or the like loses all its values.',
    remedy: 'Put the whole text in double quotes.',
    references: ['RFC 1035 §5.1'],
    bad: '_dmarc TXT v=DMARC1; p=reject\n',
    good: '_dmarc TXT "v=DMARC1; p=reject"\n',
  },
  messages: {
    default:
      'Without quotes this semicolon starts a comment: only "{kept}" is published, and "{lost}" is lost; put the whole text in double quotes',
  },
  types: ['TXT', 'SPF'],
  odd: ODD_POLICY,
  visit: {
    record(txt, ctx) {
      if (!mayBeCut(txt) || !isPolicyOwner(txt) || txt.isGenerated) return;
      const { codes } = ctx.zone.files[txt.file];
      const { entry } = entryAt(txt.zone, txt.file, txt.entryStart);
      let comment = entry.starts[entry.first];
      while (comment < entry.end && codes[comment] !== SEMICOLON) comment++;
      if (comment === entry.end) return;
      const lineEnd = endOfComment(codes, comment, codes.length);
      const kept = stringsOf(txt.rdata).join(' ');
      const isPolicy = VERSION.test(kept) || (TAG.test(kept) && /(^|\.)_domainkey\./i.test(txt.owner));
      const rest = { file: txt.file, start: comment, end: lineEnd };
      const lost = ctx.zone.textAt(rest).trimEnd();
      if (!isPolicy || !TAG.test(lost.slice(1))) return;
      const place = { ...rest, end: comment + lost.length };
      ctx.report(
        'default',
        place,
        { kept, lost: shorten(lost.slice(1).trim()) },
        { fixes: quoteAll(txt, entry, place) },
      );
    },
  },
});

/** Whether the text starts with `v`, quoted or not, or the second label of the owner looks like `_domainkey`. */
function isPolicyOwner({ zone, name, rdataOctets, rdataStart }: ZoneRecord): boolean {
  const first = rdataOctets[rdataStart + 1];
  if ((first | 32) === LETTER_V || first === 34 || first === 39) return true;
  const { octets } = zone.names;
  const start = zone.names.start(name);
  const second = start + octets[start] + 1;
  return octets[second] === 10 && octets[second + 1] === 95;
}

/** Whether the text is a tag and its value, and nothing in it is a semicolon. */
function mayBeCut({ rdataOctets, rdataStart, rdataEnd }: ZoneRecord): boolean {
  if (rdataOctets[rdataStart] > LONGEST_CUT || startsWith(rdataOctets, rdataStart + 1, SPF)) return false;
  let equals = rdataStart + 2;
  while (rdataOctets[equals] !== EQUALS) if (++equals > rdataStart + LONGEST_TAG || equals >= rdataEnd) return false;
  for (let i = rdataStart; i < rdataEnd; i++) if (rdataOctets[i] === SEMICOLON) return false;
  return true;
}

const shorten = (text: string): string => (text.length > 40 ? `${text.slice(0, 37)}…` : text);

/** Puts all up to the last tag in quotes; what comes after it stays a comment. */
function quoteAll(txt: ZoneRecord, entry: Entry, comment: Place): Fix[] {
  const place = { ...comment, start: entry.starts[entry.first] };
  const all = txt.zone.textAt(place);
  // Text after the comment, on a line of its own, is not where a quoted string could go on.
  if (/[\r\n]|\).*;/.test(all) || entry.ends[entry.count - 1] > comment.start) return [];
  const parts = (entry.openedAt >= 0 ? all.replace(/\s*\)$/, '') : all).split(';');
  let count = 1;
  while (count < parts.length && (TAG.test(parts[count]) || isEmptyEnd(parts, count))) count++;
  const text = parts.slice(0, count).join(';').trimEnd();
  const inner = quoted(text.replace(/^['"]|['"]$/g, ''));
  if (inner === undefined) return [];
  return [replace('Put the whole text in quotes', { ...place, end: place.start + text.length }, inner)];
}

const isEmptyEnd = (parts: readonly string[], index: number): boolean =>
  index === parts.length - 1 && parts[index].trim() === '';
