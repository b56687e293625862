import { findSuspects, LONE_RETURN, suspectKind } from '../../text/suspects.ts';
import type { PlacedProblem, Zone } from '../../zone/zone.ts';
import type { Fix } from '../finding.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'lone-carriage-return',
  group: 'syntax',
  severity: 'information',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'Lines end with a carriage return alone, as on the first Macintoshes.',
    why: 'BIND takes it for the end of a line; NSD, Knot and most other programs do not, and read the next record as a part of this one. After a semicolon all of them read on in the comment.',
    remedy: 'End lines with a line feed.',
    references: ['RFC 1035 §5.1'],
    bad: 'www A 192.0.2.80\rftp A 192.0.2.81\n',
    good: 'www A 192.0.2.80\nftp A 192.0.2.81\n',
  },
  messages: {
    default:
      'A carriage return alone ends a line for BIND, but not for NSD, Knot and most other programs ({count} in this file); end lines with a line feed',
    comment:
      'A carriage return alone does not end a comment, so servers do not read what stands behind it on this line ({count} in this file); end lines with a line feed, or remove it',
  },
  caseOf: ({ message }) => (message === 'comment' ? { severity: 'warning' } : {}),
  fixesOf: (problem, zone) => [endLines(problem, zone)],
});

function endLines({ file }: PlacedProblem, zone: Zone): Fix {
  const { codes } = zone.files[file];
  const edits = findSuspects(codes)
    .filter((at) => suspectKind(codes, at) === LONE_RETURN)
    .map((at) => ({ file, start: at, end: at + 1, newText: '\n' }));
  return { title: 'End all lines with a line feed', safe: false, edits };
}
