import { entryAt } from '../../zone/place.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import { replace } from '../finding.ts';
import { ODD_POLICY } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { quoted } from '../support/text.ts';

const APOSTROPHE = 39;

export default defineRule({
  code: 'txt-single-quotes',
  group: 'mail',
  severity: 'warning',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'The text of a TXT record is in single quotes, which do not quote.',
    why: 'The quotes become part of the text, and each blank ends a string. No mail policy starts with a quote, so receivers do not find it.',
    remedy: 'Write plain double quotes.',
    references: ['RFC 1035 §5.1'],
    bad: "@ TXT 'v=spf1 mx -all'\n",
    good: '@ TXT "v=spf1 mx -all"\n',
  },
  messages: {
    default:
      'Single quotes do not quote: they become part of the text, and each blank ends a string; write double quotes (")',
  },
  types: ['TXT', 'SPF'],
  odd: ODD_POLICY,
  visit: {
    record(txt, ctx) {
      const first = txt.rdataOctets[txt.rdataStart + 1];
      if (first !== APOSTROPHE || txt.isGenerated) return;
      const text = unquotedText(txt);
      if (!text || !/^'.*'$/.test(text.inner)) return;
      const inner = text.inner.slice(1, -1);
      const fix = quoted(inner);
      ctx.report(
        'default',
        text.place,
        {},
        {
          severity: /^v=|^\w+=.*;/i.test(inner) ? 'error' : 'warning',
          fixes: fix === undefined ? [] : [replace('Write double quotes', text.place, fix)],
        },
      );
    },
  },
});

/** The data of a record on one line without any quoted string. */
function unquotedText(txt: ZoneRecord) {
  const { entry } = entryAt(txt.zone, txt.file, txt.entryStart);
  if (entry.openedAt >= 0 || entry.quoted.subarray(entry.first, entry.count).some((isQuoted) => isQuoted === 1)) {
    return undefined;
  }
  const place = { file: txt.file, start: entry.starts[entry.first], end: entry.ends[entry.count - 1] };
  return { place, inner: txt.zone.textAt(place) };
}
