import { CARRIAGE_RETURN, type Codes, LINE_FEED } from '../../text/codes.ts';
import { insertAfter } from '../finding.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'no-final-newline',
  group: 'syntax',
  severity: 'hint',
  since: '0.1.0',
  fix: 'safe',
  doc: {
    summary: 'The last line does not end with a newline.',
    why: 'Programs that append a record put it on the same line. BIND warns about it.',
    remedy: 'End the last line with a newline.',
    references: ['RFC 1035 §5.1'],
    bad: 'www A 192.0.2.80',
    good: 'www A 192.0.2.80\n',
  },
  messages: {
    default: 'The last line does not end with a newline; a program that appends a record would put it on this line',
  },
  visit: {
    zone(zone, ctx) {
      zone.files.forEach(({ codes }, file) => {
        const last = codes.length - 1;
        if (last < 0 || codes[last] === LINE_FEED || codes[last] === CARRIAGE_RETURN) return;
        const place = { file, start: last, end: codes.length };
        ctx.report('default', place, {}, { fixes: [insertAfter('End the line', place, newlineOf(codes), true)] });
      });
    },
  },
});

/** The newline that the file uses. */
function newlineOf(codes: Codes): string {
  const first = codes.indexOf(LINE_FEED);
  return first > 0 && codes[first - 1] === CARRIAGE_RETURN ? '\r\n' : '\n';
}
