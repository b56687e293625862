/** A mail route as Markdown, for tickets and mails. */
import type { MailRoute, RouteStep } from './mailRoute.ts';

export const VERDICT_WORDS: Readonly<Record<RouteStep['verdict'], string>> = {
  pass: 'good',
  warn: 'doubtful',
  fail: 'bad',
  'cannot-tell': 'cannot tell',
  'not-asked': 'not asked',
};

export function mailRouteMarkdown({ domain, way, beside, at }: MailRoute<unknown>): string {
  const when = at === undefined ? 'Nothing was asked; this is what the zone file says.' : `Asked ${dateText(at)}.`;
  return [
    `## Mail route of ${code(domain)}`,
    '',
    when,
    '',
    ...listed(way, 0),
    '',
    '### Beside it',
    '',
    ...beside.flatMap((step) => listed(step, 0)),
    '',
  ].join('\n');
}

function listed(step: RouteStep<unknown>, depth: number): string[] {
  const indent = '  '.repeat(depth);
  const value = step.value === '' ? '' : ` ${code(step.value)}`;
  return [
    `${indent}- ${step.label}${value}: **${VERDICT_WORDS[step.verdict]}**`,
    ...step.remarks
      .filter(({ verdict }) => verdict !== 'pass')
      .map(({ verdict, message }) => `${indent}  - ${VERDICT_WORDS[verdict]}: ${prose(message)}`),
    ...step.next.flatMap((next) => listed(next, depth + 1)),
  ];
}

/** Nothing that a zone or a server says becomes mark-up. */
const prose = (text: string): string => text.replace(/[\r\n]+/g, ' ').replace(/[\\`*_[\]<>|#~]/g, '\\$&');

function code(text: string): string {
  const line = text.replace(/[\r\n]+/g, ' ');
  const fence = '`'.repeat(1 + Math.max(0, ...Array.from(line.matchAll(/`+/g), ([run]) => run.length)));
  return fence.length === 1 ? `\`${line}\`` : `${fence} ${line} ${fence}`;
}

const dateText = (at: number): string => `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
