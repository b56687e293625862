/**
 * A name server that does what real ones will not: the first label of the name asked for says what (`wrong-id.hostile.example.net`,
 * behaviours.ts). Other names have one address, so that it is a usable server as well.
 */
import { createSocket, type RemoteInfo, type Socket as UdpSocket } from 'node:dgram';
import { createServer, type Socket } from 'node:net';
import { BEHAVIOURS, type Behaviour, GOOD, good, LAME } from './behaviours.ts';
import { ADDRESSES } from './plan.ts';
import { type Query, readQuery } from './wire.ts';

const DRIP_MILLISECONDS = 500;

/** Servers that do one thing only, whatever the name is. */
const FIXED: readonly (readonly [address: string, Behaviour])[] = [
  [ADDRESSES.lame, LAME],
  [ADDRESSES.refused, BEHAVIOURS.refused],
  [ADDRESSES.servfail, BEHAVIOURS.servfail],
];

const byFirstLabel = ({ name }: Query): Behaviour =>
  (BEHAVIOURS as Readonly<Record<string, Behaviour>>)[name.split('.')[0]] ?? GOOD;

/** Starts the hostile server and those that always fail; resolves when all of them listen. */
export async function startHostile(): Promise<void> {
  const servers = [[ADDRESSES.hostile, byFirstLabel] as const, ...FIXED.map(([at, one]) => [at, () => one] as const)];
  await Promise.all(servers.map(([address, choose]) => listen(address, choose)));
}

async function listen(address: string, choose: (query: Query) => Behaviour): Promise<void> {
  const udp = createSocket('udp4');
  const other = createSocket('udp4');
  await Promise.all([
    new Promise<void>((resolve) => udp.bind(53, address, resolve)),
    new Promise<void>((resolve) => other.bind(0, address, resolve)),
  ]);
  udp.on('message', (message, from) => answerDatagram(message, from, choose, udp, other));
  const tcp = createServer((socket) => answerStream(socket, choose));
  await new Promise<void>((resolve) => tcp.listen(53, address, resolve));
}

function answerDatagram(
  message: Buffer,
  { port, address }: RemoteInfo,
  choose: (query: Query) => Behaviour,
  udp: UdpSocket,
  other: UdpSocket,
): void {
  const query = readQuery(message);
  if (!query) return;
  const behaviour = choose(query);
  for (const reply of behaviour.udp(query)) (behaviour.otherPort ? other : udp).send(reply, port, address);
}

function answerStream(socket: Socket, choose: (query: Query) => Behaviour): void {
  let received = Buffer.alloc(0);
  socket.on('error', () => socket.destroy());
  socket.on('data', (data) => {
    received = Buffer.concat([received, data]);
    if (received.length < 2 || received.length < 2 + received.readUInt16BE(0)) return;
    const query = readQuery(received.subarray(2));
    received = Buffer.alloc(0);
    if (query) behave(socket, query, choose(query));
    else socket.destroy();
  });
}

function behave(socket: Socket, query: Query, { udp, tcp = udp }: Behaviour): void {
  if (tcp === 'silence') return;
  if (tcp === 'close') socket.destroy();
  else if (tcp === 'drip') drip(socket, withLength(good(query)));
  else socket.end(Buffer.concat(tcp(query).map(withLength)));
}

function withLength(message: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(message.length);
  return Buffer.concat([length, message]);
}

/** One octet after the other, each within everybody's patience. */
function drip(socket: Socket, octets: Buffer): void {
  let at = 0;
  const timer = setInterval(() => {
    if (at < octets.length) socket.write(octets.subarray(at, ++at));
    else socket.end();
  }, DRIP_MILLISECONDS);
  socket.once('close', () => clearInterval(timer));
}
