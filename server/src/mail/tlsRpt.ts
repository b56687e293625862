/** TLS-RPT (RFC 8460 §3): where reports on failed encryption go. */
import { type ReportFault, type ReportUri, reportUris } from './reports.ts';
import type { PolicyFault } from './span.ts';
import { parseTags, type TagList, tagOf } from './tags.ts';

/** Whether a text is such a record; others at its name do not count. */
export const isTlsRpt = (text: string): boolean => /^v=TLSRPTv1[ \t]*(;|$)/.test(text);

export interface TlsRptRecord {
  readonly list: TagList;
  readonly reports: readonly ReportUri[];
  readonly faults: readonly PolicyFault<'no-rua' | ReportFault['code']>[];
}

export function readTlsRpt(text: string): TlsRptRecord {
  const list = parseTags(text);
  const rua = tagOf(list, 'rua');
  const read = rua && reportUris(rua, ['mailto', 'https']);
  return {
    list,
    reports: read?.uris ?? [],
    faults: read?.faults ?? [{ code: 'no-rua', start: 0, end: text.length }],
  };
}
