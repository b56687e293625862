/** Who is responsible for a zone, and what those servers say themselves. */
import { printAddress } from '../../mail/network.ts';
import { A, AAAA, DS, NS, SOA } from '../../records/typeCodes.ts';
import type { CancelSignal } from '../cancel.ts';
import type { Failure, LiveAnswer, LiveQuestion, Resolver, ServerAddress } from '../resolver.ts';

/** A name server of a zone. */
export interface NameServer {
  /** In wire form. */
  readonly name: Uint8Array;
  /** As people write them, IPv4 first. */
  readonly addresses: readonly string[];
  /** Why there are no addresses. */
  readonly trouble?: Failure | 'nodata' | 'nxdomain';
}

export type Authority =
  | { readonly kind: 'servers'; readonly zone: Uint8Array; readonly servers: readonly NameServer[] }
  /** The name is no zone of its own, or does not exist. */
  | { readonly kind: 'none' }
  | { readonly kind: 'failed'; readonly why: Failure; readonly detail?: string };

/** How an address becomes a server to ask; another port than 53 is for laboratories. */
export type ToServer = (address: string) => ServerAddress;

const usualServer: ToServer = (address) => ({ protocol: 'udp', address, port: 53 });

/** The name servers of a zone and their addresses, as the resolver sees them. */
export async function serversOf(resolver: Resolver, zone: Uint8Array, signal: CancelSignal): Promise<Authority> {
  const answer = await resolver.ask({ name: zone, type: NS }, signal);
  if (answer.kind === 'failed') return failure(answer);
  if (answer.kind !== 'answer' || answer.aliases.length > 0) return { kind: 'none' };
  const servers = answer.records.map(({ rdata }) => nameServer(resolver, rdata, signal));
  return { kind: 'servers', zone, servers: await Promise.all(servers) };
}

async function nameServer(resolver: Resolver, name: Uint8Array, signal: CancelSignal): Promise<NameServer> {
  const answers = await Promise.all([A, AAAA].map((type) => resolver.ask({ name, type }, signal)));
  const addresses = answers.flatMap((answer) =>
    answer.kind === 'answer' ? answer.records.map(({ rdata }) => printAddress(rdata)) : [],
  );
  if (addresses.length > 0) return { name, addresses };
  const [first] = answers;
  if (first.kind === 'failed') return { name, addresses, trouble: first.why };
  return { name, addresses, trouble: first.kind === 'nxdomain' ? 'nxdomain' : 'nodata' };
}

/** The apex of the zone that a name lies in, in wire form. */
export async function zoneOf(
  resolver: Resolver,
  name: Uint8Array,
  signal: CancelSignal,
): Promise<Uint8Array | Extract<Authority, { kind: 'failed' }>> {
  const answer = await resolver.ask({ name, type: SOA }, signal);
  if (answer.kind === 'failed') return failure(answer);
  if (answer.aliases.length === 0) {
    if (answer.kind === 'answer') return name;
    const soa = answer.authority.find(({ type }) => type === SOA);
    if (soa) return soa.owner;
  }
  // An alias, or an answer without SOA, says nothing about the zone: the name above is in the same or in its parent.
  if (name.length === 1) return { kind: 'failed', why: 'other', detail: 'no SOA record was found on the way up' };
  return zoneOf(resolver, parentName(name), signal);
}

/** Asks the servers of a zone themselves, one after the other, until one does not fail; undefined: there are none. */
export async function askAuthoritative(
  resolver: Resolver,
  authority: Extract<Authority, { kind: 'servers' }>,
  question: Omit<LiveQuestion, 'server' | 'recursive'>,
  signal: CancelSignal,
  toServer: ToServer = usualServer,
): Promise<LiveAnswer | undefined> {
  let answer: LiveAnswer | undefined;
  for (const address of authority.servers.flatMap(({ addresses }) => addresses)) {
    answer = await resolver.ask({ ...question, server: toServer(address) }, signal);
    if (answer.kind !== 'failed' || signal.aborted) break;
  }
  return answer;
}

/** What a server of the parent says about a delegation. */
export interface ParentAnswer {
  readonly server: NameServer;
  readonly address: string;
  /** A referral with the NS records and glue; an answer when the server has the child zone as well. */
  readonly ns: LiveAnswer;
  readonly ds: LiveAnswer;
}

export type ParentSays =
  | { readonly kind: 'told'; readonly parent: Uint8Array; readonly answers: readonly ParentAnswer[] }
  | Exclude<Authority, { kind: 'servers' }>;

/** What the servers of the parent zone say about the delegation of a zone: NS, glue and DS. */
export async function parentReferral(
  resolver: Resolver,
  zone: Uint8Array,
  signal: CancelSignal,
  toServer: ToServer = usualServer,
): Promise<ParentSays> {
  if (zone.length === 1) return { kind: 'none' };
  const parent = await zoneOf(resolver, parentName(zone), signal);
  if (!(parent instanceof Uint8Array)) return parent;
  const authority = await serversOf(resolver, parent, signal);
  if (authority.kind !== 'servers') return authority;
  const places = authority.servers.flatMap((server) => server.addresses.map((address) => ({ server, address })));
  const answers = places.map(async ({ server, address }): Promise<ParentAnswer> => {
    const whom = toServer(address);
    const [ns, ds] = await Promise.all(
      [NS, DS].map((type) => resolver.ask({ name: zone, type, server: whom }, signal)),
    );
    return { server, address, ns, ds };
  });
  return { kind: 'told', parent, answers: await Promise.all(answers) };
}

const parentName = (name: Uint8Array): Uint8Array => name.subarray(name[0] + 1);

const failure = ({ why, detail }: Extract<LiveAnswer, { kind: 'failed' }>): Extract<Authority, { kind: 'failed' }> => ({
  kind: 'failed',
  why,
  ...(detail !== undefined && { detail }),
});
