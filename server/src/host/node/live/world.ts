/** The world as Node reaches it. */
import { DnsResolver } from '../../../live/dns/resolver.ts';
import { Secrets } from '../../../live/dns/secrets.ts';
import { serversIn } from '../../../live/dns/servers.ts';
import { webFetch } from '../../webFetch.ts';
import type { RealWorld, WorldOptions } from '../../worldOptions.ts';
import { NODE_CLOCK, NODE_DNS, systemServers } from './dnsHost.ts';
import { smtpProbe } from './smtpProbe.ts';

export function nodeWorld({ settings, log, secret }: WorldOptions): RealWorld {
  const secrets = new Secrets();
  const { resolvers, timeout, inFlight, ehloName } = settings;
  const servers = serversIn(resolvers, systemServers());
  const resolver = new DnsResolver(NODE_DNS, { ...servers, timeout, inFlight, log: secrets.hiding(log) });
  return {
    resolver,
    smtp: smtpProbe({ ehloName, clock: NODE_CLOCK }),
    web: webFetch(NODE_CLOCK, timeout),
    clock: NODE_CLOCK,
    secret: secrets.keeping(secret),
    forget: () => resolver.forget(),
    hide: (text) => secrets.hide(text),
  };
}
