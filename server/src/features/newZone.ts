/** The text of a new zone file, from a few answers; nothing in it is found fault with. */
import { parseName, printName } from '../records/name.ts';
import { WireWriter } from '../records/wire.ts';
import { familyOf } from '../rules/support/reverse.ts';
import { dateSerial } from '../rules/support/serial.ts';

export interface NewZone {
  /** The zone's name. */
  readonly origin: string;
  /** The name servers, the primary first: complete names, with or without final dot, or labels in the zone. */
  readonly nameServers: readonly string[];
  /** The host that accepts mail, likewise; undefined: the domain has no mail. */
  readonly mailHost?: string | undefined;
  /** Seconds since 1970. */
  readonly now: number;
}

/** Addresses for documentation, which are to be replaced (RFC 5737). */
const NETWORK = '192.0.2.';
const MAIL_ADDRESS = 25;

/** The text, or why there can be none. */
export function newZone({ origin, nameServers, mailHost, now }: NewZone): { text: string } | { refused: string } {
  const wire = parseName(withDot(origin), new WireWriter());
  if (!wire || wire.length === 1 || !/^[\w./-]+$/.test(origin)) return { refused: `${origin} is no name for a zone` };
  const named = nameServers.length > 0 ? nameServers : ['ns1', 'ns2'];
  const bad = [...named, ...(mailHost === undefined ? [] : [mailHost])].find((name) => !isHost(name));
  if (bad !== undefined) return { refused: `${bad} is no host name` };
  const apex = printName(wire);
  const servers = named.map((name) => spelled(name, apex));
  const mail = mailHost === undefined ? undefined : spelled(mailHost, apex);
  const rows: string[][] = [
    ['@', 'SOA', `${servers[0]} ${mailboxFor(servers[0])}`],
    ...servers.map((server) => ['', 'NS', server]),
  ];
  if (!familyOf(wire)) rows.push(...mailRows(mail), ...addressRows(servers, mail));
  return { text: textOf(apex, rows, dateSerial(now)) };
}

/** A name as it is written in the zone: relative where it lies in it, with its final dot elsewhere. */
function spelled(name: string, apex: string): string {
  const whole = withDot(name).toLowerCase();
  const own = `.${apex.toLowerCase()}`;
  if (whole === own.slice(1)) return '@';
  if (whole.endsWith(own)) return name.replace(/\.$/, '').slice(0, 1 - own.length);
  return name.includes('.') ? withDot(name) : name;
}

/** The mailbox of whoever runs the zone: beside the primary server, where that is another domain. */
const mailboxFor = (server: string): string =>
  server.endsWith('.') ? `hostmaster.${server.slice(server.indexOf('.') + 1)}` : 'hostmaster';

const withDot = (name: string): string => (name.endsWith('.') ? name : `${name}.`);

const isHost = (name: string): boolean =>
  /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.?$/i.test(name);

/** Mail comes in at the host and goes out from there; without a host, the domain says that it has no mail (RFC 7505). */
function mailRows(mailHost: string | undefined): string[][] {
  const policy = (spf: string): string[][] => [
    ['', 'TXT', `"v=spf1 ${spf}"`],
    ['_dmarc', 'TXT', '"v=DMARC1; p=reject"'],
  ];
  return mailHost === undefined
    ? [['', 'MX', '0 .'], ...policy('-all')]
    : [['', 'MX', `10 ${mailHost}`], ...policy('mx -all')];
}

/** An address for each host in the zone, to be replaced by the real one. */
function addressRows(servers: readonly string[], mailHost: string | undefined): string[][] {
  const hosts = servers.map((server, index): [string, number] => [server, index + 1]);
  if (mailHost !== undefined && !servers.includes(mailHost)) hosts.push([mailHost, MAIL_ADDRESS]);
  return hosts.flatMap(([host, number]) => (host.endsWith('.') ? [] : [[host, 'A', `${NETWORK}${number}`]]));
}

function textOf(apex: string, rows: readonly string[][], serial: string): string {
  const width = Math.max(8, ...rows.map(([owner]) => owner.length + 1));
  const [soa, ...rest] = rows.map(([owner, type, data]) => `${owner.padEnd(width)}${type.padEnd(6)}${data}`);
  const indent = ' '.repeat(width + 6);
  const timers = [
    [serial, 'serial'],
    ['4h', 'refresh'],
    ['1h', 'retry'],
    ['2w', 'expire'],
    ['1h )', 'minimum'],
  ].map(([value, what]) => `${indent}${value.padEnd(10)} ; ${what}`);
  return [`$ORIGIN ${apex}`, '$TTL 1h', `${soa} (`, ...timers, ...rest, ''].join('\n');
}
