/** Transfers a whole zone (AXFR, RFC 5936), signed if there is a key. */

import { canonicalRdata } from '../../records/canonical.ts';
import { isUnder, sameName } from '../../records/name.ts';
import { typeByCode } from '../../records/registry.ts';
import { SOA } from '../../records/typeCodes.ts';
import { textOf } from '../../text/codes.ts';
import type { CancelSignal } from '../cancel.ts';
import type { Failure, LiveRecord, ServerAddress } from '../resolver.ts';
import type { DnsHost } from './exchange.ts';
import { AXFR, IS_RESPONSE, type Message, NOERROR, NOTAUTH, REFUSED, rcodeName } from './message.ts';
import { MessageStream, type StreamEnd } from './messageStream.ts';
import { readMessage } from './readMessage.ts';
import { type Hmac, type TsigFault, TsigSession } from './tsig.ts';
import type { TsigKey } from './tsigKey.ts';
import { writeQuery } from './writeQuery.ts';

export interface TransferRequest {
  /** UDP means TCP here. */
  readonly server: ServerAddress;
  /** In wire form. */
  readonly zone: Uint8Array;
  readonly key?: TsigKey;
  /** Milliseconds between two messages. */
  readonly timeout: number;
}

/** `notauth`: the server does not serve the zone, or does not take the signature; `incomplete`: the end is missing. */
export type TransferFailure = Exclude<Failure, 'truncated'> | TsigFault | 'notauth' | 'incomplete' | 'too-large';

export type Transfer =
  /** The SOA record comes first, and only once. */
  | { readonly kind: 'records'; readonly records: readonly LiveRecord[] }
  | { readonly kind: 'failed'; readonly why: TransferFailure; readonly detail?: string };

export interface TransferHost extends DnsHost {
  readonly hmac: Hmac;
}

/** Octets of RDATA and owners: what an editor could show is far less. */
const MOST_OCTETS = 512 * 2 ** 20;

/** Never rejects. `progress` hears how many records came so far. */
export async function transferZone(
  host: TransferHost,
  request: TransferRequest,
  signal: CancelSignal,
  progress?: (records: number) => void,
): Promise<Transfer> {
  const { server, zone, key } = request;
  const { stream } = host.transports;
  if (!stream || server.protocol === 'https') return failed('unsupported', 'a zone is transferred over TCP or TLS');
  if (signal.aborted) return failed('cancelled');
  const seconds = (): number => Math.floor(host.clock.now() / 1000);
  const session = key && new TsigSession(key, host.hmac, seconds);
  const id = host.random();
  const query = writeQuery({ id, name: zone, type: AXFR, recursive: false });
  const connection = new MessageStream(host, stream, server, signal);
  try {
    connection.send(session ? await session.sign(query) : query);
    return await receive(connection, new ZoneReader(zone), session, id, request.timeout, progress);
  } finally {
    connection.close();
  }
}

async function receive(
  connection: MessageStream,
  reader: ZoneReader,
  session: TsigSession | undefined,
  id: number,
  timeout: number,
  progress: ((records: number) => void) | undefined,
): Promise<Transfer> {
  for (;;) {
    const octets = await connection.next(timeout);
    if (!(octets instanceof Uint8Array)) return ended(octets, reader);
    const message = readMessage(octets);
    if (!message || message.head.id !== id || !(message.head.flags & IS_RESPONSE)) return failed('malformed');
    const fault = await session?.verify(octets, message);
    const refusal = refusalOf(message, fault);
    if (refusal) return refusal;
    const wrong = reader.take(message);
    if (wrong) return wrong;
    progress?.(reader.records.length);
    if (!reader.isComplete) continue;
    if (session && !session.isComplete) return failed('unsigned', 'the last message is not signed');
    return { kind: 'records', records: reader.records };
  }
}

const failed = (why: TransferFailure, detail?: string): Extract<Transfer, { kind: 'failed' }> => ({
  kind: 'failed',
  why,
  ...(detail !== undefined && { detail }),
});

function ended(end: StreamEnd, { records }: ZoneReader): Transfer {
  if (end === 'closed' && records.length === 0) {
    return failed('unreachable', 'the connection was closed without an answer');
  }
  if (end === 'closed' || end === 'closed-inside') return failed('incomplete', `after ${records.length} records`);
  return failed(end.why === 'truncated' ? 'malformed' : end.why, end.detail);
}

/** An error that the server tells counts more than that it is not signed. */
function refusalOf({ rcode, head }: Message, fault: TsigFault | undefined): Transfer | undefined {
  if (fault && fault !== 'unsigned') return failed(fault, rcode === NOERROR ? undefined : rcodeName(rcode));
  if (rcode === REFUSED) return failed('refused');
  if (rcode === NOTAUTH) return failed('notauth');
  if (rcode !== NOERROR) return failed('other', rcodeName(rcode));
  if (fault) return failed(fault);
  return head.questions.length > 1 ? failed('malformed') : undefined;
}

/** Puts the records of the messages together: from the SOA record to its repetition. */
class ZoneReader {
  readonly records: LiveRecord[] = [];
  isComplete = false;
  readonly #zone: Uint8Array;
  #octets = 0;

  constructor(zone: Uint8Array) {
    this.#zone = zone;
  }

  /** Why a message cannot be a part of the transfer. */
  take({ head, answers }: Message): Transfer | undefined {
    const [question] = head.questions;
    if (question && (question.type !== AXFR || !sameName(question.name, this.#zone))) return failed('malformed');
    if (answers.length === 0) return failed('malformed', 'a message without records');
    for (const record of answers) {
      if (this.isComplete) return failed('malformed', 'records come after the end');
      const isSoa = record.type === SOA && sameName(record.owner, this.#zone);
      if (this.records.length === 0 ? !isSoa : isSoa && !isSameSoa(record, this.records[0])) {
        return failed('malformed', 'the SOA record is missing at the start or another one at the end');
      }
      if (isSoa && this.records.length > 0) this.isComplete = true;
      else if (isUnder(record.owner, this.#zone)) this.records.push(record);
      this.#octets += record.owner.length + record.rdata.length;
      if (this.#octets > MOST_OCTETS) return failed('too-large');
    }
    return undefined;
  }
}

function isSameSoa(a: LiveRecord, b: LiveRecord): boolean {
  const type = typeByCode(SOA);
  return textOf(canonicalRdata(type, a.rdata)) === textOf(canonicalRdata(type, b.rdata));
}
