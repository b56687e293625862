import { defineRule } from '../rule.ts';
import { linesIn } from '../support/textLines.ts';

export default defineRule({
  code: 'trailing-blanks',
  group: 'style',
  severity: 'hint',
  since: '0.1.0',
  fix: 'safe',
  preset: 'strict',
  doc: {
    summary: 'Lines end with blanks or tabs.',
    why: 'They mean nothing, but show up as changes when somebody compares versions.',
    remedy: 'Remove them; the formatter does it as well.',
    references: ['RFC 1035 §5.1'],
    bad: 'www A 192.0.2.80  \nmail A 192.0.2.25\t\n',
    good: 'www A 192.0.2.80\nmail A 192.0.2.25\n',
  },
  messages: { default: 'Blanks at the end of {count} in this file, here for the first time; they mean nothing' },
  visit: {
    zone(zone, ctx) {
      for (const [file, { codes }] of zone.files.entries()) {
        const places = [...linesIn(codes)].flatMap(({ start, end }) => {
          let from = end;
          while (from > start && isBlank(codes[from - 1])) from--;
          // A blank after a backslash is a part of the word.
          if (from > start && codes[from - 1] === BACKSLASH) from++;
          return from < end ? [{ file, start: from, end }] : [];
        });
        if (places.length === 0) continue;
        const count = places.length === 1 ? '1 line' : `${places.length} lines`;
        const edits = places.map((place) => ({ ...place, newText: '' }));
        const fix = { title: 'Remove blanks at the ends of lines', safe: true, edits };
        ctx.report('default', places[0], { count }, { fixes: [fix] });
      }
    },
  },
});

const BACKSLASH = 92;

const isBlank = (code: number): boolean => code === 32 || code === 9;
