import { textOfTxt } from '../../mail/lookup.ts';
import { isSpf } from '../../mail/spf.ts';
import type { Place } from '../../zone/files.ts';
import { entryAt } from '../../zone/place.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import { type Fix, replace } from '../finding.ts';
import { ODD_POLICY } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { lineOf, newlineOf } from '../support/line.ts';
import { hasPolicyBeside } from '../support/policyBeside.ts';
import { tagRecordOf } from '../support/tagRecord.ts';

/** How a policy starts that was meant for SPF, with what ends the version; characters that look like blanks are not looked at. */
const START =
  /^"?[ \t]*(?:v[ \t]*[=:-]?[ \t]*spf(?:\d[\d.]*)?|=?spf1)(?:[:;,]|(?=[ \t]))|^[ \t]*v=spf1(?=[-~?+]?(?:all$|include:|ip[46]:|mx |a |redirect=))/i;
/** What only SPF has, behind its version. */
const TERM = /(?:^|[ \t])(?:[-~?+]?all|redirect=\S+|[-~?+]?(?:include|ip4|ip6):\S+)(?=[ \t"]|$)/i;

export default defineRule({
  code: 'spf-bad-version',
  group: 'spf',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'A text was meant to be an SPF policy and does not start with v=spf1 and a blank.',
    why: 'Receivers pass over it, so the domain has no SPF policy.',
    remedy: 'Start the text with v=spf1, without blanks in it, and a blank after it.',
    references: ['RFC 7208 §4.5', 'RFC 7208 §12'],
    bad: '@ TXT "v=spf2 mx -all"\n@ MX 10 mail\nmail A 192.0.2.25\n',
    good: '@ TXT "v=spf1 mx -all"\n@ MX 10 mail\nmail A 192.0.2.25\n',
  },
  messages: {
    default:
      '"{text}" is not how an SPF policy starts, so receivers pass over it and {owner} has none; write v=spf1 and a blank at its start',
    spare:
      '"{text}" is not how an SPF policy starts, so receivers pass over this record; what counts is the policy beside it; remove this one',
    later:
      'A policy stands in a later string of the record, and readers join the strings: the text starts with "{text}", so {owner} has no SPF policy; write each text in a record of its own',
  },
  types: ['TXT'],
  odd: ODD_POLICY,
  visit: {
    record(txt, ctx) {
      const later = laterPolicy(txt);
      if (later) {
        const severity = hasPolicyBeside(txt, isSpf) ? 'warning' : 'error';
        ctx.report('later', later.place, { text: later.before, owner: txt.owner }, { severity, fixes: later.fixes });
        return;
      }
      const record = tagRecordOf(txt, (text) => !isSpf(text) && START.test(text) && TERM.test(text.replace(START, '')));
      if (!record) return;
      const [written] = START.exec(record.text)!;
      const place = record.place({ start: 0, end: written.length });
      const blanks = /^[ \t]*/.exec(record.text.slice(written.length))![0];
      const start = record.place({ start: 0, end: written.length + blanks.length });
      if (hasPolicyBeside(txt, isSpf)) {
        ctx.report('spare', place, { text: written }, { severity: 'information' });
        return;
      }
      ctx.report(
        'default',
        place,
        { text: written, owner: txt.owner },
        // Some receivers take a tab for a blank.
        {
          severity: written.toLowerCase() === 'v=spf1' && record.text[written.length] === '\t' ? 'warning' : 'error',
          fixes: written.startsWith('"') ? [] : [replace('Write v=spf1', start, 'v=spf1 ')],
        },
      );
    },
  },
});

/** The policy in a string that is not the first of a text which is none. */
function laterPolicy(txt: ZoneRecord): { place: Place; before: string; fixes: Fix[] } | undefined {
  if (isSpf(textOfTxt(txt.rdata)) || txt.isGenerated) return undefined;
  const { zone, file } = txt;
  const { entry } = entryAt(zone, file, txt.entryStart);
  const textOf = (token: number): string => entry.text(zone.files[file].codes, token);
  for (let token = entry.first + 1; token < entry.count; token++) {
    if (!/^"?v=spf1[ \t]/i.test(textOf(token))) continue;
    const start = entry.starts[token];
    const line = lineOf(zone, { file, start: txt.entryStart, end: start });
    const prefix = zone.textAt({ ...line, end: entry.starts[entry.first] });
    const blanks = { file, start: entry.ends[token - 1], end: start };
    const isPlain = entry.openedAt < 0 && line.end >= entry.ends[entry.count - 1];
    return {
      place: { file, start, end: entry.ends[token] },
      before: textOf(entry.first).replaceAll('"', ''),
      fixes: isPlain
        ? [replace('Make it a record of its own', blanks, `${newlineOf(zone.files[file].codes)}${prefix}`)]
        : [],
    };
  }
  return undefined;
}
