/** Policies at names where nobody looks for them. */
import { TYPE_TXT, textOfTxt } from '../../mail/lookup.ts';
import { parseName } from '../../records/name.ts';
import { WireWriter } from '../../records/wire.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import { FAR_ANYWHERE } from '../../zone/zone.ts';
import type { Visitors } from '../rule.ts';
import { similarWords } from './similar.ts';
import { canonicalNameOf, recordsAt } from './target.ts';

/** Where policies of a kind stand below a domain. */
export interface PolicyHome {
  /** The labels of their own, in lower case: `_smtp._tls`. */
  readonly labels: string;
  /** Other starts of names, up to a dot, that were meant to be these labels. */
  readonly slips: RegExp;
  /** Whether a text is such a policy. */
  passes(text: string): boolean;
}

export interface Misplaced {
  /** The owner that was meant, in presentation format. */
  readonly right: string;
  /** A policy stands there already. */
  readonly isThere: boolean;
}

const MOST = 50;

/**
 * Where a policy was meant to stand that is at the apex or at a name that is nearly right. Undefined: nothing speaks for a
 * slip, or the right name is an alias of this one.
 */
export function misplaced(txt: ZoneRecord, home: PolicyHome): Misplaced | undefined {
  const { zone, owner, name } = txt;
  const slip = name === zone.apex ? '' : slipIn(owner, home);
  if (slip === undefined) return undefined;
  const right = `${home.labels}.${slip === '' ? owner : owner.slice(slip.length + 1)}`;
  const wire = parseName(right, new WireWriter())?.slice();
  if (!wire) return undefined;
  zone.lookedFar |= FAR_ANYWHERE;
  if (canonicalNameOf(zone, wire)?.toLowerCase() === owner.toLowerCase()) return undefined;
  const there = recordsAt(zone, zone.names.find(wire), TYPE_TXT, MOST);
  return { right, isThere: there.some(({ rdata }) => home.passes(textOfTxt(rdata))) };
}

/** The start of a name that was meant to be the labels. */
function slipIn(owner: string, { labels, slips }: PolicyHome): string | undefined {
  const head = owner.split('.', labels.split('.').length).join('.');
  return slips.exec(owner)?.[0] ?? (similarWords(head.toLowerCase(), [labels]).length > 0 ? head : undefined);
}

/** Reports policies that are misplaced. `isOwner`: whether they are found at a name. */
export const misplacedPolicies = (
  home: PolicyHome,
  isOwner: (owner: string) => boolean,
): Visitors<{ readonly default: '{owner} {right}'; readonly spare: '{owner} {right}' }> => ({
  record(txt, ctx) {
    const { owner } = txt;
    if (isOwner(owner) || !home.passes(textOfTxt(txt.rdata))) return;
    const found = misplaced(txt, home);
    if (!found) return;
    const { right, isThere } = found;
    if (isThere) ctx.report('spare', txt.ownerPlace, { owner, right }, { severity: 'information' });
    else ctx.report('default', txt.ownerPlace, { owner, right });
  },
});
