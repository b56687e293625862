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
    summary: 'A text has a backslash before a semicolon in it, because it was escaped twice.',
    why: 'The backslash is part of the text then, so whoever reads a policy or proof in it does not understand it.',
    remedy: 'Write the text in quotes, and the semicolon as it is.',
    references: ['RFC 1035 §5.1', 'RFC 1035 §3.3.14'],
    bad: 'note TXT "a=1\\\\; b=2"\n',
    good: 'note TXT "a=1; b=2"\n',
  },
  messages: {
    default:
      'Two backslashes make one that is part of the text, so readers see "\\;", which is hardly meant; in quotes, write the semicolon without backslashes',
  },
  types: ['TXT', 'SPF'],
  odd: ODD_TEXT,
  visit: {
    record(txt, ctx) {
      const text = stringsOf(txt.rdata).join('');
      if (!text.includes('\\;')) return;
      const place = wordsFrom(txt, 0) ?? txt.place;
      ctx.report('default', place, {}, { fixes: unescaped(txt) });
    },
  },
});

/** In quotes, `\\;` becomes `;`. */
function unescaped(txt: ZoneRecord): Fix[] {
  const place = wordsFrom(txt, 0);
  const written = place && txt.textAt(place);
  if (!written || !isEditable(txt) || /[()\n]/.test(written) || !written.startsWith('"')) return [];
  const once = written.replace(/\\\\\\?;/g, ';');
  return once === written ? [] : [replace('Remove the second escape', place, once)];
}
