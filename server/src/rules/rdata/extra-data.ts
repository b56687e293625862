import { typeByMnemonic } from '../../records/registry.ts';
import type { PlacedProblem, Zone } from '../../zone/zone.ts';
import { type Fix, replace } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { addressOf } from '../support/addressName.ts';
import { entryOf } from '../support/entryOf.ts';
import { layoutOf } from '../support/layout.ts';
import { lineOf } from '../support/line.ts';

export default defineRule({
  code: 'extra-data',
  group: 'rdata',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  refusedBy: ['bind'],
  doc: {
    summary: 'Words follow after the data of a record.',
    why: 'Servers refuse the zone. Often a blank came into a name, or a comment lacks its semicolon.',
    remedy: 'Remove them, or write a semicolon before them.',
    references: ['RFC 1035 §5.1'],
    bad: 'www A 192.0.2.80 web server\n',
    good: 'www A 192.0.2.80 ; web server\n',
  },
  messages: {
    default:
      '"{text}" is more than a {type} record takes, so the server refuses the zone. Remove it, or write ; before it if it is a comment',
    name: '"{text}" is more than a {type} record takes, so the server refuses the zone: a name has no blanks in it. Remove it, or write ; before it if it is a comment',
    number:
      'There are too many numbers before "{text}": "{before}" is read as the name, so the server refuses the zone. It is written {layout}',
    addresses:
      '{text} is a second address, and a record holds one; the server refuses the zone. Write a record for each address',
    strings:
      '"{text}" is more than the strings that {type} takes, so the server refuses the zone: a text with blanks needs quotes. It is written {layout}',
  },
  caseOf(problem, zone) {
    const type = String(problem.args?.type);
    const args = {
      text: String(problem.args?.text ?? zone.textAt(problem)).replace(/^"(.*)"$/, '$1'),
      layout: layoutOf(type),
    };
    const kind = typeByMnemonic(type)?.fields.at(-1)?.kind;
    const numbers = numbersBefore(problem, zone);
    if (kind === 'name' && numbers.length > 1) {
      return { message: 'number', args: { ...args, before: numbers.at(-1)! } };
    }
    if (kind === 'name') return { message: 'name', args };
    if ((type === 'A' || type === 'AAAA') && addressOf(args.text)) return { message: 'addresses', args };
    return { message: type === 'HINFO' ? 'strings' : 'default', args };
  },
  fixesOf(problem, zone): Fix[] {
    // Which of the numbers is too much only people know.
    if (numbersBefore(problem, zone).length > 1) return [];
    if (/[\r\n()]/.test(zone.textAt(problem)) || !isWhole(problem, zone)) return [];
    return [replace('Make it a comment', { ...problem, end: problem.start }, '; '), replace('Remove it', problem, '')];
  },
});

/** Whether nothing but a comment follows on the line, and the place is no template. */
function isWhole(problem: PlacedProblem, zone: Zone): boolean {
  const rest = zone.textAt({ ...lineOf(zone, problem), start: problem.end });
  return /^\s*(?:;|$)/.test(rest) && !zone.textAt(problem).startsWith('$GENERATE');
}

/** The words of the data before the place, if all of them are numbers: one of them stands where the name must stand. */
function numbersBefore(problem: PlacedProblem, zone: Zone): string[] {
  const entry = entryOf(zone, problem);
  if (!entry) return [];
  const words: string[] = [];
  for (let token = entry.first; token < entry.count && entry.starts[token] < problem.start; token++) {
    words.push(entry.text(zone.files[problem.file].codes, token));
  }
  return words.every((word) => /^\d+$/.test(word)) ? words : [];
}
