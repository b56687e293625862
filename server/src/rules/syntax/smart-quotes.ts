import { endOfLine } from '../../text/scan.ts';
import { LIKE_QUOTE, suspectKind } from '../../text/suspects.ts';
import type { PlacedProblem, Zone } from '../../zone/zone.ts';
import type { Edit, Fix } from '../finding.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'smart-quotes',
  group: 'syntax',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  refusedBy: ['bind'],
  doc: {
    summary: 'A text stands in typographic quotes, which word processors and web pages put in the place of plain ones.',
    why: 'They do not quote: they become part of the text, blanks end it, and a semicolon starts a comment. Receivers do not understand a mail policy that is written like this.',
    remedy: 'Write plain double quotes.',
    references: ['RFC 1035 §5.1'],
    bad: '@ TXT “v=spf1 mx -all”\n',
    good: '@ TXT "v=spf1 mx -all"\n',
  },
  messages: {
    default:
      'Only plain double quotes (") quote a text: {quote} becomes part of it, each blank ends it and a semicolon starts a comment; write " on both sides',
  },
  caseOf: (problem, zone) => ({ args: { quote: zone.textAt(problem).slice(0, 1) } }),
  fixesOf: straighten,
});

/** Replaces the opening quote and the one that is meant to close the text, the next of its kind on the line. */
function straighten(problem: PlacedProblem, zone: Zone): Fix[] {
  const { file, start } = problem;
  const { codes } = zone.files[file];
  const end = endOfLine(codes, start, codes.length);
  const edits: Edit[] = [];
  for (let at = start; at < end; at++) {
    if (suspectKind(codes, at) === LIKE_QUOTE) edits.push({ file, start: at, end: at + 1, newText: '"' });
  }
  return edits.length % 2 === 0 ? [{ title: 'Write plain double quotes', safe: false, edits }] : [];
}
