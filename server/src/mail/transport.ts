/** Policies of few tags: MTA-STS (RFC 8461 §3.1), TLS-RPT (RFC 8460 §3) and BIMI (draft). */
import { type ReportFault, type ReportUri, reportUris } from './reports.ts';
import type { PolicyFault } from './span.ts';
import { parseTags, type TagList, tagOf } from './tags.ts';

export interface MtaStsRecord {
  readonly list: TagList;
  /** The version of the policy file. */
  readonly id: string | undefined;
  readonly faults: readonly PolicyFault<'no-id' | 'bad-id'>[];
}

export function readMtaSts(text: string): MtaStsRecord {
  const list = parseTags(text);
  const id = tagOf(list, 'id');
  const faults: PolicyFault<'no-id' | 'bad-id'>[] = [];
  if (!id) faults.push({ code: 'no-id', start: 0, end: text.length });
  else if (!/^[a-z0-9]{1,32}$/i.test(id.value)) faults.push({ code: 'bad-id', ...id.valueSpan });
  return { list, id: id?.value, faults };
}

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

export interface BimiRecord {
  readonly list: TagList;
  /** Where the logo lies; '' says that the domain wants none to be shown. */
  readonly logo: string | undefined;
  /** Where the certificate lies; '' or undefined: there is none. */
  readonly evidence: string | undefined;
  readonly faults: readonly PolicyFault<'no-logo' | 'not-https'>[];
}

export function readBimi(text: string): BimiRecord {
  const list = parseTags(text);
  const [logo, evidence] = [tagOf(list, 'l'), tagOf(list, 'a')];
  const faults: PolicyFault<'no-logo' | 'not-https'>[] = [];
  if (!logo) faults.push({ code: 'no-logo', start: 0, end: text.length });
  for (const tag of [logo, evidence]) {
    if (tag && tag.value !== '' && !/^https:\/\//i.test(tag.value))
      faults.push({ code: 'not-https', ...tag.valueSpan });
  }
  return { list, logo: logo?.value, evidence: evidence?.value, faults };
}
