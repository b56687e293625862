import type { PlacedProblem, Zone } from '../../zone/zone.ts';
import type { Edit, Fix } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { entryOf } from '../support/entryOf.ts';

export default defineRule({
  code: 'unclosed-quote',
  group: 'syntax',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  refusedBy: ['bind'],
  doc: {
    summary: 'A quoted string is not closed on the line on which it is opened.',
    why: 'BIND and Knot refuse the zone. NSD takes the line break, and perhaps the records below, for a part of the text.',
    remedy:
      'Close the quote. To write a long text on several lines, close the quote at the end of each line and put all of the strings in parentheses.',
    references: ['RFC 1035 §5.1'],
    bad: 'www TXT "hello\n',
    good: 'www TXT "hello"\nlong TXT ( "hello "\n           "world" )\n',
  },
  messages: {
    default:
      'The quote that opens here is not closed on this line, so the server refuses the zone; write " where the text ends',
    lines:
      'A text in quotes cannot go on after the end of the line, so the server refuses the zone; close the quote on each line and put the strings in parentheses',
  },
  fixesOf: (problem, zone) => (problem.message === 'lines' ? joinLines(problem, zone) : closeQuote(problem, zone)),
});

function closeQuote(problem: PlacedProblem, zone: Zone): Fix[] {
  const text = zone.textAt(problem);
  if (!text.startsWith('"')) return [];
  const inner = text.replace(/[\s)]+$/, '');
  const at = problem.start + inner.length;
  const edits = [{ file: problem.file, start: at, end: at, newText: '"' }];
  return [{ title: 'Close the quote at the end of the text', safe: false, edits }];
}

/** Makes a string of each line. Readers join them without a blank, and the terms of an SPF policy need one. */
function joinLines(problem: PlacedProblem, zone: Zone): Fix[] {
  const { file, start, end } = problem;
  const text = zone.textAt(problem);
  if (!text.startsWith('"')) return [];
  const edits: Edit[] = [];
  const add = (at: number, newText: string): void => void edits.push({ file, start: at, end: at, newText });
  const isInside = isInParentheses(zone, problem);
  const isSpf = /^"v=spf1/i.test(text);
  if (!isInside) add(start, '( ');
  for (const { 0: lineBreak, index } of text.matchAll(/(?:\r\n|\r|\n)[ \t]*/g)) {
    add(start + index, isSpf && text[index - 1] !== ' ' ? ' "' : '"');
    add(start + index + lineBreak.length, '"');
  }
  if (!isInside) add(end, ' )');
  return [{ title: 'Make one string of each line', safe: false, edits }];
}

function isInParentheses(zone: Zone, problem: PlacedProblem): boolean {
  const openedAt = entryOf(zone, problem)?.openedAt ?? -1;
  return openedAt >= 0 && openedAt < problem.start;
}
