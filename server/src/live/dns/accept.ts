/** Which messages answer a question: everything else that arrives is somebody else's, or forged. */
import { IN } from '../../records/classes.ts';
import { sameName } from '../../records/name.ts';
import {
  FORMERR,
  IS_RESPONSE,
  type MessageHead,
  NOTIMP,
  opcodeOf,
  QUERY,
  REFUSED,
  rcodeOf,
  SERVFAIL,
} from './message.ts';
import { readHead } from './readMessage.ts';
import type { Query } from './writeQuery.ts';

const MAY_OMIT_QUESTION = new Set([FORMERR, SERVFAIL, NOTIMP, REFUSED]);

/** The head of a message that answers a query; undefined when it does not. */
export function acceptedHead(octets: Uint8Array, query: Query): MessageHead | undefined {
  const head = readHead(octets);
  if (!head || head.id !== query.id || (head.flags & IS_RESPONSE) === 0 || opcodeOf(head.flags) !== QUERY) {
    return undefined;
  }
  if (head.questions.length === 0) return isBareFailure(head) ? head : undefined;
  const [{ name, type, class: asked }] = head.questions;
  const isOurs = head.questions.length === 1 && type === query.type && asked === IN && sameName(name, query.name);
  return isOurs ? head : undefined;
}

/** A server that could not even read the question need not repeat it. */
const isBareFailure = ({ flags, counts }: MessageHead): boolean =>
  MAY_OMIT_QUESTION.has(rcodeOf(flags)) && counts[0] + counts[1] === 0;
