/** What stands in words and strings: escapes, and the parts of mail policies. */
import { policyKind } from '../../mail/kind.ts';
import { PolicyText } from '../../mail/policyText.ts';
import type { Span } from '../../mail/span.ts';
import { isSpf, parseSpf, type SpfTerm } from '../../mail/spf.ts';
import { parseTags } from '../../mail/tags.ts';
import { BACKSLASH, type Codes, isDigit } from '../../text/codes.ts';
import type { TokenType } from './legend.ts';
import type { Part } from './painter.ts';

/** The escapes between two offsets. */
export function escapesIn(codes: Codes, start: number, end: number): Part[] {
  const parts: Part[] = [];
  for (let at = start; at < end; at++) {
    if (codes[at] !== BACKSLASH) continue;
    const length = at + 3 < end && isDigit(codes[at + 1]) && isDigit(codes[at + 2]) && isDigit(codes[at + 3]) ? 4 : 2;
    const stop = Math.min(at + length, end);
    parts.push({ start: at, end: stop, type: 'escape' });
    at = stop - 1;
  }
  return parts;
}

interface PolicyPart extends Span {
  readonly type: TokenType;
}

const VERSION = /^v[ \t]*=[ \t]*[a-z0-9]+/i;
const MECHANISM = /^([+?~-]?)([a-z][a-z0-9._-]*)/i;

/** The parts of the mail policy that strings hold, by the offsets of where they are written; none: it is no policy. */
export function policyParts(codes: Codes, octets: boolean, strings: readonly Span[], owner: () => string): Part[] {
  const policy = PolicyText.of(codes, octets, strings);
  return partsOf(policy.text, owner).flatMap(({ type, ...part }) =>
    policy.strings
      .map(({ start, end }) => ({ start: Math.max(part.start, start), end: Math.min(part.end, end) }))
      .filter(({ start, end }) => start < end)
      .map((span) => ({ ...policy.place(span), type })),
  );
}

function partsOf(text: string, owner: () => string): PolicyPart[] {
  if (!text.includes('=')) return [];
  const version = VERSION.exec(text)?.[0].length ?? 0;
  const head: PolicyPart[] = version > 0 ? [{ start: 0, end: version, type: 'keyword' }] : [];
  if (isSpf(text)) return [...head, ...parseSpf(text).terms.flatMap((term) => termParts(text, term))];
  if (policyKind(text, owner()) === undefined) return [];
  const tags = parseTags(text).tags.filter(({ start }) => start >= version);
  const named = tags.map(({ nameSpan }): PolicyPart => ({ ...nameSpan, type: 'property' }));
  return [...head, ...named];
}

function termParts(text: string, term: SpfTerm): PolicyPart[] {
  if (term.kind === 'broken') return [];
  const [, sign = '', name = ''] = MECHANISM.exec(text.slice(term.start, term.end)) ?? [];
  const from = term.start + sign.length;
  const parts: PolicyPart[] = [{ start: from, end: from + name.length, type: 'function' }];
  if (sign !== '') parts.unshift({ start: term.start, end: from, type: 'operator' });
  if (term.domain) parts.push({ start: term.domain.start, end: term.domain.end, type: 'domainName' });
  else if (term.kind === 'mechanism' && term.network) {
    parts.push({ start: from + name.length + 1, end: term.end, type: 'address' });
  }
  return parts;
}
