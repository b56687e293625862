import type { PlacedProblem, Zone } from '../../zone/zone.ts';
import { defineRule } from '../rule.ts';
import { entryOf } from '../support/entryOf.ts';
import { layoutOf, meaningOf } from '../support/layout.ts';

export default defineRule({
  code: 'missing-field',
  group: 'rdata',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  refusedBy: ['bind'],
  doc: {
    summary: 'The data of a record ends before all of its fields are there.',
    why: 'Servers refuse the zone.',
    remedy: 'Write the missing fields.',
    references: ['RFC 1035 §5.1'],
    bad: 'www A\n',
    good: 'www A 192.0.2.80\n',
  },
  messages: {
    default: '{type} lacks its {field}, so the server refuses the zone; it is written {layout}',
    short: '{type} lacks its {field}, so the server refuses the zone',
    meaning: '{type} lacks its {field}, so the server refuses the zone; it is written {layout}; {field}: {meaning}',
    mailbox:
      'SOA lacks its mailbox: {number} stands where it must stand, so the server refuses the zone; it is written {layout}',
  },
  caseOf(problem, zone) {
    const number = numberForMailbox(problem, zone);
    if (number !== undefined) return { message: 'mailbox', args: { number, layout: layoutOf('SOA') } };
    const [type, field] = [String(problem.args?.type), String(problem.args?.field)];
    const layout = layoutOf(type);
    const meaning = meaningOf(type, field);
    return { message: layout === '' ? 'short' : meaning === '' ? 'default' : 'meaning', args: { layout, meaning } };
  },
});

/** The number in an SOA record that stands where the mailbox must stand; undefined when a name does. */
function numberForMailbox(problem: PlacedProblem, zone: Zone): string | undefined {
  const entry = problem.args?.type === 'SOA' ? entryOf(zone, problem) : undefined;
  if (!entry || entry.count <= entry.first + 1) return undefined;
  const text = entry.text(zone.files[problem.file].codes, entry.first + 1);
  return /^\d+$/.test(text) ? text : undefined;
}
