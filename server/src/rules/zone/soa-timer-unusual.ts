import type { ZoneRecord } from '../../zone/record.ts';
import { defineRule } from '../rule.ts';
import { hasNoSecondaries, isForItself } from '../support/ownUse.ts';

/** Seconds that are usual, and what happens below and above. */
const TIMERS = [
  ['refresh', 300, 604_800],
  ['retry', 60, 86_400],
  ['expire', 604_800, 31_536_000],
  ['minimum', 30, Number.POSITIVE_INFINITY],
] as const;

export default defineRule({
  code: 'soa-timer-unusual',
  group: 'zone',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A time in the SOA record is far from what is usual.',
    why: 'Too short a refresh, retry or minimum makes servers ask all the time; with too long a refresh they miss changes when a notification is lost. Too short an expire time takes the zone away during a weekend without the primary; one of years keeps data alive that nobody maintains.',
    remedy:
      'Usual are a refresh of 20 minutes to a day, a retry of a fraction of it, an expire time of two to six weeks, and a minimum of five minutes to a day.',
    references: ['RFC 1912 §2.2', 'RFC 2308 §5', 'RFC 1035 §3.3.13', 'RIPE-203'],
    bad: '$TTL 3600\n@ SOA ns1 hostmaster 2026010101 14400 3600 86400 3600\n@ NS ns1\n@ NS ns.example.net.\nns1 A 192.0.2.53\n',
    good: '$TTL 3600\n@ SOA ns1 hostmaster 2026010101 14400 3600 1209600 3600\n@ NS ns1\n@ NS ns.example.net.\nns1 A 192.0.2.53\n',
  },
  messages: {
    default:
      'In seconds, {timers}; far from what is usual servers ask too often, or notice changes and failures too late',
    zero: 'All times of the SOA record are 0, so secondaries ask all the time and drop the zone at once; write for example 14400 3600 1209600 3600',
  },
  types: ['SOA'],
  visit: {
    record(soa, ctx) {
      const unusual = unusualTimers(soa);
      if (unusual.length === 0 || isForItself(ctx.zone)) return;
      const isZero = unusual.length === TIMERS.length && unusual.every(({ seconds }) => seconds === 0);
      const timers = unusual.map(({ text }) => text).join(', ');
      ctx.report(isZero ? 'zero' : 'default', soa.fieldPlace(unusual[0].field), { timers });
    },
  },
});

interface Unusual {
  readonly field: string;
  readonly seconds: number;
  readonly text: string;
}

/**
 * Without those that other rules tell of (a retry that is no shorter than refresh, an expire time shorter than both), and
 * those that nobody looks at.
 */
function unusualTimers(soa: ZoneRecord): Unusual[] {
  const of = (field: string): number => soa.numberOf(field, 4);
  const told = {
    refresh: false,
    retry: of('retry') >= of('refresh') && of('refresh') > 0,
    expire: of('expire') < of('refresh') + of('retry'),
    minimum: false,
  };
  return TIMERS.flatMap(([field, least, most]) => {
    const seconds = of(field);
    if (told[field] || (seconds >= least && seconds <= most)) return [];
    if (field !== 'minimum' && hasNoSecondaries(soa.zone)) return [];
    const limit = seconds < least ? `at least ${least} is usual` : `at most ${most} is usual`;
    return [{ field, seconds, text: `${field} is ${seconds} (${limit})` }];
  });
}
