/** The world as a browser reaches it: over HTTPS, where the other side allows it; there are no sockets. */
import type { DnsHost } from '../../../live/dns/exchange.ts';
import { DnsResolver } from '../../../live/dns/resolver.ts';
import { Secrets } from '../../../live/dns/secrets.ts';
import { serversIn } from '../../../live/dns/servers.ts';
import type { Clock } from '../../../live/world.ts';
import { getDnsMessage } from '../../dnsOverHttps.ts';
import { webFetch } from '../../webFetch.ts';
import type { RealWorld, WorldOptions } from '../../worldOptions.ts';

/** What a worker has of the platform. */
interface WorkerScope {
  setTimeout(action: () => void, milliseconds: number): number;
  clearTimeout(timer: number): void;
  readonly crypto: { getRandomValues(numbers: Uint16Array): Uint16Array };
}

const scope = globalThis as unknown as WorkerScope;

const CLOCK: Clock = {
  now: Date.now,
  later(milliseconds, action) {
    const timer = scope.setTimeout(action, milliseconds);
    return () => scope.clearTimeout(timer);
  },
};

const DNS: DnsHost = {
  transports: { get: getDnsMessage },
  clock: CLOCK,
  random: () => scope.crypto.getRandomValues(new Uint16Array(1))[0],
};

export function browserWorld({ settings, log, secret }: WorldOptions): RealWorld {
  const secrets = new Secrets();
  const { resolvers, timeout, inFlight } = settings;
  const resolver = new DnsResolver(DNS, { ...serversIn(resolvers, []), timeout, inFlight, log: secrets.hiding(log) });
  return {
    resolver,
    smtp: { look: async () => ({ kind: 'unsupported', detail: 'a browser cannot connect to mail servers' }) },
    web: webFetch(CLOCK, timeout),
    clock: CLOCK,
    secret: secrets.keeping(secret),
    forget: () => resolver.forget(),
    hide: (text) => secrets.hide(text),
  };
}
