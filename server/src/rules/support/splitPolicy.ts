/**
 * Policies that were divided over two TXT records, as the strings of one record may be. Receivers look at each record
 * alone. There is proof where the first is no complete policy, and is one with the other behind it.
 */
import { readDkim } from '../../mail/dkim.ts';
import { isDmarc, readDmarc } from '../../mail/dmarc.ts';
import { policyKind } from '../../mail/kind.ts';
import { TYPE_TXT, textOfTxt } from '../../mail/lookup.ts';
import { isSpf, parseSpf, type SpfPolicy } from '../../mail/spf.ts';
import { parseTags, tagOf } from '../../mail/tags.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import { isKeyOwner } from './dkimRecord.ts';
import { allOf, redirectOf } from './spfRecord.ts';
import { hasFirstLabel } from './tagRecord.ts';
import { recordsAt } from './target.ts';

export interface SplitPolicy {
  readonly kind: 'SPF policy' | 'DKIM key' | 'DMARC policy';
  readonly first: ZoneRecord;
  readonly rest: ZoneRecord;
  /** What must stand between the two when they are joined. */
  readonly between: string;
}

/** What stands between the two texts when they are one policy; undefined when they are none. */
type Join = (first: string, rest: string) => string | undefined;

const MOST = 50;

/** Of the texts at a record's name, the policies that another one completes; none when there are two policies. */
export function splitPoliciesAt({ zone, name, owner }: ZoneRecord): SplitPolicy[] {
  const records = recordsAt(zone, zone.names.canonical(name), TYPE_TXT, MOST);
  const way = WAYS.find(({ isOwner }) => isOwner(owner)) ?? SPF;
  const texts = records.map(({ rdata }) => textOfTxt(rdata));
  const starts = texts.flatMap((text, at) => (way.starts(text, owner) ? [at] : []));
  if (starts.length !== 1) return [];
  const [start] = starts;
  return records.flatMap((rest, at) => {
    const between = at === start ? undefined : way.join(texts[start], texts[at]);
    return between === undefined ? [] : [{ kind: way.kind, first: records[start], rest, between }];
  });
}

interface Way {
  readonly kind: SplitPolicy['kind'];
  isOwner(owner: string): boolean;
  starts(text: string, owner: string): boolean;
  readonly join: Join;
}

/** A text that starts so is behind a blank. */
const TERM = /^[-~+?]?(?:all$|all |(?:include|a|mx|ptr|ip4|ip6|exists)[ :/]|(?:redirect|exp)=)/i;

const SPF: Way = {
  kind: 'SPF policy',
  isOwner: () => true,
  starts: isSpf,
  join(first, rest) {
    if (hasEnd(parseSpf(first))) return undefined;
    const between = !first.endsWith(' ') && TERM.test(rest) ? ' ' : '';
    const joined = parseSpf(first + between + rest);
    if (joined.faults.length > 0 || hasUnknown(joined)) return undefined;
    // A part from the middle has no end, but nothing besides terms.
    return hasEnd(joined) || (TERM.test(rest) && /[:=]/.test(rest)) ? between : undefined;
  },
};

const hasEnd = (policy: SpfPolicy): boolean => (allOf(policy) ?? redirectOf(policy)) !== undefined;

const hasUnknown = ({ terms }: SpfPolicy): boolean =>
  terms.some((term) => term.kind === 'modifier' && term.name !== 'redirect' && term.name !== 'exp');

const DKIM: Way = {
  kind: 'DKIM key',
  isOwner: isKeyOwner,
  starts: (text, owner) => policyKind(text, owner) === 'dkim',
  join: (first, rest) => (isBadKey(first) && !isBadKey(first + rest) ? '' : undefined),
};

const isBadKey = (text: string): boolean =>
  readDkim(text).faults.some(({ code }) => code === 'bad-key' || code === 'bad-base64' || code === 'no-key');

/** Tags of DMARC policies, of today and of before (RFC 9989 §4.7, RFC 7489 §6.3). */
const DMARC_TAG = /^(?:p|sp|np|rua|ruf|adkim|aspf|fo|rf|ri|pct|t|psd)$/;

const DMARC: Way = {
  kind: 'DMARC policy',
  isOwner: (owner) => hasFirstLabel(owner, '_dmarc'),
  starts: isDmarc,
  join(first, rest) {
    const { tags, faults } = parseTags(rest.replace(/^[ \t]*;/, ''));
    const before = parseTags(first);
    const goesOn = tags.length > 0 && tags.every(({ name }) => DMARC_TAG.test(name) && !tagOf(before, name));
    if (faults.length > 0 || !goesOn) return undefined;
    const between = /^[ \t]*;/.test(rest) ? '' : /;[ \t]*$/.test(first) ? ' ' : '; ';
    return readDmarc(first + between + rest).faults.some(({ code }) => code === 'no-policy') ? undefined : between;
  },
};

const WAYS: readonly Way[] = [DMARC, DKIM];
