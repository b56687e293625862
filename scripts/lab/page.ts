/**
 * The way from a browser outside to a web server inside of the lab: two networks that do not know each other share the file
 * system, so a socket in it leads from one to the other. Both sides use the same port: the server's address is true outside.
 */
import { connect, createServer, type NetConnectOpts, type Server } from 'node:net';
import { join } from 'node:path';

const HOST = '127.0.0.1';
const socketIn = (folder: string): string => join(folder, 'page.sock');

/** Outside; resolves to the port at this machine's own address. */
export async function openPage(folder: string): Promise<number> {
  const server = handOver({ path: socketIn(folder) });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, HOST, resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port to be had');
  return address.port;
}

/** Inside. */
export async function leadPage(folder: string, port: number): Promise<void> {
  const server = handOver({ host: HOST, port });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(socketIn(folder), resolve));
}

/** Every connection is one to `target`. */
function handOver(target: NetConnectOpts): Server {
  return createServer((near) => {
    const far = connect(target);
    near.pipe(far).pipe(near);
    near.once('error', () => far.destroy());
    far.once('error', () => near.destroy());
  });
}
