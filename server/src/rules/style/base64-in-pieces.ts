import type { Fix } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { entryOf } from '../support/entryOf.ts';

export default defineRule({
  code: 'base64-in-pieces',
  group: 'style',
  severity: 'hint',
  since: '0.1.0',
  fix: 'safe',
  alsoSigned: true,
  doc: {
    summary: 'Base64 is broken into words within a group of four characters.',
    why: 'BIND and NSD read it; Knot 3.2 refuses the file.',
    remedy: 'Break it behind a multiple of four characters.',
    references: ['RFC 4648 §4', 'RFC 4701 §3.6', 'RFC 4034 §3.2'],
    bad: 'host DHCID ( AAIBY2/AuCccgoJbsaxcQc9\n  TUapptP69lOjxfNuVAA2kjEA= )\n',
    good: 'host DHCID ( AAIBY2/AuCccgoJbsaxc\n  Qc9TUapptP69lOjxfNuVAA2kjEA= )\n',
  },
  messages: {
    default: 'Knot 3.2 refuses Base64 that is broken within a group of four characters; break it between such groups',
  },
  fixesOf(problem, zone): Fix[] {
    const entry = entryOf(zone, problem);
    if (!entry) return [];
    const { file, start, end } = problem;
    const words = Array.from({ length: entry.count }, (_, token) => ({
      file,
      start: entry.starts[token],
      end: entry.ends[token],
    })).filter((word) => word.start >= start && word.end <= end);
    const text = words.map((word) => zone.textAt(word)).join('');
    let length = 0;
    let from = 0;
    const edits = words.map((word) => {
      length += word.end - word.start;
      const to = length - (length % 4);
      const newText = text.slice(from, to);
      from = to;
      return { ...word, newText };
    });
    return [{ title: 'Break it between groups of four', safe: true, edits }];
  },
});
