/** What a row of the tables of live checks looks like. */
import type { Verdict } from '../../../server/src/live/check.ts';
import type { LiveSettings } from '../../../server/src/live/settings.ts';

/** `subject`: as the result says it; `says`: a part of the message. */
export type Expected = readonly [verdict: Verdict, subject: string, says: string];

/** One file, one world. */
export interface Case {
  /** Code. */
  readonly check: string;
  /** With final dot; its file is in one of the lab's folders, unless `text` is here. */
  readonly zone: string;
  /** A file that no server has. */
  readonly text?: string;
  /** What stands in the file, and what instead of it in the one that is checked; '' in the first place: at the end. */
  readonly edits?: readonly (readonly [served: string, inFile: string])[];
  readonly settings?: Partial<LiveSettings>;
  /** These are among the results, each once. */
  readonly expected: readonly Expected[];
}

/** The SOA and NS records of a file that nobody serves. */
export const unserved = (...servers: readonly string[]): string =>
  [
    '$TTL 1h',
    '@ SOA ns1.example.net. hostmaster.example.net. 1 4h 1h 2w 1h',
    ...servers.map((name) => `@ NS ${name}`),
    '',
  ].join('\n');

export const SERIAL = '2026010101';
