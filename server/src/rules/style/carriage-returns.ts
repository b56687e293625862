import { CARRIAGE_RETURN } from '../../text/codes.ts';
import { defineRule } from '../rule.ts';
import { linesIn } from '../support/textLines.ts';

export default defineRule({
  code: 'carriage-returns',
  group: 'style',
  severity: 'hint',
  since: '0.1.0',
  fix: 'safe',
  preset: 'strict',
  doc: {
    summary: 'Lines end with carriage return and line feed, as on Windows.',
    why: 'BIND and NSD read them; Knot refuses the file.',
    remedy: 'End lines with a line feed.',
    references: ['RFC 1035 §5.1'],
    bad: 'www A 192.0.2.80\r\nmail A 192.0.2.25\r\n',
    good: 'www A 192.0.2.80\nmail A 192.0.2.25\n',
  },
  messages: {
    default: 'Knot refuses lines that end with carriage return and line feed, as this one and {count} in all do',
  },
  visit: {
    zone(zone, ctx) {
      for (const [file, { codes }] of zone.files.entries()) {
        const ends = [...linesIn(codes)].filter(({ end }) => codes[end] === CARRIAGE_RETURN && codes[end + 1] === 10);
        if (ends.length === 0) continue;
        const edits = ends.map(({ end }) => ({ file, start: end, end: end + 1, newText: '' }));
        const [{ start, end }] = ends;
        const fix = { title: 'End all lines with a line feed', safe: true, edits };
        ctx.report('default', { file, start, end }, { count: ends.length }, { fixes: [fix] });
      }
    },
  },
});
