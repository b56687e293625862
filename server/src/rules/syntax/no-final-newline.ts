import { CARRIAGE_RETURN, LINE_FEED } from '../../text/codes.ts';
import type { Place } from '../../zone/files.ts';
import type { Zone } from '../../zone/zone.ts';
import { type Fix, insertAfter } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { newlineOf } from '../support/line.ts';

const CODE = 'no-final-newline';

export default defineRule({
  code: CODE,
  group: 'syntax',
  severity: 'hint',
  since: '0.1.0',
  fix: 'safe',
  doc: {
    summary: 'The last line does not end with a newline.',
    why: 'Programs that append a record put it on the same line. BIND warns about it, and refuses most directives there.',
    remedy: 'End the last line with a newline.',
    references: ['RFC 1035 §5.1'],
    bad: 'www A 192.0.2.80',
    good: 'www A 192.0.2.80\n',
  },
  messages: {
    default: 'The last line does not end with a newline; a program that appends a record would put it on this line',
    directive:
      'The server does not take {directive} on a last line without a newline, so it refuses the zone; end the line',
    include:
      'The server does not see the blank at the start of the included file when no newline ends this last line, so it takes the type there for an owner and refuses the zone; end the line',
  },
  caseOf: () => ({ severity: 'error', refusedBy: ['bind'] }),
  fixesOf: (problem, zone) => [endLine(problem, zone)],
  visit: {
    zone(zone, ctx) {
      zone.files.forEach(({ codes }, file) => {
        const last = codes.length - 1;
        if (last < 0 || codes[last] === LINE_FEED || codes[last] === CARRIAGE_RETURN) return;
        if (zone.problems.some((problem) => problem.code === CODE && problem.file === file)) return;
        const place = { file, start: last, end: codes.length };
        ctx.report('default', place, {}, { fixes: [endLine(place, zone)] });
      });
    },
  },
});

const endLine = (place: Place, zone: Zone): Fix =>
  insertAfter('End the line', place, newlineOf(zone.files[place.file].codes), true);
