import { replace } from '../finding.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'empty-label',
  group: 'names',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  refusedBy: ['bind'],
  doc: {
    summary: 'A name starts with a dot or has two dots in a row.',
    why: 'Nothing may stand between two dots only at the end of a name, so servers refuse the zone.',
    remedy: 'Remove the dot that is too much.',
    references: ['RFC 1035 §3.1'],
    bad: 'www..shop A 192.0.2.1\n',
    good: 'www.shop A 192.0.2.1\n',
  },
  messages: {
    default:
      'There is nothing between two dots of {text}, so the server refuses the zone; remove the dot that is too much',
  },
  fixesOf(problem, zone) {
    const text = zone.textAt(problem);
    const fixed = text.replace(/\.{2,}/g, '.').replace(/^\.(?=.)/, '');
    return [replace(`Remove the dot: ${fixed}`, problem, fixed)];
  },
});
