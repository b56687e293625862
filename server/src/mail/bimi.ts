/** BIMI (draft-brand-indicators-for-message-identification): the logo of a domain. */
import type { PolicyFault } from './span.ts';
import { parseTags, type TagList, tagOf } from './tags.ts';

/** Whether a text is such a record; others at its name do not count. */
export const isBimi = (text: string): boolean => /^v[ \t]*=[ \t]*BIMI1[ \t]*(;|$)/.test(text);

/** `not-svg`: the address ends like one of a picture of another kind. */
export type BimiFaultCode = 'no-logo' | 'not-https' | 'not-svg';

export interface BimiRecord {
  readonly list: TagList;
  /** Where the logo lies; '' says that the domain wants none to be shown. */
  readonly logo: string | undefined;
  /** Where the certificate lies; '' or undefined: there is none. */
  readonly evidence: string | undefined;
  readonly faults: readonly PolicyFault<BimiFaultCode>[];
}

export function readBimi(text: string): BimiRecord {
  const list = parseTags(text);
  const [logo, evidence] = [tagOf(list, 'l'), tagOf(list, 'a')];
  const faults: PolicyFault<BimiFaultCode>[] = [];
  if (!logo) faults.push({ code: 'no-logo', start: 0, end: text.length });
  for (const tag of [logo, evidence]) {
    if (tag && tag.value !== '' && !/^https:\/\//i.test(tag.value))
      faults.push({ code: 'not-https', ...tag.valueSpan });
  }
  if (logo && /^https:.*\.(?:png|jpe?g|gif|webp|bmp|ico|pdf|html?)$/i.test(logo.value))
    faults.push({ code: 'not-svg', ...logo.valueSpan });
  return { list, logo: logo?.value, evidence: evidence?.value, faults };
}
