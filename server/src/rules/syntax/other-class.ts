import { classMnemonic } from '../../records/classes.ts';
import { replace } from '../finding.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'other-class',
  group: 'syntax',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  refusedBy: ['bind'],
  doc: {
    summary: 'A record has another class than the zone.',
    why: 'All records of a zone have one class, for almost every zone IN. BIND refuses the zone.',
    remedy: 'Write the class of the zone, or leave it out.',
    references: ['RFC 1035 §5.2'],
    bad: 'www CH A 192.0.2.80\n',
    good: 'www IN A 192.0.2.80\n',
  },
  messages: {
    default:
      'The class {text} is not the class of the zone, {zoneClass}, so the server refuses the zone; write {zoneClass} or leave the class out',
    rare: 'The class {text} is not the class of the zone, {zoneClass}, so the server refuses the zone; write {zoneClass} or leave the class out; if the zone is one of class {text}, say so in a comment: ; zonesmith: class={text}',
  },
  caseOf: (problem, zone) => ({
    message: /^(?:ch|hs)$/i.test(zone.textAt(problem)) ? 'rare' : 'default',
    args: { zoneClass: classMnemonic(zone.class) },
  }),
  fixesOf: (problem, zone) =>
    zone.textAt(problem).includes(' ')
      ? []
      : [replace('Write the class of the zone', problem, classMnemonic(zone.class))],
});
