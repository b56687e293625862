/** Resolve Now: what the DNS says about the RRset of one record, beside what the file says. */
import { ZoneRecord } from '../zone/record.ts';
import type { CancelSignal } from './cancel.ts';
import type { Verdict } from './check.ts';
import type { LiveAnswer } from './resolver.ts';
import { differenceOf, servedOf, type WrittenSet } from './support/writtenSets.ts';
import { dataText, failureWords, questionWords } from './words.ts';
import type { World } from './world.ts';

export interface ResolvedRecord {
  readonly question: string;
  /** Data in presentation format. */
  readonly file: readonly string[];
  readonly live: readonly string[];
  readonly verdict: Verdict;
  readonly message: string;
  readonly server: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export async function resolveRecord(record: ZoneRecord, world: World, signal: CancelSignal): Promise<ResolvedRecord> {
  const { zone } = record;
  const set = setOfRecord(record);
  const question = questionWords(set.owner, set.type);
  const answer = await world.resolver.ask({ name: set.owner, type: set.type }, signal);
  const served = servedOf(set, answer);
  return {
    question,
    file: set.records.map(({ data }) => data),
    live: served.map(dataText),
    ...judge(question, answer, served.length > 0, differenceOf(zone, set, served) === undefined),
    server: answer.server,
    at: answer.at,
  };
}

/** The RRset that a record is one of. */
export function setOfRecord(record: ZoneRecord): WrittenSet {
  const { zone, typeCode: type } = record;
  const ids = zone.chainOf(record.name).filter((id) => zone.typeOf(id) === type);
  return { owner: zone.names.wire(record.name).slice(), type, records: ids.map((id) => new ZoneRecord(zone, id)) };
}

function judge(
  question: string,
  answer: LiveAnswer,
  isServed: boolean,
  isSame: boolean,
): { readonly verdict: Verdict; readonly message: string } {
  if (answer.kind === 'failed') {
    return {
      verdict: 'cannot-tell',
      message: `nothing can be said about ${question}: ${failureWords(answer)}; ask again, or choose another resolver in the setting "zonesmith.live.resolvers"`,
    };
  }
  if (isServed && isSame) return { verdict: 'pass', message: `the DNS says about ${question} what the file says` };
  const later = 'perhaps the file is not loaded yet, or the resolver still holds an older answer';
  if (answer.kind === 'nxdomain')
    return { verdict: 'fail', message: `the DNS has no such name: ${question}; ${later}` };
  if (!isServed) return { verdict: 'fail', message: `the DNS has no ${question}; ${later}` };
  return { verdict: 'warn', message: `the DNS says about ${question} something else than the file; ${later}` };
}
