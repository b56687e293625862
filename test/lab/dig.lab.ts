/**
 * Our resolver and dig ask the same server for every RRset of the examples, of a signed zone among them, and of a zone with
 * a record of each type: the data must be the same, octet by octet, over every protocol.
 */
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { TYPES_ZONE } from '../../scripts/lab/madeZones.ts';
import { ADDRESSES, TRANSFER_KEY } from '../../scripts/lab/plan.ts';
import { NODE_DNS } from '../../server/src/host/node/live/dnsHost.ts';
import { DnsResolver } from '../../server/src/live/dns/resolver.ts';
import { parseServer } from '../../server/src/live/dns/serverAddress.ts';
import { transferZone } from '../../server/src/live/dns/transfer.ts';
import { parseTsigKey } from '../../server/src/live/dns/tsigKey.ts';
import type { LiveQuestion, LiveRecord, ServerAddress } from '../../server/src/live/resolver.ts';
import { nameOf } from '../../server/src/live/support/names.ts';
import { RRSIG, SOA } from '../../server/src/records/typeCodes.ts';
import { NEVER } from '../live/dns/fakes.ts';
import { askedOfBoth, dugRecords, setsIn, shownRecords } from '../support/dig.ts';
import { labFolder } from './support/ask.ts';

const ZONES = ['example.com', '2.0.192.in-addr.arpa', '8.b.d.0.1.0.0.2.ip6.arpa', TYPES_ZONE];
const { algorithm, name, secret } = TRANSFER_KEY;
const KEY = `${algorithm}:${name}:${secret}`;
const { primary, resolver: validating } = ADDRESSES;

const transferred = async (zone: string): Promise<readonly LiveRecord[]> => {
  const server = parseServer(primary) as ServerAddress;
  const request = { server, zone: nameOf(`${zone}.`), timeout: 5000, key: parseTsigKey(KEY)! };
  const transfer = await transferZone(NODE_DNS, request, NEVER);
  if (transfer.kind === 'failed') throw new Error(`${zone}: ${transfer.why}`);
  return transfer.records;
};

let questions: readonly LiveQuestion[];

beforeAll(async () => {
  questions = setsIn((await Promise.all(ZONES.map(transferred))).flat());
  expect(questions.length).toBeGreaterThan(100);
});

it.each(ZONES)('%s is transferred as dig does', async (zone) => {
  const all = dugRecords(`@${primary}`, '-y', KEY, zone, 'AXFR');
  expect([...shownRecords(await transferred(zone)), all[0]]).toEqual(all);
});

/** `dig`: its option. */
const PROTOCOLS = [
  { name: 'UDP', dig: '+notcp', authority: primary, resolver: validating },
  { name: 'TCP', dig: '+tcp', authority: `tcp://${primary}`, resolver: `tcp://${validating}` },
  {
    name: 'TLS',
    dig: '+tls',
    authority: `tls://${primary}#ns1.example.com`,
    resolver: `tls://${validating}#resolver.example.net`,
  },
  {
    name: 'HTTPS',
    dig: '+https',
    authority: 'https://ns1.example.com/dns-query',
    resolver: 'https://resolver.example.net/dns-query',
  },
];

/** A resolver has these from one server or the other, and these are not in step on purpose. */
const varies = ({ type }: LiveQuestion): boolean => type === RRSIG || type === SOA;

describe.each(PROTOCOLS)('over $name', (protocol) => {
  const ask = async (
    asked: readonly LiveQuestion[],
    whom: string,
    more: Partial<LiveQuestion>,
    ...args: readonly string[]
  ) => {
    const server = parseServer(whom) as ServerAddress;
    const resolver = new DnsResolver(NODE_DNS, { servers: [server], timeout: 5000, inFlight: 32 });
    const file = join(labFolder(), `questions-${protocol.name}`);
    const all = asked.map((question) => ({ ...question, server, ...more }));
    const { ours, digs } = await askedOfBoth(resolver, all, file, [protocol.dig, ...args]);
    expect(ours.length).toBeGreaterThanOrEqual(asked.length);
    expect(ours).toEqual(digs);
  };

  it('the name server says the same', () => ask(questions, protocol.authority, {}, '+norec', `@${primary}`));

  it('the resolver says the same', () =>
    ask(
      questions.filter((each) => !varies(each)),
      protocol.resolver,
      { recursive: true },
      `@${validating}`,
    ));
});
