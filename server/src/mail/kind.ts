/** Which policy a TXT record is, if any: by its first tag, or, where that may be left out, by its owner. */
import { isSpf } from './spf.ts';

export type PolicyKind = 'spf' | 'dkim' | 'dmarc' | 'mta-sts' | 'tls-rpt' | 'bimi';

/** The value of the `v` tag of policies that are lists of tags. */
const VERSIONS: readonly (readonly [version: RegExp, kind: PolicyKind])[] = [
  [/^v[ \t]*=[ \t]*DKIM1[ \t]*(;|$)/i, 'dkim'],
  [/^v[ \t]*=[ \t]*DMARC1[ \t]*(;|$)/i, 'dmarc'],
  [/^v[ \t]*=[ \t]*STSv1[ \t]*(;|$)/i, 'mta-sts'],
  [/^v[ \t]*=[ \t]*TLSRPTv1[ \t]*(;|$)/i, 'tls-rpt'],
  [/^v[ \t]*=[ \t]*BIMI1[ \t]*(;|$)/i, 'bimi'],
];

/** A tag list that has a key: the version of a DKIM key is only recommended (RFC 6376 §3.6.1). */
const HAS_KEY = /(^|;)\s*p\s*=/;

/** `owner`: absolute name in presentation format. */
export function policyKind(text: string, owner: string): PolicyKind | undefined {
  if (isSpf(text)) return 'spf';
  const kind = VERSIONS.find(([version]) => version.test(text))?.[1];
  if (kind) return kind;
  return /(^|\.)_domainkey\./i.test(owner) && HAS_KEY.test(text) ? 'dkim' : undefined;
}
