/** Resolvers as people write them. */
import { parseAddress } from '../../mail/network.ts';
import type { ServerAddress } from '../resolver.ts';

const DNS_PORT = 53;
const DOT_PORT = 853;
const WRITTEN = /^(?:(udp|tcp|tls):\/\/)?(?:\[([^\]]+)\]|([^[\]#/]+?))(?::(\d{1,5}))?(?:#([A-Za-z0-9._-]+))?$/;
const HOST = /^(?=.*[A-Za-z])[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*\.?$/;

/**
 * `192.0.2.1`, `192.0.2.1:5353`, `2001:db8::1`, `[2001:db8::1]:53`, `tcp://…`, `tls://192.0.2.1:853#dns.example.com`,
 * `tls://dns.example.com`, `https://…`; `system` is what the host uses. Undefined: the text is none of these.
 */
export function parseServer(text: string): ServerAddress | 'system' | undefined {
  if (text === 'system') return 'system';
  if (/^https:\/\/[^\s/]/i.test(text)) return { protocol: 'https', url: text.replace(/\{\?dns\}$/, '') };
  if (isIpv6(text)) return { protocol: 'udp', address: text, port: DNS_PORT };
  const match = WRITTEN.exec(text);
  if (!match) return undefined;
  const [, scheme, bracketed, bare, portText, name] = match;
  const protocol = (scheme ?? 'udp') as 'udp' | 'tcp' | 'tls';
  const address = bracketed ?? bare;
  const port = portText === undefined ? (protocol === 'tls' ? DOT_PORT : DNS_PORT) : Number(portText);
  const isHost = protocol === 'tls' && HOST.test(address);
  if (bracketed === undefined ? !isHost && !parseAddress(address, 4) : !isIpv6(address)) return undefined;
  if (port < 1 || port > 65535 || (name !== undefined && protocol !== 'tls')) return undefined;
  const certified = name ?? (isHost ? address : undefined);
  return { protocol, address, port, ...(certified !== undefined && { name: certified }) };
}

/** An IPv6 address, perhaps with the zone that link-local ones need: `fe80::1%eth0`. */
const isIpv6 = (text: string): boolean => parseAddress(text.replace(/%[A-Za-z0-9._-]+$/, ''), 6) !== undefined;

/** `192.0.2.53`, `192.0.2.53:5353 (TCP)`, `[2001:db8::53]:5353`, `192.0.2.1 (TLS)`, a URL. */
export function printServer(server: ServerAddress, protocol = server.protocol): string {
  if (server.protocol === 'https') return server.url;
  const usual = protocol === 'tls' ? DOT_PORT : DNS_PORT;
  const { address, port } = server;
  const place = port === usual ? address : address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
  return protocol === 'udp' ? place : `${place} (${protocol.toUpperCase()})`;
}
