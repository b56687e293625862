/** What one line of an unknown text could be in a zone file. */
import { classOf } from '../../records/classes.ts';
import { typeOf } from '../../records/mnemonics.ts';
import { isTemplateLine } from './templateMarks.ts';

export type LineLook =
  /** Blank, a comment, or the middle of a record in parentheses: says nothing. */
  | 'neutral'
  /** A directive that no other format has, or an SOA record. */
  | 'sure'
  | 'record'
  /** The sign of a template engine, which many formats have. */
  | 'template'
  /** No zone file has such a line, unless it is broken. */
  | 'foreign';

/** The look of a line outside of parentheses. `code` is the line without its comment. */
export function lookOf(code: string): LineLook {
  if (code.trim() === '') return 'neutral';
  const words: readonly string[] = code.match(/"(?:[^"\\]|\\.)*"?|[^\s()"]+/g) ?? [];
  if (words.length === 0) return 'neutral';
  if (words[0].startsWith('$')) return directive(words);
  const look = recordAt(words, 0, /^\s/.test(code)) ?? recordAt(words, 1, false);
  return look ?? (isTemplateLine(code) ? 'template' : 'foreign');
}

/** Directives of BIND; `$TTL = 3` is PHP or Perl. */
function directive(words: readonly string[]): LineLook {
  if (!/^\$(ORIGIN|TTL|INCLUDE|GENERATE|DATE)$/i.test(words[0])) return 'foreign';
  const argument = words[1] ?? '';
  return /^[=.+([-]?=|^[=(\->]/.test(argument) ? 'foreign' : 'sure';
}

/** The record whose TTL, class and type start at a word; `blankOwner`: nothing but a blank stands before. */
function recordAt(words: readonly string[], from: number, blankOwner: boolean): LineLook | undefined {
  let at = from;
  let classes = 0;
  let ttls = 0;
  for (; at < words.length - 1; at++) {
    if (classes === 0 && classOf(words[at]) !== undefined && typeOf(words[at]) === undefined) classes++;
    else if (ttls === 0 && /^(\d+|(\d+[smhdw])+)$/i.test(words[at])) ttls++;
    else if (!/^\[AGE:\d+\]$/i.test(words[at])) break;
  }
  const type = words[at] ?? '';
  if (!isType(type) || (from === 0 && !blankOwner && ttls + classes === 0)) return undefined;
  const data = words.slice(at + 1);
  if (/^SOA$/i.test(type) && data.length > 1) return 'sure';
  const upper = type === type.toUpperCase();
  return classes > 0 || fits(type.toUpperCase(), data, upper) ? 'record' : undefined;
}

/** Types that single providers and servers have made up count as well. */
const isType = (word: string): boolean => typeOf(word) !== undefined || /^(ALIAS|ANAME|LUA|WINS|WINS-R)$/.test(word);

const NAME = /^[\w.*@\\/-]+$/;

/** Whether words look like the RDATA of a type. `upper`: the type is in upper case, as prose seldom is. */
function fits(type: string, data: readonly string[], upper: boolean): boolean {
  const numbers = data.findIndex((word) => !/^\d+$/.test(word));
  switch (type) {
    case 'A':
      return /^\d{1,3}(\.\d{1,3}){2,3}$|^[{<$]/.test(data[0] ?? '');
    case 'AAAA':
      return /^[0-9a-f]*:[0-9a-f:.]*$|^[{<$]/i.test(data[0] ?? '');
    case 'NS':
    case 'CNAME':
    case 'PTR':
    case 'DNAME':
      return (data.length === 1 && NAME.test(data[0])) || /^[{<$]/.test(data[0] ?? '');
    case 'MX':
      return numbers === 1 && data.length === 2;
    case 'SRV':
      return numbers === 3 && data.length === 4;
    case 'TXT':
    case 'SPF':
      return data.length > 0 && (upper || data[0].startsWith('"'));
    default:
      return data.length > 0 && upper;
  }
}
