/** What was asked of whom: every message that leaves is told to the log. */
import { mnemonicOf } from '../../records/mnemonics.ts';
import { printName } from '../../records/name.ts';
import type { ServerAddress } from '../resolver.ts';
import type { Reply } from './exchange.ts';
import { rcodeName } from './message.ts';
import { printServer } from './serverAddress.ts';

export interface QueryLogEntry {
  /** When it was asked: milliseconds since 1970. */
  readonly at: number;
  readonly server: string;
  /** `MX example.com.` */
  readonly question: string;
  /** `NOERROR, 2 records`, `timeout`. */
  readonly result: string;
  readonly milliseconds: number;
}

export type QueryLog = (entry: QueryLogEntry) => void;

export const printQuestion = (name: Uint8Array, type: number): string => `${mnemonicOf(type)} ${printName(name)}`;

export function printReply(reply: Reply): string {
  if (reply.kind === 'failed') return reply.detail === undefined ? reply.why : `${reply.why}: ${reply.detail}`;
  const { rcode, answers } = reply.message;
  return `${rcodeName(rcode)}, ${answers.length} ${answers.length === 1 ? 'record' : 'records'}`;
}

export function logEntry(
  server: ServerAddress,
  question: { readonly name: Uint8Array; readonly type: number },
  reply: Reply,
  at: number,
  now: number,
): QueryLogEntry {
  return {
    at,
    server: printServer(server, reply.protocol),
    question: printQuestion(question.name, question.type),
    result: printReply(reply),
    milliseconds: now - at,
  };
}
