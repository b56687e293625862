import { classOf } from '../../records/classes.ts';
import type { Place } from '../../zone/files.ts';
import type { PlacedProblem, Zone } from '../../zone/zone.ts';
import { defineRule } from '../rule.ts';
import { entryOf } from '../support/entryOf.ts';
import { layoutOf } from '../support/layout.ts';
import { lineOf } from '../support/line.ts';
import { orderFix } from '../support/order.ts';

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
    layout:
      'The {field} of {type} must be {expected}, not "{text}"; the server refuses the zone; it is written {layout}: is a word missing, or in another place?',
    empty: 'The {field} of {type} must be {expected}; the server refuses the zone',
    unit: 'No blank may stand between a number and its unit, so the server refuses the zone; write {meant}',
    comment:
      'The {field} of {type} must be {expected}; the server refuses the zone; if "{text}" is a comment, write ; before it',
    order: 'The class {text} stands after the type; it must stand before it, so the server refuses the zone',
  },
  caseOf(problem, zone) {
    if (problem.args?.text === '') return { message: 'empty' };
    if (isClass(problem)) return { message: 'order' };
    if (bareComments(zone, problem).length > 0) return { message: 'comment' };
    const [unit] = looseUnits(zone, problem);
    if (unit !== undefined) return { message: 'unit', args: { meant: zone.textAt(unit).replace(/\s/g, '') } };
    const layout = layoutOf(String(problem.args?.type));
    return isElsewhere(problem, zone, layout.split(' ').length - 1) ? { message: 'layout', args: { layout } } : {};
  },
  fixesOf(problem, zone) {
    if (isClass(problem)) return orderFix(zone, problem);
    const comments = bareComments(zone, problem).map((place) => ({ ...place, end: place.start, newText: '; ' }));
    if (comments.length > 0) return [{ title: 'Write ; before the comments', safe: false, edits: comments }];
    const units = looseUnits(zone, problem);
    const edits = units.map((place) => ({ ...place, newText: zone.textAt(place).replace(/\s/g, '') }));
    return units.length === 0 ? [] : [{ title: 'Remove the blanks before the units', safe: false, edits }];
  },
});

/** Whether the class stands where the data starts. */
const isClass = ({ args }: PlacedProblem): boolean => classOf(String(args?.text)) !== undefined;

/** What the numbers of an SOA record mean, as people write behind them. */
const MEANINGS = /^\(?(?:serial|refresh|retry|expir[ey]|minimum|min|negative|ttl|default)\b/i;

/** The first words of comments in an SOA record that lack their semicolon, if the problem stands at one. */
function bareComments(zone: Zone, problem: PlacedProblem): Place[] {
  const entry =
    MEANINGS.test(zone.textAt(problem)) && problem.args?.type === 'SOA' ? entryOf(zone, problem) : undefined;
  if (!entry) return [];
  const { file } = problem;
  const places = Array.from({ length: entry.count }, (_, token) => ({
    file,
    start: entry.starts[token],
    end: entry.ends[token],
  })).filter((place, token) => token > entry.first + 1 && MEANINGS.test(zone.textAt(place)));
  const hides = places.some((place) => zone.textAt({ ...lineOf(zone, place), start: place.start }).includes(')'));
  return hides ? [] : places;
}

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

/** Whether a word may belong to another field: it is no number where one must stand, and a word may be missing before it. */
function isElsewhere(problem: PlacedProblem, zone: Zone, fields: number): boolean {
  const { text, expected } = problem.args ?? {};
  if (fields < 2 || !/^a number/.test(String(expected)) || /^[-+]?\d+$/.test(String(text))) return false;
  const entry = /^\D/.test(String(text)) ? undefined : entryOf(zone, problem);
  return entry === undefined || entry.count - entry.first < fields;
}
