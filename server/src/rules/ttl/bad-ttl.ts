import { replace } from '../finding.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'bad-ttl',
  group: 'ttl',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  refusedBy: ['bind'],
  doc: {
    summary: 'A TTL is no number of seconds and no period such as 1h30m.',
    why: 'Servers refuse the zone.',
    remedy: 'Write seconds, or a period with the units w, d, h, m and s.',
    references: ['RFC 2308 §4', 'RFC 1035 §5.1', 'RFC 2181 §8'],
    bad: 'www 1day A 192.0.2.80\n',
    good: 'www 1d A 192.0.2.80\n',
  },
  messages: {
    default:
      '{text} is no TTL, so the server refuses the zone; write seconds (3600) or a period with the units w, d, h, m, s (1h30m), at most 2147483647 seconds',
    word: 'A unit of time is one letter, and {text} has more, so the server refuses the zone; write {meant}',
    class: '{text} is neither a TTL nor a class, so the server refuses the zone; if the class is meant, write IN',
  },
  caseOf(problem, zone) {
    if (isMistypedClass(zone.textAt(problem))) return { message: 'class' };
    const meant = withLetters(zone.textAt(problem));
    return meant === undefined ? {} : { message: 'word', args: { meant } };
  },
  fixesOf(problem, zone) {
    if (isMistypedClass(zone.textAt(problem))) return [replace('Write IN', problem, 'IN')];
    const meant = withLetters(zone.textAt(problem));
    return meant === undefined ? [] : [replace(`Write ${meant}`, problem, meant)];
  },
});

/** Whether a digit stands for the letter it looks like. */
const isMistypedClass = (text: string): boolean => /^1N$/i.test(text);

/** `1d` for `1day`; undefined when the text is no number with a unit. */
function withLetters(text: string): string | undefined {
  const [, number, unit] = /^(\d+)(weeks?|wks?|days?|hours?|hrs?|min(?:ute)?s?|sec(?:ond)?s?)$/i.exec(text) ?? [];
  return number === undefined ? undefined : `${number}${unit[0].toLowerCase()}`;
}
