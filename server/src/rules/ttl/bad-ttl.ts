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
    bad: 'www 5min A 192.0.2.80\n',
    good: 'www 5m A 192.0.2.80\n',
  },
  messages: {
    unit: '{text} is no TTL, so the server refuses the zone: units are single letters. Write {meant}',
    default:
      '{text} is no TTL, so the server refuses the zone. Write seconds (3600) or a period with the units w, d, h, m, s (1h30m), at most 2147483647 seconds',
  },
  caseOf(problem, zone) {
    const meant = withShortUnits(zone.textAt(problem));
    return meant === undefined ? {} : { message: 'unit', args: { meant } };
  },
  fixesOf(problem, zone) {
    const meant = withShortUnits(zone.textAt(problem));
    return meant === undefined ? [] : [replace(`Write ${meant}`, problem, meant)];
  },
});

const WORDS = /^\d+(?:w(?:ee)?ks?|days?|h(?:ou)?rs?|min(?:ute)?s?|sec(?:ond)?s?)$/i;

/** `5m` for `5min`, `2h` for `2hours`; undefined for other texts. */
const withShortUnits = (text: string): string | undefined =>
  WORDS.test(text) ? text.replace(/(\d+)(.).*/, '$1$2').toLowerCase() : undefined;
