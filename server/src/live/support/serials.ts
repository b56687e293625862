/** Which version of a zone its servers have. */
import { SOA } from '../../records/typeCodes.ts';
import { isNewer } from '../../rules/support/serialOrder.ts';
import type { LiveAnswer } from '../resolver.ts';
import { recordsIn } from './answers.ts';
import type { Look } from './look.ts';
import { type NameServer, nameServers, serverAt } from './nameServers.ts';

/** What one address of a name server said. */
export interface ServedVersion {
  readonly server: NameServer;
  readonly address: string;
  readonly answer: LiveAnswer;
  /** Undefined: it does not serve the zone, or said nothing. */
  readonly serial: number | undefined;
}

/** Asks each address of each name server for the SOA record of the zone. */
export async function servedVersions(look: Look): Promise<{ servers: NameServer[]; versions: ServedVersion[] }> {
  const servers = await nameServers(look);
  const asked = servers.flatMap((server) => server.addresses.map(({ text }) => ({ server, address: text })));
  const versions = await Promise.all(
    asked.map(async ({ server, address }) => {
      const answer = await look.ask(look.zone.apexWire, SOA, serverAt(address, server.text));
      return { server, address, answer, serial: serialIn(answer, look.zone.apexWire) };
    }),
  );
  return { servers, versions };
}

/** The serial in an authoritative answer; SOA data ends with five numbers, the first is the serial. */
function serialIn(answer: LiveAnswer, apex: Uint8Array): number | undefined {
  if (answer.kind !== 'answer' || !answer.authoritative) return undefined;
  const [soa] = recordsIn(answer, apex, SOA);
  if (!soa || soa.rdata.length < 22) return undefined;
  return new DataView(soa.rdata.buffer, soa.rdata.byteOffset + soa.rdata.length - 20).getUint32(0);
}

/** The newest of serials (RFC 1982); undefined when there is none. */
export const newest = (serials: readonly number[]): number | undefined =>
  serials.reduce<number | undefined>(
    (most, serial) => (most === undefined || isNewer(serial, most) ? serial : most),
    undefined,
  );
