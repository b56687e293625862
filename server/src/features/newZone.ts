/** The text of a new zone file, from a few answers; nothing in it is found fault with. */
import { parseAddress } from '../mail/network.ts';
import { parseName, printName } from '../records/name.ts';
import { WireWriter } from '../records/wire.ts';
import { familyOf } from '../rules/support/reverse.ts';
import { dateSerial } from '../rules/support/serial.ts';

export interface NewZone {
  /** The zone's name, with or without final dot. */
  readonly origin: string;
  /**
   * The name servers, the primary first. A name with a final dot is complete; one without lies in the zone, whether the
   * zone's name is a part of it or not.
   */
  readonly nameServers: readonly string[];
  /** The host that accepts mail, likewise; undefined: the domain has no mail. */
  readonly mailHost?: string | undefined;
  /** The mail address of whoever runs the zone; undefined: hostmaster. */
  readonly hostmaster?: string | undefined;
  /** Addresses of hosts in the zone, by the names that were given above; others get one to be replaced. */
  readonly addresses?: Readonly<Record<string, readonly string[]>> | undefined;
  /** Seconds since 1970. */
  readonly now: number;
}

/** A row of the zone: owner, type, data. */
type Row = readonly [owner: string, type: string, data: string];

/** Addresses for documentation (RFC 5737). */
const NETWORK = '192.0.2.';
const MAIL_ADDRESS = 25;
const TO_REPLACE = '; Put the real addresses here:';

/** The text, or why there can be none. */
export function newZone(answers: NewZone): { readonly text: string } | { readonly refused: string } {
  const { origin, nameServers, mailHost, hostmaster, addresses = {}, now } = answers;
  const wire = parseName(withDot(origin), new WireWriter());
  if (!wire || wire.length === 1 || !/^[\w./-]+$/.test(origin)) return { refused: `${origin} is no name for a zone` };
  const isReverse = familyOf(wire) !== undefined;
  const named = nameServers.length > 0 || isReverse ? nameServers : ['ns1', 'ns2'];
  const hosts = [...named, ...(mailHost === undefined || isReverse ? [] : [mailHost])];
  const bad = hosts.find((name) => !isHost(name));
  if (bad !== undefined) return { refused: `${bad} is no host name` };
  const badAddress = Object.values(addresses)
    .flat()
    .find((address) => !parseAddress(address, address.includes(':') ? 6 : 4));
  if (badAddress !== undefined) return { refused: `${badAddress} is no address` };
  const apex = printName(wire);
  const servers = [...new Set(named.map((name) => spelled(name, apex)))];
  if (isReverse && !servers.every(isComplete)) {
    return { refused: 'The name servers of a zone of addresses have names elsewhere: write them with their final dot' };
  }
  if (isReverse && servers.length === 0) return { refused: 'A zone needs a name server' };
  const mailbox = hostmaster === undefined ? mailboxFor(servers[0]) : mailboxOf(hostmaster, apex);
  if (mailbox === undefined) return { refused: `${hostmaster} is no mail address` };
  const mail = mailHost === undefined ? undefined : spelled(mailHost, apex);
  const head: Row[] = [['@', 'SOA', `${servers[0]} ${mailbox}`], ...servers.map((name): Row => ['', 'NS', name])];
  if (isReverse) return { text: textOf(apex, head, [], dateSerial(now)) };
  const given = new Map(Object.entries(addresses).map(([name, list]) => [spelled(name, apex), list]));
  const owners = hostsInZone(servers, mail);
  const note = owners.some(([host]) => !given.get(host)?.length) ? [TO_REPLACE] : [];
  return { text: textOf(apex, [...head, ...mailRows(mail)], addressRows(owners, given), dateSerial(now), note) };
}

/** A name as it is written in the zone: relative where it lies in it, with its final dot elsewhere. */
function spelled(name: string, apex: string): string {
  const whole = withDot(name).toLowerCase();
  const own = `.${apex.toLowerCase()}`;
  if (whole === own.slice(1)) return '@';
  return whole.endsWith(own) ? whole.slice(0, -own.length) : name.toLowerCase();
}

const isComplete = (name: string): boolean => name.endsWith('.');

/** The mailbox of whoever runs the zone: beside the primary server, where that is another domain. */
const mailboxFor = (server: string): string =>
  isComplete(server) ? `hostmaster.${server.slice(server.indexOf('.') + 1)}` : 'hostmaster';

/** A mail address as a name: the part before the @ is one label, whatever dots it has (RFC 1035 §8). */
function mailboxOf(address: string, apex: string): string | undefined {
  const match = /^([\w.+-]+)@([\w.-]+)$/.exec(address);
  if (!match || match[1].length > 63 || !isHost(match[2])) return undefined;
  const local = match[1].replaceAll('.', '\\.');
  const domain = spelled(withDot(match[2]), apex);
  return domain === '@' ? local : `${local}.${domain}`;
}

const withDot = (name: string): string => (name.endsWith('.') ? name : `${name}.`);

const isHost = (name: string): boolean =>
  /^(?=.{1,254}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.?$/i.test(name);

/** Mail comes in at the host and goes out from there; without a host, the domain says that it has no mail (RFC 7505). */
function mailRows(mailHost: string | undefined): Row[] {
  const policy = (spf: string): Row[] => [
    ['', 'TXT', `"v=spf1 ${spf}"`],
    ['_dmarc', 'TXT', '"v=DMARC1; p=reject"'],
  ];
  return mailHost === undefined
    ? [['', 'MX', '0 .'], ...policy('-all')]
    : [['', 'MX', `10 ${mailHost}`], ...policy('mx -all')];
}

/** The hosts that need an address, each with the last number of one that stands for it. */
function hostsInZone(servers: readonly string[], mailHost: string | undefined): [string, number][] {
  const hosts = new Map(servers.map((server, index): [string, number] => [server, index + 1]));
  if (mailHost !== undefined && !hosts.has(mailHost)) hosts.set(mailHost, MAIL_ADDRESS);
  return [...hosts].filter(([host]) => !isComplete(host));
}

const addressRows = (hosts: readonly [string, number][], given: ReadonlyMap<string, readonly string[]>): Row[] =>
  hosts.flatMap(([host, number]) => {
    const addresses = given.get(host) ?? [];
    return (addresses.length > 0 ? addresses : [`${NETWORK}${number}`]).map(
      (address, i): Row => [i === 0 ? host : '', address.includes(':') ? 'AAAA' : 'A', address],
    );
  });

function textOf(
  apex: string,
  rows: readonly Row[],
  hosts: readonly Row[],
  serial: string,
  note: readonly string[] = [],
): string {
  const width = Math.max(8, ...[...rows, ...hosts].map(([owner]) => owner.length + 1));
  const line = ([owner, type, data]: Row): string => `${owner.padEnd(width)}${type.padEnd(6)}${data}`;
  const [soa, ...rest] = rows.map(line);
  const indent = ' '.repeat(width + 6);
  const timers = [
    [serial, 'serial'],
    ['4h', 'refresh'],
    ['1h', 'retry'],
    ['2w', 'expire'],
    ['1h )', 'minimum'],
  ].map(([value, what]) => `${indent}${value.padEnd(10)} ; ${what}`);
  return [`$ORIGIN ${apex}`, '$TTL 1h', `${soa} (`, ...timers, ...rest, ...note, ...hosts.map(line), ''].join('\n');
}
