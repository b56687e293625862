import type { ZoneRecord } from '../../zone/record.ts';
import { type Fix, replace } from '../finding.ts';
import { ODD_TEXT } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { stringsOf } from '../support/text.ts';
import { isEditable, wordsFrom } from '../support/written.ts';

export default defineRule({
  code: 'txt-escaped-twice',
  group: 'rdata',
  severity: 'warning',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'A text has backslashes before semicolons or quotes in it, because they were escaped twice.',
    why: 'The backslashes are part of the text then, so whoever reads a policy or proof in it does not understand it.',
    remedy: 'Write the text in quotes, semicolons as they are, and quotes with one backslash before them.',
    references: ['RFC 1035 §5.1', 'RFC 1035 §3.3.14'],
    bad: 'note TXT "a=1\\\\; b=2"\n',
    good: 'note TXT "a=1; b=2"\n',
  },
  messages: {
    default:
      'Two backslashes make one that is part of the text, so readers see {seen}, which is hardly meant. Write {meant} in quotes without the backslashes',
  },
  types: ['TXT', 'SPF'],
  odd: ODD_TEXT,
  visit: {
    record(txt, ctx) {
      const text = stringsOf(txt.rdata).join('');
      const escaped = /\\[;"]/.exec(text)?.[0];
      if (escaped === undefined) return;
      const place = wordsFrom(txt, 0) ?? txt.place;
      ctx.report('default', place, { seen: escaped, meant: escaped.slice(1) }, { fixes: unescaped(txt) });
    },
  },
});

/** In quotes, `\\;` becomes `;`, and three backslashes before a quote become one. */
function unescaped(txt: ZoneRecord): Fix[] {
  const place = wordsFrom(txt, 0);
  const written = place && txt.textAt(place);
  if (!written || !isEditable(txt) || /[()\n]/.test(written) || !written.startsWith('"')) return [];
  const once = written.replace(/\\\\\\?([;"])/g, (_, character) => (character === '"' ? '\\"' : ';'));
  return once === written ? [] : [replace('Remove the second escape', place, once)];
}
