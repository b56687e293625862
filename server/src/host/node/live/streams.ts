/** TCP, and TLS on it. */
import { connect, isIP, type Socket } from 'node:net';
import { checkServerIdentity, connect as connectTls } from 'node:tls';
import type { ByteStream, Transports } from '../../../live/dns/transport.ts';
import { plain } from '../nodeFiles.ts';
import { troubleOf } from './trouble.ts';

type Stream = NonNullable<Transports['stream']>;

/**
 * Certificates are verified: for the name that is given, or else for the address. `authorities`: PEM of those that are
 * trusted; absent: those that Node trusts.
 */
export const streams =
  (authorities?: string): Stream =>
  (server, received, ended) =>
    open(server, received, ended, authorities);

function open(
  { address, port, tls }: Parameters<Stream>[0],
  received: Parameters<Stream>[1],
  ended: Parameters<Stream>[2],
  authorities: string | undefined,
): ByteStream {
  const socket = tls === undefined ? connect({ host: address, port }) : secured(address, port, tls, authorities);
  let isOver = false;
  const over = (tell: () => void): void => {
    if (isOver) return;
    isOver = true;
    tell();
  };
  socket.setNoDelay(true);
  socket.on('data', (octets: Buffer) => {
    if (!isOver) received(plain(octets));
  });
  socket.on('error', (error) => over(() => ended(troubleOf(error))));
  socket.on('close', () => over(() => ended()));
  return {
    write(octets) {
      if (!isOver) socket.write(octets);
    },
    close() {
      isOver = true;
      socket.destroy();
    },
  };
}

function secured(address: string, port: number, name: string, authorities: string | undefined): Socket {
  const certified = name === '' ? address : name;
  return connectTls({
    host: address,
    port,
    ALPNProtocols: ['dot'],
    ...(authorities !== undefined && { ca: authorities }),
    // Addresses are no server names (RFC 6066 §3).
    ...(isIP(certified) === 0 && { servername: certified }),
    checkServerIdentity: (_, certificate) => checkServerIdentity(certified, certificate),
  });
}
