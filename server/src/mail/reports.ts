/** Where reports go: lists of URIs in DMARC and TLS-RPT (RFC 9989 §4.7, RFC 8460 §3). */
import type { PolicyFault, Span } from './span.ts';
import { partsOf, type Tag } from './tags.ts';

export interface ReportUri extends Span {
  readonly text: string;
  /** In lower case; '' when there is none. */
  readonly scheme: string;
  /** Of a `mailto:` URI: the part of the address behind the `@`, without parameters. */
  readonly domain?: string;
  /** The most that a report may have, as RFC 7489 had it: `10m`. Historic. */
  readonly size?: string;
}

export type ReportFault = PolicyFault<'bad-uri' | 'bad-scheme' | 'size-limit'>;

/** The `mailto:` URI of the mail address in a text that was meant to be one; undefined when there is none, or several. */
export function meantUri(text: string): string | undefined {
  const found = text.match(/[^\s<>()[\]"',;:=/@!]+@[^\s<>()[\]"',;:=/@!]+\.[a-z][a-z0-9-]+/gi) ?? [];
  return found.length === 1 ? `mailto:${found[0]}` : undefined;
}

/** The URIs of a tag. `schemes`: what the policy allows. */
export function reportUris(
  tag: Tag,
  schemes: readonly string[],
): { readonly uris: readonly ReportUri[]; readonly faults: readonly ReportFault[] } {
  const faults: ReportFault[] = [];
  const uris = partsOf(tag, ',').map(({ text, start, end }): ReportUri => {
    const [, uri, size] = /^(.*?)(?:!(\d+[kmgt]?))?$/is.exec(text) ?? [text, text];
    const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(uri)?.[1].toLowerCase() ?? '';
    const domain = scheme === 'mailto' ? /^mailto:(?!\/\/)[^@?\s]+@([^@?\s]+)(?:\?.*)?$/i.exec(uri)?.[1] : undefined;
    if (scheme === '') faults.push({ code: 'bad-uri', start, end });
    else if (!schemes.includes(scheme)) faults.push({ code: 'bad-scheme', start, end });
    else if (scheme === 'mailto' && domain === undefined) faults.push({ code: 'bad-uri', start, end });
    else if (size !== undefined) faults.push({ code: 'size-limit', start: start + uri.length, end });
    return { text: uri, scheme, start, end, ...(domain && { domain }), ...(size && { size }) };
  });
  return { uris, faults };
}
