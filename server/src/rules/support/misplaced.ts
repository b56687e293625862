/** Policies at names where nobody looks for them. */
import { TYPE_TXT, textOfTxt } from '../../mail/lookup.ts';
import { parseName } from '../../records/name.ts';
import { WireWriter } from '../../records/wire.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import { FAR_ANYWHERE } from '../../zone/zone.ts';
import { type Fix, replace } from '../finding.ts';
import type { ReportOptions } from '../rule.ts';
import { givesOwner } from './lines.ts';
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

/** What a rule reports: `spare` when the right name has such a policy already. */
export interface Misplaced {
  readonly id: 'default' | 'spare';
  /** Names in presentation format; `right` is the owner that was meant. */
  readonly args: { readonly owner: string; readonly right: string };
  readonly options: ReportOptions;
}

const MOST = 50;

/**
 * A policy that stands at the apex or at a name that is nearly right, and not where it was meant to. Undefined: it is none,
 * nothing speaks for a slip, or the right name is an alias of this one. The rule has looked whether this name is right.
 */
export function misplaced(txt: ZoneRecord, home: PolicyHome): Misplaced | undefined {
  const { zone, owner, name } = txt;
  if (!home.passes(textOfTxt(txt.rdata))) return undefined;
  const slip = name === zone.apex ? '' : slipIn(owner, home);
  if (slip === undefined) return undefined;
  const right = `${home.labels}.${slip === '' ? owner : owner.slice(slip.length + 1)}`;
  const wire = parseName(right, new WireWriter())?.slice();
  if (!wire) return undefined;
  zone.lookedFar |= FAR_ANYWHERE;
  if (canonicalNameOf(zone, wire)?.toLowerCase() === owner.toLowerCase()) return undefined;
  const there = recordsAt(zone, zone.names.find(wire), TYPE_TXT, MOST);
  const args = { owner, right };
  return there.some(({ rdata }) => home.passes(textOfTxt(rdata)))
    ? { id: 'spare', args, options: { severity: 'information' } }
    : { id: 'default', args, options: { fixes: ownerFixes(txt, slip, home.labels, right) } };
}

/** Writes the owner that was meant, in the way in which the other one is written. */
function ownerFixes(txt: ZoneRecord, slip: string, labels: string, right: string): Fix[] {
  if (txt.isGenerated || !txt.ownerIsWritten || givesOwner(txt)) return [];
  const written = txt.textAt(txt.ownerPlace);
  const isShort = slip !== '' && written.toLowerCase().startsWith(slip.toLowerCase());
  const text = written === '@' ? labels : isShort ? labels + written.slice(slip.length) : right;
  return [replace(`Write ${text}`, txt.ownerPlace, text)];
}

/** The start of a name that was meant to be the labels. */
function slipIn(owner: string, { labels, slips }: PolicyHome): string | undefined {
  const head = owner.split('.', labels.split('.').length).join('.');
  return slips.exec(owner)?.[0] ?? (similarWords(head.toLowerCase(), [labels]).length > 0 ? head : undefined);
}
