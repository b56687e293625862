import type { Place } from '../../zone/files.ts';
import type { PlacedProblem, Zone } from '../../zone/zone.ts';
import { replace } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { entryOf } from '../support/entryOf.ts';

export default defineRule({
  code: 'bad-escape',
  group: 'names',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  refusedBy: ['bind'],
  doc: {
    summary: 'A backslash is not followed by a character or by a number from 000 to 255.',
    why: 'Servers refuse the zone, or disagree about what is meant. The numbers are decimal; programs often write octal ones.',
    remedy: 'Write three decimal digits, or remove the backslash.',
    references: ['RFC 1035 §5.1'],
    bad: 'cafe TXT "caf\\303\\251"\n',
    good: 'cafe TXT "caf\\195\\169"\n',
  },
  messages: {
    default:
      'A backslash in {text} is followed neither by another character nor by three decimal digits up to 255, so the server refuses the zone; if the number is octal, write it in decimal',
    lineEnd:
      'A backslash does not continue a line, so the server refuses the zone; put the values into parentheses, which hold lines together',
    octal:
      '{text} is decimal in zone files, so this is {name}, with a digit for its first label; Route 53 writes * in octal like this: write *',
    regexp:
      'Three decimal digits must follow a backslash here, and {text} has one, so the server refuses the zone; for the backslash of a regular expression write two: {meant}',
  },
  caseOf(problem, zone) {
    if (problem.message === 'octal') return {};
    if (zone.textAt(problem) === '\\') return { message: 'lineEnd' };
    const text = referenceIn(problem, zone);
    return text === undefined ? {} : { message: 'regexp', args: { text, meant: `\\${text}` } };
  },
  fixesOf(problem, zone) {
    if (problem.message === 'octal') return [replace('Write *', problem, '*')];
    const reference = referenceIn(problem, zone);
    if (reference !== undefined) return [replace(`Write \\${reference}`, { ...problem, end: problem.start }, '\\')];
    const place = withNeighbours(problem, zone);
    const decimal = fromOctal(zone.textAt(place));
    return decimal === undefined ? [] : [replace(`Write the octal numbers in decimal: ${decimal}`, place, decimal)];
  },
});

const NAPTR = 35;

/** `\1` in a NAPTR record: it stands for what the first group of the expression matched (RFC 3402 §3.2). */
function referenceIn(problem: PlacedProblem, zone: Zone): string | undefined {
  const text = /^\\[1-9](?!\d)/.exec(zone.textAt({ ...problem, end: problem.start + 3 }))?.[0];
  return text !== undefined && entryOf(zone, problem)?.type === NAPTR ? text : undefined;
}

/** The place of an escape, and of the octal escapes beside it, which belong to the same characters. */
function withNeighbours({ file, start, end }: Place, zone: Zone): Place {
  const isEscape = (at: number): boolean => /^\\[0-3][0-7]{2}$/.test(zone.textAt({ file, start: at, end: at + 4 }));
  let [first, last] = [start, end];
  while (first >= 4 && isEscape(first - 4)) first -= 4;
  while (isEscape(last)) last += 4;
  return { file, start: first, end: last };
}

/** The text with its octal escapes in decimal; undefined when it has other numbers. */
function fromOctal(text: string): string | undefined {
  const escapes = [...text.matchAll(/\\(\d{1,3})/g)].map(([, digits]) => digits);
  if (escapes.length === 0 || !escapes.every((digits) => /^[0-3][0-7]{2}$/.test(digits))) return undefined;
  return text.replace(/\\(\d{3})/g, (_, digits: string) => `\\${String(Number.parseInt(digits, 8)).padStart(3, '0')}`);
}
