/** Open Zone from Server: the text of a zone that a server hands out. */

import type { CancelSignal } from '../live/cancel.ts';
import { parseServer } from '../live/dns/serverAddress.ts';
import type { LiveRecord } from '../live/resolver.ts';
import { dataText } from '../live/words.ts';
import { classMnemonic, IN } from '../records/classes.ts';
import { mnemonicOf } from '../records/mnemonics.ts';
import { parseName, printName } from '../records/name.ts';
import { WireWriter } from '../records/wire.ts';
import type { Host, WorldWishes } from './host.ts';
import type { Refused, TransferWish } from './liveMessages.ts';

export async function transferText(
  { zone: name, server, key: keyName }: TransferWish,
  host: Host,
  wishes: WorldWishes,
  signal: CancelSignal,
): Promise<{ readonly text: string } | Refused> {
  if (!host.transfer) return { refused: 'zones cannot be fetched from here: a browser has no sockets' };
  const zone = parseName(name.endsWith('.') ? name : `${name}.`, new WireWriter());
  const address = parseServer(server.trim());
  if (!zone) return { refused: `${name} is no name` };
  if (!address || address === 'system' || address.protocol === 'https') {
    return { refused: `${server} is no address of a server, such as 192.0.2.53 or [2001:db8::53]:5353` };
  }
  const key = keyName === undefined ? undefined : await wishes.secret(keyName);
  if (keyName !== undefined && key === undefined) {
    return { refused: `there is no key called ${keyName}; "Set Live Check Key" takes it` };
  }
  const answer = await host.transfer({ zone, server: address, ...(key !== undefined && { key }) }, wishes, signal);
  return 'refused' in answer ? answer : { text: textOfZone(zone, server, answer.records) };
}

/** One record a line; the SOA that ends a transfer is left out. */
function textOfZone(zone: Uint8Array, server: string, records: readonly LiveRecord[]): string {
  const shown = records.length > 1 ? records.slice(0, -1) : records;
  const lines = shown.map(
    (record) =>
      `${printName(record.owner)}\t${record.ttl}\t${classMnemonic(IN)}\t${mnemonicOf(record.type)}\t${dataText(record)}`,
  );
  const head = `; zonesmith: origin=${printName(zone)}\n; as ${server.trim()} serves it; a copy, and saving it changes nothing there\n`;
  return `${head}${lines.join('\n')}\n`;
}
