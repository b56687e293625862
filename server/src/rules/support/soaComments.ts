/** What comments beside the numbers of a SOA record say about them. */
import { textOf } from '../../text/codes.ts';
import { endOfLine } from '../../text/scan.ts';
import { entryAt } from '../../zone/place.ts';
import type { ZoneRecord } from '../../zone/record.ts';

export const SOA_NUMBERS = ['serial', 'refresh', 'retry', 'expire', 'minimum'] as const;
export type SoaNumber = (typeof SOA_NUMBERS)[number];

export interface SoaComment {
  readonly field: SoaNumber;
  readonly text: string;
}

/** The comments that stand behind one number alone, on its line. */
export function soaComments(soa: ZoneRecord): SoaComment[] {
  const { zone, file } = soa;
  const { entry } = entryAt(zone, file, soa.entryStart);
  const { codes } = zone.files[file];
  return SOA_NUMBERS.flatMap((field, index) => {
    const token = entry.first + 2 + index;
    if (token >= entry.count) return [];
    const end = endOfLine(codes, entry.ends[token], codes.length);
    const isAlone = token + 1 === entry.count || entry.starts[token + 1] > end;
    // Another number before it on the line may be meant as well.
    const before = token - 1 >= entry.first + 2 ? textOf(codes, entry.ends[token - 1], entry.starts[token]) : '\n';
    const rest = textOf(codes, entry.ends[token], end);
    const at = rest.indexOf(';');
    return isAlone && /[\n\r]/.test(before) && at >= 0 ? [{ field, text: rest.slice(at + 1).trim() }] : [];
  });
}

const UNITS: readonly [RegExp, number][] = [
  [/^s(?:ec(?:ond)?s?)?$/, 1],
  [/^m(?:in(?:ute)?s?)?$/, 60],
  [/^h(?:(?:ou)?rs?)?$/, 3600],
  [/^d(?:ays?)?$/, 86_400],
  [/^w(?:(?:ee)?ks?)?$/, 604_800],
  [/^months?$/, 2_629_800],
  [/^y(?:ea)?rs?$/, 31_557_600],
];

const PART = /(\d+(?:\.\d+)?)\s*([a-z]+)/y;
const BETWEEN = /[\s,&+]*(?:and\s+)?/y;

/** A range, a limit, or what the number was before. */
const SPEAKS_OF_MORE =
  /\d\s*(?:-|–|\/|\bto\b|\bor\b)\s*\d|\b(?:was|were|old|before|previous(?:ly)?|instead|max|maximum|at (?:least|most))\b/;

/** The one period that a comment names, in seconds; undefined when it names none, or several. */
export function periodIn(comment: string): number | undefined {
  const text = comment.toLowerCase();
  if (SPEAKS_OF_MORE.test(text)) return undefined;
  let found: number | undefined;
  for (let at = 0; at < text.length; at++) {
    if (!/\d/.test(text[at]) || /[\w.]/.test(text[at - 1] ?? '')) continue;
    const period = periodAt(text, at);
    if (!period) continue;
    if (found !== undefined) return undefined;
    found = period.seconds;
    at = period.end;
  }
  return found;
}

/** One or more parts: `1h30m`, `1 day, 12 hours`. */
function periodAt(text: string, start: number): { readonly seconds: number; readonly end: number } | undefined {
  let seconds = 0;
  let end = start;
  for (let at = start; ; ) {
    PART.lastIndex = at;
    const part = PART.exec(text);
    const unit = part && UNITS.find(([name]) => name.test(part[2]));
    if (!part || !unit) return end > start ? { seconds, end } : undefined;
    seconds += Number(part[1]) * unit[1];
    end = PART.lastIndex;
    BETWEEN.lastIndex = end;
    BETWEEN.exec(text);
    at = BETWEEN.lastIndex;
  }
}

const WORDS: Readonly<Record<SoaNumber, RegExp>> = {
  serial: /\bserial\b/i,
  refresh: /\brefresh\b/i,
  retry: /\bre-?try\b/i,
  expire: /\bexpir(?:e|es|y|ation)\b/i,
  minimum: /\bmin(?:imum|ttl|\.? ttl)\b|^min\.?$|\bneg(?:ative)?\b|\bncache\b/i,
};

/** The one number of a SOA record that a comment names; undefined when it names none, or several. */
export function numberNamedIn(comment: string): SoaNumber | undefined {
  const named = SOA_NUMBERS.filter((number) => WORDS[number].test(comment));
  return named.length === 1 ? named[0] : undefined;
}
