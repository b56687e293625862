import type { Place } from '../../zone/files.ts';
import type { PlacedProblem, Zone } from '../../zone/zone.ts';
import { type Fix, insertAfter } from '../finding.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'unclosed-parenthesis',
  group: 'syntax',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  refusedBy: ['bind'],
  doc: {
    summary: 'A parenthesis is opened and never closed.',
    why: 'Everything up to the end of the file belongs to the record, so servers refuse the zone.',
    remedy: 'Write ) after the last value of the record, before any comment.',
    references: ['RFC 1035 §5.1'],
    bad: 'mail A 192.0.2.25\n@ MX ( 10 mail\nwww A 192.0.2.80\n',
    good: 'mail A 192.0.2.25\n@ MX ( 10 mail )\nwww A 192.0.2.80\n',
  },
  messages: {
    default:
      'This ( is never closed, so the server takes the lines below for a part of this record and refuses the zone; write ) after the last value',
    inComment:
      'The ) that is to close this ( stands in a comment and does not count, so the server refuses the zone; write ) before the semicolon',
    brace:
      'Only parentheses hold lines together: with {text} the record ends here for the server, which refuses the zone; write ( for it, and ) at the end',
    nextLine:
      'The record ends with its line, so the server refuses the zone: the ( on the line below has to stand on this one, before the first number',
    lines:
      'The record ends with its line, so the server refuses the zone; put the numbers on the lines below into parentheses, and open them on this line',
  },
  fixesOf(problem, zone) {
    if (problem.message === 'brace') return [bracesFix(zone, problem)];
    if (problem.message === 'nextLine') return [nextLineFix(zone, problem)];
    if (problem.message === 'lines') return [linesFix(problem)];
    const closeAt = problem.args?.closeAt;
    if (typeof closeAt !== 'number' || zone.textAt(problem) !== '(') return [];
    return [insertAfter('Close it after the last value', { ...problem, end: closeAt }, ' )')];
  },
});

/** Makes brackets and braces parentheses. */
function bracesFix(zone: Zone, place: Place): Fix {
  const end = indexBehind(zone, place, zone.textAt(place) === '[' ? ']' : '}');
  const edits = [
    { ...place, newText: '(' },
    { ...place, start: end, end: end + 1, newText: ')' },
  ];
  return { title: 'Write parentheses', safe: false, edits };
}

/** Opens a parenthesis behind a place and closes it where the problem says. */
function linesFix(problem: PlacedProblem): Fix {
  const close = Number(problem.args?.closeAt);
  const edits = [
    { ...problem, start: problem.end, newText: ' (' },
    { ...problem, start: close, end: close, newText: ' )' },
  ];
  return { title: 'Write parentheses around the numbers', safe: false, edits };
}

/** Moves the parenthesis of the next line to the end of a word. */
function nextLineFix(zone: Zone, place: Place): Fix {
  const open = indexBehind(zone, place, '(');
  const edits = [
    { ...place, start: place.end, newText: ' (' },
    { ...place, start: open, end: open + 1, newText: '' },
  ];
  return { title: 'Move the ( to this line', safe: false, edits };
}

/** The offset of the first such character behind a place that stands in no comment. */
function indexBehind(zone: Zone, { file, end }: Place, character: string): number {
  const text = zone.textAt({ file, start: end, end: zone.files[file].codes.length });
  return end + text.replace(/;.*/g, (comment) => ' '.repeat(comment.length)).indexOf(character);
}
