/** UDP: one connected socket per question. */
import { createSocket } from 'node:dgram';
import { isIPv6 } from 'node:net';
import type { Transports } from '../../../live/dns/transport.ts';
import { plain } from '../nodeFiles.ts';
import { troubleOf } from './trouble.ts';

/** The system chooses a random port and passes on what comes from the server only. */
export const datagrams: NonNullable<Transports['datagrams']> = ({ address, port }, received, failed) => {
  const socket = createSocket({ type: isIPv6(address.replace(/%.*/, '')) ? 'udp6' : 'udp4', lookup: addressItself });
  let isConnected = false;
  let isClosed = false;
  const waiting: Uint8Array[] = [];
  const trouble = (error: unknown): void => {
    if (!isClosed) failed(troubleOf(error));
  };
  socket.on('message', (message) => {
    if (!isClosed) received(plain(message));
  });
  socket.on('error', trouble);
  socket.connect(port, address, () => {
    isConnected = true;
    if (isClosed) return;
    for (const message of waiting) socket.send(message);
  });
  return {
    send(message) {
      if (isClosed) return;
      if (isConnected) socket.send(message);
      else waiting.push(message);
    },
    close() {
      if (isClosed) return;
      isClosed = true;
      socket.close();
    },
  };
};

/** Addresses of servers are addresses already; the system's look-up would be a detour through a thread. */
function addressItself(
  address: string,
  _: unknown,
  found: (error: NodeJS.ErrnoException | null, address: string, family: number) => void,
): void {
  process.nextTick(found, null, address, isIPv6(address) ? 6 : 4);
}
