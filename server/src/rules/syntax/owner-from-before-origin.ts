import { defineRule } from '../rule.ts';
import { writeOwner } from '../support/line.ts';

export default defineRule({
  code: 'owner-from-before-origin',
  group: 'syntax',
  severity: 'warning',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'The first record after an $ORIGIN has no owner of its own.',
    why: '$ORIGIN does not change the owner: the record belongs to the name above the $ORIGIN, and not to the new origin.',
    remedy: 'Write the owner: @ for the new origin, or the name that is meant.',
    references: ['RFC 1035 §5.1'],
    bad: 'www A 192.0.2.80\n$ORIGIN lab.example.com.\n  A 192.0.2.81\n',
    good: 'www A 192.0.2.80\n$ORIGIN lab.example.com.\n@ A 192.0.2.81\n',
  },
  messages: {
    default:
      'This record has no owner of its own, and $ORIGIN does not set one: it belongs to {owner}, not to {origin}; write @ for {origin} or the owner that is meant',
  },
  fixesOf(problem, zone) {
    const { owner, origin } = problem.args ?? {};
    return [
      writeOwner(`Write @ as the owner: ${origin}`, zone, problem, '@'),
      writeOwner(`Write the owner that it has now: ${owner}`, zone, problem, String(owner)),
    ];
  },
});
