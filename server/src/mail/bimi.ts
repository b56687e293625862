/** BIMI (draft-brand-indicators-for-message-identification): the logo of a domain. */
import type { PolicyFault } from './span.ts';
import { parseTags, type TagList, tagOf } from './tags.ts';

/** Whether a text is such a record; others at its name do not count. */
export const isBimi = (text: string): boolean => /^v[ \t]*=[ \t]*BIMI1[ \t]*(;|$)/.test(text);

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
