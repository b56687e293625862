import { printName } from '../../records/name.ts';
import type { PlacedProblem, Zone } from '../../zone/zone.ts';
import { insertAfter } from '../finding.ts';
import { defineRule } from '../rule.ts';

const FORMS: Readonly<Record<string, string>> = {
  $ORIGIN: '$ORIGIN example.com.',
  $TTL: '$TTL 3600',
  $INCLUDE: '$INCLUDE file',
  $GENERATE: '$GENERATE 1-10 host$ A 192.0.2.$',
  $DATE: '$DATE 20260101000000',
};

export default defineRule({
  code: 'directive-argument-missing',
  group: 'syntax',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  refusedBy: ['bind'],
  doc: {
    summary: 'A directive has no value, or not all of the values that it needs.',
    why: 'Servers refuse the zone.',
    remedy: 'Write the value on the same line as the directive.',
    references: ['RFC 1035 §5.1', 'RFC 2308 §4'],
    bad: '$TTL\n',
    good: '$TTL 3600\n',
  },
  messages: {
    default: '{directive} lacks a value, so the server refuses the zone; it is written like this: {form}',
  },
  caseOf: (problem) => ({ args: { form: FORMS[String(problem.args?.directive)] ?? '' } }),
  fixesOf(problem, zone) {
    const value = valueFor(problem, zone);
    return value === undefined ? [] : [insertAfter(`Write ${problem.args?.directive} ${value}`, problem, ` ${value}`)];
  },
});

function valueFor(problem: PlacedProblem, zone: Zone): string | undefined {
  if (problem.args?.directive === '$TTL') return '3600';
  if (problem.args?.directive !== '$ORIGIN' || zone.originUnknown) return undefined;
  return printName(zone.names.wire(zone.apex));
}
