import type { Place } from '../../zone/files.ts';
import { entryAt } from '../../zone/place.ts';
import { replace } from '../finding.ts';
import { ODD_POLICY } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { quoted, startsWith, stringsOf } from '../support/text.ts';

const VERSION = 'v=spf1';
/** A term that nothing else can be: no domain holds a colon, slash or equals sign. */
const TERM =
  /^(?:[+?~-]?(?:include|a|mx|ptr|exists|ip4|ip6)[:/]|(?:redirect|exp)=|v=spf1(?:\s|$)|[+?~-](?:all|a|mx|ptr)(?:\s|$))/i;
const BARE_TERM = /^(?:all|a|mx|ptr)(?:\s|$)/i;
/** The end of a string after which nothing can go on. */
const WHOLE = /(?:^|\s)(?:v=spf1|[+?~-]?(?:all|a|mx|ptr|ip4:\d+\.\d+\.\d+\.\d+(?:\/\d\d)?))$/i;

export default defineRule({
  code: 'spf-terms-run-together',
  group: 'mail',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'An SPF policy is written as several strings without a blank between two of its terms.',
    why: 'Receivers join the strings without a blank, so two terms become one that means nothing, and the policy fails.',
    remedy:
      'Put the policy in one pair of quotes; where it is too long for that, start each further string with a blank.',
    references: ['RFC 7208 §3.3'],
    bad: '@ TXT v=spf1 mx -all\n@ MX 10 mail\nmail A 192.0.2.25\n',
    good: '@ TXT "v=spf1 mx -all"\n@ MX 10 mail\nmail A 192.0.2.25\n',
  },
  messages: {
    unquoted:
      'Without quotes these are {count} strings, which receivers join to "{joined}": that is no SPF policy; put the whole text in double quotes',
    boundary:
      'Receivers join these strings without a blank, so this becomes "{joined}" and the SPF policy fails; put a blank before the closing or after the opening quote',
  },
  types: ['TXT', 'SPF'],
  odd: ODD_POLICY,
  visit: {
    record(txt, ctx) {
      const { rdataOctets, rdataStart, rdataEnd } = txt;
      if (rdataStart + rdataOctets[rdataStart] + 1 >= rdataEnd) return;
      if (!startsWith(rdataOctets, rdataStart + 1, VERSION)) return;
      const strings = stringsOf(txt.rdata);
      if (txt.isGenerated || !isGlued(strings)) return;
      const { entry } = entryAt(txt.zone, txt.file, txt.entryStart);
      const placeOf = (index: number): Place => {
        const token = entry.first + index;
        return { file: txt.file, start: entry.starts[token], end: entry.ends[token] };
      };
      const count = strings.length;
      if (entry.count - entry.first !== count) return;
      if (entry.quoted.subarray(entry.first, entry.count).every((isQuoted) => isQuoted === 0)) {
        const place = { ...placeOf(0), end: placeOf(count - 1).end };
        const text = quoted(strings.join(' '));
        const fixes = text === undefined ? [] : [replace('Put the whole text in quotes', place, text)];
        ctx.report('unquoted', place, { count, joined: shorten(strings.join('')) }, { fixes });
        return;
      }
      for (let i = 1; i < count; i++) {
        if (!isGluedAt(strings, i)) continue;
        const place = placeOf(i);
        const before = /\S*$/.exec(strings[i - 1])![0];
        const joined = before + /^\S*/.exec(strings[i])![0];
        const start = { ...place, start: place.start + 1, end: place.start + 1 };
        const fixes = entry.quoted[entry.first + i] ? [replace('Start the string with a blank', start, ' ')] : [];
        ctx.report('boundary', place, { joined: shorten(joined) }, { fixes });
      }
    },
  },
});

const isGlued = (strings: readonly string[]): boolean => strings.some((_, index) => isGluedAt(strings, index));

/** Whether a term ends with one string and another starts with the next. */
function isGluedAt(strings: readonly string[], index: number): boolean {
  if (index === 0) return false;
  const [before, after] = [strings[index - 1], strings[index]];
  if (before === '' || after === '' || /\s$/.test(before) || /^\s/.test(after)) return false;
  return TERM.test(after) || (BARE_TERM.test(after) && WHOLE.test(before));
}

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);
