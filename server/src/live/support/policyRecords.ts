/** TXT records of a zone that are mail policies, and aliases to those of others. */

import { isBimi } from '../../mail/bimi.ts';
import { isDmarc } from '../../mail/dmarc.ts';
import { policyKind } from '../../mail/kind.ts';
import { textOfTxt } from '../../mail/lookup.ts';
import { isMtaSts } from '../../mail/mtaSts.ts';
import { isSpf } from '../../mail/spf.ts';
import { isTlsRpt } from '../../mail/tlsRpt.ts';
import { CNAME, TXT } from '../../records/typeCodes.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import type { Zone } from '../../zone/zone.ts';
import { recordsOfType } from './zoneRecords.ts';

export interface PolicyOwner {
  /** Absolute, lower case. */
  readonly owner: string;
  readonly kind: 'dkim' | 'dmarc' | 'mta-sts' | 'tls-rpt' | 'bimi';
  /** The policy, or the alias that leads to it. */
  readonly record: ZoneRecord;
  readonly isAlias: boolean;
}

const MOST_OWNERS = 200;

const KINDS: readonly (readonly [owner: RegExp, kind: PolicyOwner['kind']])[] = [
  [/^_dmarc\./, 'dmarc'],
  [/^[^.].*\._domainkey\./, 'dkim'],
  [/^_mta-sts\./, 'mta-sts'],
  [/^_smtp\._tls\./, 'tls-rpt'],
  [/\._bimi\./, 'bimi'],
];

/** The names of a zone where policies are, each once. */
export function policyOwners(zone: Zone): PolicyOwner[] {
  const found = new Map<string, PolicyOwner>();
  for (const record of [...recordsOfType(zone, TXT), ...recordsOfType(zone, CNAME)]) {
    const owner = record.owner.toLowerCase();
    const kind = KINDS.find(([pattern]) => pattern.test(owner))?.[1];
    const isAlias = record.typeCode === CNAME;
    if (!kind || found.has(owner) || found.size >= MOST_OWNERS) continue;
    if (isAlias || isPolicy(kind, textOfTxt(record.rdata), owner)) found.set(owner, { owner, kind, record, isAlias });
  }
  return [...found.values()];
}

/** Whether a text at a name is a policy of a kind. */
export function isPolicy(kind: PolicyOwner['kind'], text: string, owner: string): boolean {
  switch (kind) {
    case 'dmarc':
      return isDmarc(text);
    case 'mta-sts':
      return isMtaSts(text);
    case 'tls-rpt':
      return isTlsRpt(text);
    case 'bimi':
      return isBimi(text);
    default:
      return policyKind(text, owner) === 'dkim';
  }
}

/** The SPF policies of a zone. */
export const spfRecords = (zone: Zone): ZoneRecord[] =>
  recordsOfType(zone, TXT)
    .filter(({ rdata }) => isSpf(textOfTxt(rdata)))
    .slice(0, MOST_OWNERS);
