/** The resolver's host on Node: sockets, the clock, and random numbers from the system. */
import { getRandomValues } from 'node:crypto';
import { getServers } from 'node:dns';
import { parseServer } from '../../../live/dns/serverAddress.ts';
import type { TransferHost } from '../../../live/dns/transfer.ts';
import type { ServerAddress } from '../../../live/resolver.ts';
import type { Clock } from '../../../live/world.ts';
import { hmac } from '../../hmac.ts';
import { datagrams } from './datagrams.ts';
import { streams } from './streams.ts';
import { webMessages } from './webMessages.ts';

export const NODE_CLOCK: Clock = {
  now: Date.now,
  later(milliseconds, action) {
    const timer = setTimeout(action, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** Asking the system for each number would cost more than the number. */
const numbers = new Uint16Array(256);
let used = numbers.length;

function randomNumber(): number {
  if (used === numbers.length) {
    getRandomValues(numbers);
    used = 0;
  }
  return numbers[used++];
}

export const NODE_DNS: TransferHost = {
  transports: { datagrams, stream: streams(), get: webMessages() },
  clock: NODE_CLOCK,
  random: randomNumber,
  hmac,
};

/** The resolvers that the system is set to. */
export function systemServers(): ServerAddress[] {
  return getServers().flatMap((text) => {
    const server = parseServer(text);
    return server === undefined || server === 'system' ? [] : [server];
  });
}
