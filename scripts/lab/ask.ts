/** Waits for servers by asking them: a server is there when it answers. */
import { createSocket } from 'node:dgram';
import { connect, isIPv6 } from 'node:net';
import { queryFor, TYPE } from './wire.ts';

const PATIENCE_MILLISECONDS = 20_000;
/** Until the next try, when nobody answered. */
const AGAIN_MILLISECONDS = 50;

/** Resolves when the name server answers at all. */
export const answers = (address: string, name: string): Promise<void> =>
  persistently(`no name server answers at ${address}`, () => askOnce(address, name));

/** Resolves when a server that speaks first has said something. */
export const greets = (address: string, port: number): Promise<void> =>
  persistently(`nobody greets at ${address}:${port}`, () => hearOnce(address, port));

async function persistently(why: string, attempt: () => Promise<boolean>): Promise<void> {
  const until = performance.now() + PATIENCE_MILLISECONDS;
  while (performance.now() < until) if (await attempt()) return;
  throw new Error(why);
}

function askOnce(address: string, name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createSocket(isIPv6(address) ? 'udp6' : 'udp4');
    const timer = setTimeout(() => finish(false), AGAIN_MILLISECONDS);
    const finish = (answered: boolean) => {
      clearTimeout(timer);
      socket.close();
      resolve(answered);
    };
    socket.once('message', () => finish(true));
    // Nobody listens yet: the timer decides when to try again.
    socket.on('error', () => {});
    socket.connect(53, address, () => socket.send(queryFor(name, TYPE.NS)));
  });
}

function hearOnce(address: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, address);
    let heard = false;
    socket.once('data', () => {
      heard = true;
      socket.end('QUIT\r\n');
    });
    socket.on('error', () => {});
    socket.once('close', () => {
      if (heard) resolve(true);
      else setTimeout(resolve, AGAIN_MILLISECONDS, false);
    });
  });
}
