/** Texts about live checks. */
import type { Comparison, LiveReport, Verdict } from './messages.ts';

export const VERDICTS: Readonly<Record<Verdict | 'not-asked', string>> = {
  pass: 'good',
  warn: 'doubtful',
  fail: 'bad',
  'cannot-tell': 'cannot tell',
  'not-asked': 'not asked',
};

const ORDER: readonly Verdict[] = ['fail', 'warn', 'cannot-tell', 'pass'];
/** A dialog is no place for long lists. */
const MOST_HOSTS = 24;

export interface Question {
  readonly message: string;
  readonly detail: string;
}

/** `just now`, `1 minute ago`, `17 minutes ago`. */
export function ageText(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000);
  if (minutes < 1) return 'just now';
  return minutes === 1 ? '1 minute ago' : `${minutes} minutes ago`;
}

/** `7 good, 1 doubtful, 2 bad`; the bad ones first. */
export function countText(reports: readonly Pick<LiveReport, 'verdict'>[]): string {
  const counted = ORDER.map((verdict) => ({
    verdict,
    count: reports.filter((each) => each.verdict === verdict).length,
  }));
  const parts = counted.filter(({ count }) => count > 0).map(({ verdict, count }) => `${count} ${VERDICTS[verdict]}`);
  return parts.length > 0 ? parts.join(', ') : 'nothing to check';
}

/** What users agree to. `from`: the machine that the questions leave from, when it is not the one in front of them. */
export function consentQuestion(title: string, hosts: readonly string[], from?: string): Question {
  const named = hosts.slice(0, MOST_HOSTS).map((host) => `• ${host}`);
  const more = hosts.length > MOST_HOSTS ? [`• and ${hosts.length - MOST_HOSTS} more`] : [];
  const where = from === undefined ? '' : `The questions leave from ${from}. `;
  const detail = [...named, ...more, '', `${where}Nothing is sent before you agree.`].join('\n');
  return { message: `"${title}" asks others. May these be asked?`, detail };
}

/** What is behind a result, one line for each question. */
export const evidenceLines = ({ evidence }: Pick<LiveReport, 'evidence'>): string[] =>
  evidence.map(({ asked, question, answer }) => `${asked}: ${question} → ${answer}`);

/** Names are written as they are. */
const STARTS_WITH_NAME = /^[^\s.]+\.\S/;

/** A sentence of a message that comes without its final dot. */
export const sentence = (text: string): string => {
  const start = STARTS_WITH_NAME.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]"?$/.test(start) ? start : `${start}.`;
};

/** `47 RRsets compared with ns1.example.com. (192.0.2.53): 2 differ, 1 cannot be told.` */
export function comparisonText({ asked, server, different, unknown, left }: Comparison): string {
  const differ = different === 0 ? 'none differs' : `${different} ${different === 1 ? 'differs' : 'differ'}`;
  const doubt = unknown === 0 ? '' : `, ${unknown} cannot be told`;
  const rest = left === 0 ? '' : `; ${left} were left out, because there are so many`;
  return `${asked} RRsets compared with ${server}: ${differ}${doubt}${rest}.`;
}
