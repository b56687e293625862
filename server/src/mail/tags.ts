/** Lists of tags, `v=DKIM1; k=rsa; p=…`, which DKIM, DMARC and their kin share (RFC 6376 §3.2): what is written. */
import type { PolicyFault, Span } from './span.ts';

export interface Tag extends Span {
  /** As written; tags of DKIM and DMARC are case-sensitive. */
  readonly name: string;
  /** Without blanks around it. */
  readonly value: string;
  readonly nameSpan: Span;
  readonly valueSpan: Span;
}

export type TagFault = PolicyFault<'no-equals' | 'bad-name' | 'repeated-tag' | 'empty-tag'>;

export interface TagList {
  readonly tags: readonly Tag[];
  readonly faults: readonly TagFault[];
}

const BLANK = ' \t\r\n';

/** The tags of a text. A `;` at its end is allowed; two in a row are not. */
export function parseTags(text: string): TagList {
  const tags: Tag[] = [];
  const faults: TagFault[] = [];
  for (let start = 0; start <= text.length; ) {
    const semicolon = text.indexOf(';', start);
    const end = semicolon < 0 ? text.length : semicolon;
    const part = trimmed(text, start, end);
    if (part.start === part.end) {
      if (semicolon >= 0) faults.push({ code: 'empty-tag', start: semicolon, end: semicolon + 1 });
    } else readTag(text, part, tags, faults);
    start = end + 1;
  }
  return { tags, faults };
}

function readTag(text: string, part: Span, tags: Tag[], faults: TagFault[]): void {
  const equals = text.indexOf('=', part.start);
  if (equals < 0 || equals >= part.end) {
    faults.push({ code: 'no-equals', ...part });
    return;
  }
  const nameSpan = trimmed(text, part.start, equals);
  const valueSpan = trimmed(text, equals + 1, part.end);
  const name = text.slice(nameSpan.start, nameSpan.end);
  if (!/^[a-z][a-z0-9_]*$/i.test(name)) faults.push({ code: 'bad-name', ...nameSpan });
  else if (tags.some((tag) => tag.name === name)) faults.push({ code: 'repeated-tag', ...part });
  tags.push({ name, value: text.slice(valueSpan.start, valueSpan.end), ...part, nameSpan, valueSpan });
}

/** A part of a text without the blanks around it; nothing but blanks is an empty span at its end. */
function trimmed(text: string, start: number, end: number): Span {
  while (start < end && BLANK.includes(text[start])) start++;
  while (end > start && BLANK.includes(text[end - 1])) end--;
  return { start, end };
}

/** The first tag with a name. */
export const tagOf = ({ tags }: TagList, name: string): Tag | undefined => tags.find((tag) => tag.name === name);

/** A tag that goes on with another one, because no semicolon ends it. */
export interface RunOn extends Span {
  /** Of the other tag. */
  readonly name: string;
}

/**
 * What stands in the place of the semicolon in `reject rua=mailto:…`; undefined when the value holds no other tag.
 * `names`: of the tags that there are.
 */
export function runOnIn({ value, valueSpan }: Tag, names: readonly string[]): RunOn | undefined {
  const found = new RegExp(`^([^\\s;]*?)([\\s,]+)(${names.join('|')})[ \\t]*=`).exec(value);
  if (!found) return undefined;
  const start = valueSpan.start + found[1].length;
  return { name: found[3], start, end: start + found[2].length };
}

/** The parts of a value that are separated by a character, each with its place; blanks around them do not count. */
export function partsOf({ value, valueSpan }: Tag, separator: string): (Span & { readonly text: string })[] {
  const parts: (Span & { text: string })[] = [];
  let from = 0;
  for (const part of value.split(separator)) {
    const span = trimmed(value, from, from + part.length);
    const text = value.slice(span.start, span.end);
    parts.push({ text, start: valueSpan.start + span.start, end: valueSpan.start + span.end });
    from += part.length + 1;
  }
  return parts;
}
