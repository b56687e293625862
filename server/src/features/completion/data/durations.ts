/** Periods that are often written, with what they are good for. */
export const DURATIONS: readonly (readonly [text: string, words: string, use: string])[] = [
  ['1h', '1 hour, 3600 seconds', 'The usual choice: changes are seen within the hour.'],
  ['5m', '5 minutes, 300 seconds', 'For records that change soon, such as before a move.'],
  ['15m', '15 minutes, 900 seconds', 'For what changes now and then.'],
  ['4h', '4 hours, 14400 seconds', 'For what seldom changes.'],
  ['12h', '12 hours, 43200 seconds', 'For what seldom changes.'],
  ['1d', '1 day, 86400 seconds', 'For what hardly ever changes: name servers, mail hosts.'],
  ['2d', '2 days, 172800 seconds', 'What many parents give to delegations.'],
  ['1w', '1 week, 604800 seconds', 'For what never changes; a mistake lasts as long.'],
];

/** What the timers of an SOA record mostly are, the best first. */
export const TIMERS: Readonly<Record<string, readonly (readonly [text: string, words: string, use: string])[]>> = {
  refresh: [
    ['4h', '4 hours, 14400 seconds', 'Secondaries ask so often; with NOTIFY it hardly matters.'],
    ['1h', '1 hour, 3600 seconds', 'Where NOTIFY does not reach the secondaries.'],
    ['1d', '1 day, 86400 seconds', 'Where NOTIFY works and the zone seldom changes.'],
  ],
  retry: [
    ['1h', '1 hour, 3600 seconds', 'Shorter than the refresh time, so that a failed try is made up for.'],
    ['15m', '15 minutes, 900 seconds', 'For a short refresh time.'],
    ['2h', '2 hours, 7200 seconds', 'For a refresh time of a day.'],
  ],
  expire: [
    [
      '2w',
      '2 weeks, 1209600 seconds',
      'Secondaries go on for so long without the primary (RFC 1912 §2.2: 2 to 4 weeks).',
    ],
    ['4w', '4 weeks, 2419200 seconds', 'Time to repair even a primary that nobody misses.'],
    ['1000h', '1000 hours, 3600000 seconds', 'The value of many older examples.'],
  ],
  minimum: [
    [
      '1h',
      '1 hour, 3600 seconds',
      'A name that was asked for too early exists after an hour (RFC 2308 §5: 1 to 3 hours).',
    ],
    ['5m', '5 minutes, 300 seconds', 'Names that are added are seen at once.'],
    ['3h', '3 hours, 10800 seconds', 'The largest value that resolvers are advised to keep to.'],
  ],
};

/** Units of BIND's notation. */
export const UNITS: readonly (readonly [letter: string, word: string, seconds: number])[] = [
  ['m', 'minute', 60],
  ['h', 'hour', 3600],
  ['d', 'day', 86_400],
  ['w', 'week', 604_800],
];
