/** DMARC policies (RFC 9989 §4.7): what a record asks receivers to do, defaults filled in. */
import { type ReportFault, type ReportUri, reportUris } from './reports.ts';
import type { PolicyFault } from './span.ts';
import { parseTags, partsOf, type TagList, tagOf } from './tags.ts';

export type Disposition = 'none' | 'quarantine' | 'reject';

export type DmarcFaultCode = 'no-policy' | 'bad-value' | 'historic' | 'conflicting-fo' | ReportFault['code'];

export interface DmarcRecord {
  readonly list: TagList;
  /** For mail of the domain itself, of subdomains that exist, and of those that do not (§4.7). */
  readonly policy: Disposition;
  readonly subdomains: Disposition;
  readonly nonExistent: Disposition;
  readonly dkimIsStrict: boolean;
  readonly spfIsStrict: boolean;
  /** Receivers apply the next weaker policy. */
  readonly isTest: boolean;
  /** Whether names are registered directly below the domain: yes, no, or to be found out (§4.10). */
  readonly psd: 'y' | 'n' | 'u';
  /** `p` is there, and it, `sp` and `np` ask for something that exists (§4.10.1). */
  readonly isComplete: boolean;
  readonly aggregate: readonly ReportUri[];
  readonly failure: readonly ReportUri[];
  readonly faults: readonly PolicyFault<DmarcFaultCode>[];
}

/** Whether a text is a DMARC record: the version comes first and is spelled exactly so. */
export const isDmarc = (text: string): boolean => /^v[ \t]*=[ \t]*DMARC1[ \t]*(;|$)/.test(text);

/** What tags take; several values of `fo` are separated by colons. */
export const DMARC_VALUES: Readonly<Record<string, readonly string[]>> = {
  p: ['none', 'quarantine', 'reject'],
  sp: ['none', 'quarantine', 'reject'],
  np: ['none', 'quarantine', 'reject'],
  adkim: ['r', 's'],
  aspf: ['r', 's'],
  psd: ['y', 'n', 'u'],
  t: ['y', 'n'],
  fo: ['0', '1', 'd', 's'],
};

const HISTORIC = ['pct', 'rf', 'ri'];

export function readDmarc(text: string): DmarcRecord {
  const list = parseTags(text);
  const faults: PolicyFault<DmarcFaultCode>[] = [];
  for (const tag of list.tags) {
    const taken = tag.name === 'fo' ? partsOf(tag, ':') : [{ text: tag.value, ...tag.valueSpan }];
    for (const { text: value, start, end } of taken) {
      if (DMARC_VALUES[tag.name]?.includes(value.toLowerCase()) === false)
        faults.push({ code: 'bad-value', start, end });
    }
    const isBoth = taken.some(({ text: value }) => value === '0') && taken.some(({ text: value }) => value === '1');
    if (tag.name === 'fo' && isBoth) faults.push({ code: 'conflicting-fo', ...tag.valueSpan });
    if (HISTORIC.includes(tag.name)) faults.push({ code: 'historic', start: tag.start, end: tag.end });
  }
  if (!tagOf(list, 'p')) faults.push({ code: 'no-policy', start: 0, end: text.length });
  const uris = (name: string): readonly ReportUri[] => {
    const tag = tagOf(list, name);
    const read = tag && reportUris(tag, ['mailto']);
    faults.push(...(read?.faults ?? []));
    return read?.uris ?? [];
  };
  const policy = disposition(list, 'p') ?? 'none';
  const subdomains = disposition(list, 'sp') ?? policy;
  return {
    list,
    policy,
    subdomains,
    nonExistent: disposition(list, 'np') ?? subdomains,
    dkimIsStrict: tagOf(list, 'adkim')?.value.toLowerCase() === 's',
    spfIsStrict: tagOf(list, 'aspf')?.value.toLowerCase() === 's',
    isTest: tagOf(list, 't')?.value.toLowerCase() === 'y',
    psd: psdOf(list),
    isComplete: ['p', 'sp', 'np'].every((name) => disposition(list, name) ?? (name !== 'p' && !tagOf(list, name))),
    aggregate: uris('rua'),
    failure: uris('ruf'),
    faults,
  };
}

/** What a tag asks for; undefined when it is absent or says something else. */
function disposition(list: TagList, name: string): Disposition | undefined {
  const value = tagOf(list, name)?.value.toLowerCase();
  return value === 'none' || value === 'quarantine' || value === 'reject' ? value : undefined;
}

function psdOf(list: TagList): DmarcRecord['psd'] {
  const value = tagOf(list, 'psd')?.value.toLowerCase();
  return value === 'y' || value === 'n' ? value : 'u';
}
