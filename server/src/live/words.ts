/** What the world said, in words for people. */
import { mnemonicOf } from '../records/mnemonics.ts';
import { printName } from '../records/name.ts';
import { printRdata } from '../records/rdata.ts';
import { descriptorOf } from '../records/registry.ts';
import { WireReader } from '../records/wire.ts';
import type { Failure, LiveAnswer, LiveRecord } from './resolver.ts';

const FAILURES: Readonly<Record<Failure, string>> = {
  timeout: 'did not answer in time',
  unreachable: 'cannot be reached from here',
  refused: 'refuses to answer (REFUSED)',
  servfail: 'could not find an answer (SERVFAIL)',
  formerr: 'did not understand the question (FORMERR)',
  notimp: 'does not answer such questions (NOTIMP)',
  truncated: 'sent only a part of the answer',
  malformed: 'sent an answer that cannot be read',
  cancelled: 'was not waited for',
  unsupported: 'cannot be asked from here',
  other: 'could not be asked',
};

export type FailedAnswer = Extract<LiveAnswer, { kind: 'failed' }>;

/** `192.0.2.53 did not answer in time`, with what the server itself says about it. */
export function failureWords({ server, why, detail, extendedErrors }: FailedAnswer): string {
  const more = [...extendedErrors.map(({ text, code }) => text || EXTENDED[code] || `error ${code}`), detail ?? ''];
  const said = more.filter((text) => text !== '').join('; ');
  return `${server || 'the server'} ${FAILURES[why]}${said === '' ? '' : `: ${said}`}`;
}

/** Extended errors that people can do something about (RFC 8914 §4). */
const EXTENDED: Readonly<Record<number, string>> = {
  6: 'DNSSEC validation failed',
  7: 'signatures have expired',
  8: 'signatures are not valid yet',
  9: 'no DNSKEY matches the DS record at the parent',
  10: 'signatures are missing',
  15: 'blocked',
  16: 'censored',
  17: 'filtered',
  18: 'prohibited',
  22: 'no name server can be reached',
  23: 'network error',
};

/** `MX example.com.` */
export const questionWords = (name: Uint8Array, type: number): string => `${mnemonicOf(type)} ${printName(name)}`;

/** RDATA in presentation format. */
export const dataText = ({ type, class: recordClass, rdata }: Pick<LiveRecord, 'type' | 'class' | 'rdata'>): string =>
  printRdata(descriptorOf(type, recordClass), new WireReader(rdata));

/** An answer on one line. */
export function answerText(answer: LiveAnswer): string {
  switch (answer.kind) {
    case 'failed':
      return failureWords(answer);
    case 'nxdomain':
      return 'no such name (NXDOMAIN)';
    case 'nodata':
      return 'no such records';
    case 'referral':
      return `other servers know: ${answer.authority.map(dataText).join(', ')}`;
    default: {
      const aliases = answer.aliases.map((alias) => `alias of ${dataText(alias)}`);
      return [...aliases, ...answer.records.map(dataText)].join(', ');
    }
  }
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(things: readonly string[]): string {
  return things.length < 2 ? (things[0] ?? '') : `${things.slice(0, -1).join(', ')} and ${things.at(-1)}`;
}

/** `1 address`, `3 addresses`. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** Seconds as people say them. */
export function timeWords(seconds: number): string {
  const units = [
    [86_400, 'day'],
    [3600, 'hour'],
    [60, 'minute'],
  ] as const;
  const [size, unit] = units.find(([each]) => seconds >= each && seconds % each === 0) ?? [1, 'second'];
  return counted(seconds / size, unit);
}
