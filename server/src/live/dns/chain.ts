/** Where the aliases in an answer lead, and whether it says all there is to say. */
import { IN } from '../../records/classes.ts';
import { isUnder, labelCount, sameName } from '../../records/name.ts';
import { CNAME, DNAME, NS, RRSIG, SOA } from '../../records/typeCodes.ts';
import { joinNames, suffixStart } from '../../rules/support/suffix.ts';
import type { LiveRecord } from '../resolver.ts';
import { ANY, IS_AUTHORITATIVE, type Message, NXDOMAIN } from './message.ts';

export const MOST_ALIASES = 16;

export type Chain = { readonly aliases: readonly LiveRecord[] } & (
  | { readonly kind: 'answer'; readonly records: readonly LiveRecord[] }
  | { readonly kind: 'nodata' | 'nxdomain' }
  /** Another server knows more: the authority section names it. */
  | { readonly kind: 'referral' }
  /** The aliases end at a name about which the message says nothing. */
  | { readonly kind: 'open'; readonly end: Uint8Array }
  | { readonly kind: 'endless' }
);

/** What a message with the response code NOERROR or NXDOMAIN says about a name and type. */
export function chainOf(message: Message, name: Uint8Array, type: number): Chain {
  const aliases: LiveRecord[] = [];
  let end = name;
  for (;;) {
    const records = message.answers.filter((record) => isAt(record, end) && isWanted(record, type));
    if (records.some((record) => type === ANY || record.type === type)) return { kind: 'answer', records, aliases };
    const alias = aliasAt(message.answers, end);
    if (!alias) break;
    if (aliases.length === MOST_ALIASES) return { kind: 'endless', aliases };
    aliases.push(alias);
    const next = aliasTarget(alias, end);
    if (!next) return { kind: 'endless', aliases };
    end = next;
  }
  if (message.rcode === NXDOMAIN) return { kind: 'nxdomain', aliases };
  const { authority } = message;
  if (authority.some((record) => record.type === SOA && isUnder(end, record.owner))) return { kind: 'nodata', aliases };
  if (aliases.length > 0) return { kind: 'open', end, aliases };
  const isReferral = authority.some((record) => record.type === NS && isUnder(end, record.owner));
  return { kind: isReferral && !(message.head.flags & IS_AUTHORITATIVE) ? 'referral' : 'nodata', aliases };
}

const isAt = (record: LiveRecord, name: Uint8Array): boolean => record.class === IN && sameName(record.owner, name);

/** Of the type asked for, or a signature over that. */
function isWanted({ type, rdata }: LiveRecord, wanted: number): boolean {
  return type === wanted || wanted === ANY || (type === RRSIG && ((rdata[0] << 8) | rdata[1]) === wanted);
}

/** The record that redirects a name: a DNAME above it comes before the CNAME that was made from it. */
function aliasAt(records: readonly LiveRecord[], name: Uint8Array): LiveRecord | undefined {
  return (
    records.find((record) => isRedirection(record, name)) ??
    records.find((record) => record.type === CNAME && isAt(record, name))
  );
}

const isRedirection = ({ type, owner, class: recordClass }: LiveRecord, name: Uint8Array): boolean =>
  type === DNAME && recordClass === IN && labelCount(owner) < labelCount(name) && isUnder(name, owner);

/** The name that an alias leads to; undefined when it would be too long (RFC 6672 §2.2). */
export function aliasTarget({ type, owner, rdata }: LiveRecord, name: Uint8Array): Uint8Array | undefined {
  if (type === CNAME) return rdata;
  const head = Uint8Array.of(...name.subarray(0, suffixStart(name, owner)), 0);
  const target = joinNames(head, rdata);
  return target.length > 255 ? undefined : target;
}
