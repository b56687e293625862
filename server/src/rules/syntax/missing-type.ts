import { defineRule } from '../rule.ts';
import { foreignLine } from '../support/foreignLine.ts';
import { dollarFix, lostDollar } from '../support/lostDollar.ts';

export default defineRule({
  code: 'missing-type',
  group: 'syntax',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  refusedBy: ['bind'],
  doc: {
    summary: 'A line has an owner, and perhaps a TTL and a class, but no record type.',
    why: 'Servers refuse the zone.',
    remedy: 'Complete the record, or remove the line. A comment starts with a semicolon.',
    references: ['RFC 1035 §5.1'],
    bad: 'TTL 300\nftp A 192.0.2.81\n',
    good: '$TTL 300\nftp A 192.0.2.81\n',
  },
  messages: {
    default:
      '"{text}" is no whole record: its type and data are missing, so the server refuses the zone; complete the line, or write ; before it if it is a comment',
    dollar: 'A directive starts with a dollar sign: write {meant}; as it is, the server refuses the zone',
    foreign: 'This is {what}, no record, so the server refuses the zone; {remedy}',
  },
  caseOf(problem, zone) {
    const meant = lostDollar(zone, problem);
    if (meant !== undefined) return { message: 'dollar', args: { meant } };
    const foreign = foreignLine(zone, problem);
    return foreign ? { message: 'foreign', args: { ...foreign } } : {};
  },
  fixesOf(problem, zone) {
    const meant = lostDollar(zone, problem);
    return meant === undefined ? [] : [dollarFix(zone, problem, meant)];
  },
});
