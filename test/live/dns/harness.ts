/** A resolver on a network in memory. */
import type { QueryLogEntry } from '../../../server/src/live/dns/queryLog.ts';
import { readHead } from '../../../server/src/live/dns/readMessage.ts';
import { DnsResolver } from '../../../server/src/live/dns/resolver.ts';
import { parseServer } from '../../../server/src/live/dns/serverAddress.ts';
import type { LiveAnswer, LiveQuestion, ServerAddress } from '../../../server/src/live/resolver.ts';
import { mnemonicOf } from '../../../server/src/records/mnemonics.ts';
import { printName } from '../../../server/src/records/name.ts';
import { fakeHost, NEVER, type Reaction, type Sent } from './fakes.ts';
import { name, type ReplyParts, reply, SOA, type } from './messages.ts';

export const server = (text: string): ServerAddress => parseServer(text) as ServerAddress;

const question = (text: string, mnemonic: string): LiveQuestion => ({ name: name(text), type: type(mnemonic) });

export function resolverOn(react: Reaction, servers = ['192.0.2.1'], inFlight = 32) {
  const host = fakeHost(react);
  const log: QueryLogEntry[] = [];
  const resolver = new DnsResolver(host, {
    servers: servers.map(server),
    timeout: 3000,
    inFlight,
    log: (entry) => log.push(entry),
  });
  const ask = (text: string, mnemonic: string, more: Partial<LiveQuestion> = {}): Promise<LiveAnswer> =>
    resolver.ask({ ...question(text, mnemonic), ...more }, NEVER);
  return { ...host, host, log, resolver, ask };
}

/** `TYPE name` of a message. */
export function asked({ message }: Sent): string {
  const [{ name: owner, type: code }] = readHead(message)!.questions;
  return `${mnemonicOf(code)} ${printName(owner)}`;
}

/** A server that knows answers by question; all else does not exist. */
export const knows =
  (answers: Readonly<Record<string, ReplyParts>>): Reaction =>
  (sent) => [
    reply(
      sent.message,
      answers[asked(sent).replace(/ .*/, (owner) => owner.toLowerCase())] ?? { rcode: 3, authority: [SOA] },
    ),
  ];

export const owners = (answer: LiveAnswer): string[] =>
  answer.kind === 'answer' ? answer.records.map(({ owner }) => printName(owner)) : [];
export const aliases = (answer: LiveAnswer): string[] =>
  answer.kind === 'failed'
    ? []
    : answer.aliases.map(({ type: code, owner }) => `${mnemonicOf(code)} ${printName(owner)}`);
