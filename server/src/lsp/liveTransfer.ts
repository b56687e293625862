/** Open Zone from Server: the text of a zone that a server hands out. */
import type { CancelSignal } from '../live/cancel.ts';
import { parseServer } from '../live/dns/serverAddress.ts';
import type { Transfer, TransferFailure } from '../live/dns/transfer.ts';
import { parseTsigKey } from '../live/dns/tsigKey.ts';
import type { LiveRecord } from '../live/resolver.ts';
import { dataText } from '../live/words.ts';
import { classMnemonic } from '../records/classes.ts';
import { mnemonicOf } from '../records/mnemonics.ts';
import { parseName, printName } from '../records/name.ts';
import { WireWriter } from '../records/wire.ts';
import type { Host, WorldWishes } from './host.ts';
import type { Refused, TransferWish } from './liveMessages.ts';

const FAILURES: Readonly<Record<TransferFailure, string>> = {
  timeout: 'did not answer in time',
  unreachable: 'cannot be reached',
  refused: 'refuses: its "allow-transfer" does not let this machine, or this key, have the zone',
  servfail: 'failed (SERVFAIL)',
  formerr: 'does not understand the question (FORMERR)',
  notimp: 'does not know zone transfers (NOTIMP)',
  malformed: 'sent something that cannot be read',
  cancelled: 'was not waited for',
  unsupported: 'cannot be asked from here',
  other: 'could not be asked',
  notauth: 'does not serve this zone, or does not take the key (NOTAUTH)',
  incomplete: 'closed the connection before the zone was complete',
  'too-large': 'sends a zone that is too large for an editor',
  badkey: 'does not know the key (BADKEY)',
  badsig: 'and this machine do not share the same key (BADSIG)',
  badtime: 'has another time than this machine (BADTIME)',
  unsigned: 'does not sign what it sends, though it was asked with a key',
};

export async function transferText(
  { zone: name, server: written, key: keyName }: TransferWish,
  host: Host,
  { settings, secret }: Pick<WorldWishes, 'settings' | 'secret'>,
  signal: CancelSignal,
): Promise<{ readonly text: string } | Refused> {
  if (!host.transfer) return { refused: 'zones cannot be fetched from here: a browser has no sockets' };
  const zone = parseName(name.endsWith('.') ? name : `${name}.`, new WireWriter());
  const server = parseServer(written.trim());
  if (!zone) return { refused: `${name} is no name` };
  if (!server || server === 'system' || server.protocol === 'https') {
    return { refused: `${written} is no address of a server, such as 192.0.2.53 or [2001:db8::53]:5353` };
  }
  const text = keyName === undefined ? undefined : await secret(keyName);
  const key = text === undefined ? undefined : parseTsigKey(text);
  if (keyName !== undefined && text === undefined) {
    return { refused: `there is no key called ${keyName}; "Set Live Check Key" takes it` };
  }
  if (text !== undefined && !key) {
    return {
      refused: `the key ${keyName} is not written as hmac-sha256:name:secret; "Set Live Check Key" takes it again`,
    };
  }
  const { timeout } = settings;
  const answer = await host.transfer({ zone, server, timeout, ...(key && { key }) }, signal);
  return answer.kind === 'failed'
    ? { refused: `${written.trim()} ${failureText(answer)}` }
    : { text: textOfZone(zone, written.trim(), answer.records) };
}

const failureText = ({ why, detail }: Extract<Transfer, { kind: 'failed' }>): string =>
  detail === undefined ? FAILURES[why] : `${FAILURES[why]}: ${detail}`;

/** One record a line. */
function textOfZone(zone: Uint8Array, server: string, records: readonly LiveRecord[]): string {
  const lines = records.map(
    (record) =>
      `${printName(record.owner)}\t${record.ttl}\t${classMnemonic(record.class)}\t${mnemonicOf(record.type)}\t${dataText(record)}`,
  );
  const name = printName(zone);
  const head = `; ${name} as ${server} serves it; this is a copy, and saving it changes nothing there\n; zonesmith: origin=${name}\n`;
  return `${head}${lines.join('\n')}\n`;
}
