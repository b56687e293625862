/** What dig prints and what our resolver answers, in the same form: `owner TYPE-code hexadecimal` for each record. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import type { DnsResolver } from '../../server/src/live/dns/resolver.ts';
import type { LiveQuestion, LiveRecord } from '../../server/src/live/resolver.ts';
import { hexOf } from '../../server/src/records/fields/hex.ts';
import { printName } from '../../server/src/records/name.ts';
import { NEVER } from '../live/dns/fakes.ts';

/** The answer sections that dig prints; `args`: whom it asks and what. */
export function dugRecords(...args: readonly string[]): string[] {
  const text = execFileSync('dig', ['+unknownformat', '+noall', '+answer', ...args], { encoding: 'latin1' });
  const records = text.matchAll(/^(\S+)\s+\d+\s+CLASS1\s+TYPE(\d+)\s+\\# \d+ ?(.*)$/gm);
  return [...records].map(([, owner, type, hex]) => `${owner} ${type} ${hex.replaceAll(' ', '')}`);
}

export const shownRecords = (records: readonly LiveRecord[]): string[] =>
  records.map(({ owner, type, rdata }) => `${printName(owner)} ${type} ${hexOf(rdata)}`);

/** The name and type of each RRset among some records. */
export function setsIn(records: readonly LiveRecord[]): LiveQuestion[] {
  const sets = records.map(({ owner, type }) => [`${printName(owner)} ${type}`, { name: owner, type }] as const);
  return [...new Map(sets).values()];
}

/** What the resolver answers about each of some sets, and what dig does that is asked with `args`; both are sorted. */
export async function askedOfBoth(
  resolver: DnsResolver,
  questions: readonly LiveQuestion[],
  file: string,
  args: readonly string[],
): Promise<{ readonly ours: readonly string[]; readonly digs: readonly string[] }> {
  const answers = questions.map(async (question) => {
    const answer = await resolver.ask(question, NEVER);
    return answer.kind === 'answer' ? shownRecords(answer.records) : [JSON.stringify(answer)];
  });
  const lines = questions.map(({ name, type }) => `${printName(name)} TYPE${type}`);
  writeFileSync(file, `${lines.join('\n')}\n`);
  const ours = (await Promise.all(answers)).flat();
  return { ours: ours.sort(), digs: dugRecords(...args, '-f', file).sort() };
}
