import type { Place } from '../../zone/files.ts';
import type { PlacedProblem, Zone } from '../../zone/zone.ts';
import { defineRule } from '../rule.ts';
import { entryOf } from '../support/entryOf.ts';

export default defineRule({
  code: 'bad-field-value',
  group: 'rdata',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  refusedBy: ['bind'],
  doc: {
    summary: 'A field of a record has a value that it cannot have.',
    why: 'Servers refuse the zone.',
    remedy: 'Write a value as the field takes it.',
    references: ['RFC 1035 §5.1'],
    bad: '$TTL 3600\n@ SOA ns1 hostmaster 2026010101 4 H 1H 2W 1H\n@ NS ns1\n@ NS ns.example.net.\nns1 A 192.0.2.53\n',
    good: '$TTL 3600\n@ SOA ns1 hostmaster 2026010101 4H 1H 2W 1H\n@ NS ns1\n@ NS ns.example.net.\nns1 A 192.0.2.53\n',
  },
  messages: {
    default: 'The {field} of {type} must be {expected}, not "{text}"; the server refuses the zone',
    empty: 'The {field} of {type} must be {expected}; the server refuses the zone',
    unit: 'No blank may stand between a number and its unit, so the server refuses the zone. Write {meant}',
  },
  caseOf(problem, zone) {
    if (problem.args?.text === '') return { message: 'empty' };
    const [unit] = looseUnits(zone, problem);
    return unit === undefined ? {} : { message: 'unit', args: { meant: zone.textAt(unit).replace(/\s/g, '') } };
  },
  fixesOf(problem, zone) {
    const units = looseUnits(zone, problem);
    const edits = units.map((place) => ({ ...place, newText: zone.textAt(place).replace(/\s/g, '') }));
    return units.length === 0 ? [] : [{ title: 'Remove the blanks before the units', safe: false, edits }];
  },
});

/** Numbers and units of a record with blanks between them, if the problem stands at such a unit: `2 H`. */
function looseUnits(zone: Zone, problem: PlacedProblem): Place[] {
  const entry = /^[wdhms]$/i.test(zone.textAt(problem)) ? entryOf(zone, problem) : undefined;
  if (!entry) return [];
  const { file } = problem;
  const texts = Array.from({ length: entry.count }, (_, token) => entry.text(zone.files[file].codes, token));
  return texts.flatMap((text, token) => {
    const isLoose = token > entry.first && /^[wdhms]$/i.test(text) && /^\d+$/.test(texts[token - 1]);
    return isLoose ? [{ file, start: entry.starts[token - 1], end: entry.ends[token] }] : [];
  });
}
