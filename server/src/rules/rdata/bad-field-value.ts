import type { PlacedProblem, Zone } from '../../zone/zone.ts';
import { defineRule } from '../rule.ts';
import { entryOf } from '../support/entryOf.ts';
import { layoutOf } from '../support/layout.ts';

export default defineRule({
  code: 'bad-field-value',
  group: 'rdata',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  refusedBy: ['bind'],
  doc: {
    summary: 'A field of a record has a value that it cannot have.',
    why: 'Servers refuse the zone.',
    remedy: 'Write a value as the field takes it.',
    references: ['RFC 1035 §5.1'],
    bad: 'mail A 192.0.2.25\n_imaps._tcp SRV 0 one 993 mail\n',
    good: 'mail A 192.0.2.25\n_imaps._tcp SRV 0 1 993 mail\n',
  },
  messages: {
    default: 'The {field} of {type} must be {expected}, not "{text}"; the server refuses the zone',
    layout:
      'The {field} of {type} must be {expected}, not "{text}"; the server refuses the zone. It is written {layout}: is a word missing, or in another place?',
    empty: 'The {field} of {type} must be {expected}; the server refuses the zone',
  },
  caseOf(problem, zone) {
    const { args } = problem;
    if (args?.text === '') return { message: 'empty' };
    const layout = layoutOf(String(args?.type));
    // What is no number at all may belong to another field.
    const isOther = /^a number/.test(String(args?.expected)) && !/^[-+]?\d+$/.test(String(args?.text));
    const fields = layout.split(' ').length - 1;
    const isShort = /^\D/.test(String(args?.text)) || wordsOf(problem, zone) < fields;
    return isOther && isShort && fields > 1 ? { message: 'layout', args: { layout } } : {};
  },
});

/** How many words the data has. */
function wordsOf(problem: PlacedProblem, zone: Zone): number {
  const entry = entryOf(zone, problem);
  return entry ? entry.count - entry.first : 0;
}
