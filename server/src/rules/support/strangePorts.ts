/** Usual ports of services, and ports at which a service is surely not, because another one is there: plain text instead of TLS, or the other way round. */

import { mailServiceOf } from './mailServices.ts';

interface Stranger {
  /** What the port is for. */
  readonly other: string;
  /** The port that the service itself has. */
  readonly usual: number;
}

/** By service and protocol: its own port, then ports of others (RFC 6764 §3, RFC 6120 §14.7, RFC 3263 §4.2, RFC 4120 §7.2.3). */
const SERVICES: ReadonlyMap<string, readonly [usual: number, others: Readonly<Record<number, string>>]> = new Map([
  ['caldav.tcp', [80, { 443: 'caldavs' }]],
  ['caldavs.tcp', [443, { 80: 'caldav' }]],
  ['carddav.tcp', [80, { 443: 'carddavs' }]],
  ['carddavs.tcp', [443, { 80: 'carddav' }]],
  ['ldap.tcp', [389, { 636: 'ldaps' }]],
  ['ldaps.tcp', [636, { 389: 'ldap' }]],
  ['sip.tcp', [5060, { 5061: 'sips' }]],
  ['sips.tcp', [5061, { 5060: 'sip' }]],
  ['xmpp-client.tcp', [5222, { 5223: 'xmpps-client', 5269: 'xmpp-server' }]],
  ['xmpp-server.tcp', [5269, { 5222: 'xmpp-client', 5270: 'xmpps-server' }]],
  ['kerberos.tcp', [88, { 464: 'kpasswd' }]],
  ['kerberos.udp', [88, { 464: 'kpasswd' }]],
  ['kpasswd.tcp', [464, { 88: 'kerberos' }]],
  ['kpasswd.udp', [464, { 88: 'kerberos' }]],
]);

/** The service whose port a record names in place of its own; undefined for all other ports, which anybody may use. */
export function strangerAt(service: string, protocol: string, port: number): Stranger | undefined {
  const [usual, others] = SERVICES.get(`${service}.${protocol}`) ?? [];
  const other = others?.[port];
  return usual === undefined || other === undefined ? undefined : { other, usual };
}

/** Ports of services that others are not mistaken for, as they are registered or documented. */
const MORE_PORTS: ReadonlyMap<string, readonly number[]> = new Map([
  ['sip.udp', [5060]],
  ['sip.tls', [443, 5061]],
  ['sipfederationtls.tcp', [5061]],
  ['gc.tcp', [3268]],
  ['stun.udp', [3478]],
  ['turn.udp', [3478]],
  ['stuns.tcp', [5349]],
  ['turns.tcp', [5349]],
  ['matrix.tcp', [8448]],
  ['matrix-fed.tcp', [8448]],
  ['minecraft.tcp', [25565]],
  ['ts3.udp', [9987]],
  ['mumble.tcp', [64738]],
  ['vlmcs.tcp', [1688]],
]);

/** The ports that a service usually has; none when nobody knows. */
export function usualPorts(service: string, protocol: string): readonly number[] {
  const key = `${service}.${protocol}`;
  const [usual] = SERVICES.get(key) ?? [];
  if (usual !== undefined) return [usual];
  const ofMail = protocol === 'tcp' ? mailServiceOf(service)?.port : undefined;
  return ofMail === undefined ? (MORE_PORTS.get(key) ?? []) : [ofMail];
}
