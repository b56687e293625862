/** A world in which the same mail server and the same page are asked once for all checks of a run. */
import type { FetchAnswer, SmtpAnswer, World } from '../world.ts';

export function shared(world: World): World {
  const looks = new Map<string, Promise<SmtpAnswer>>();
  const pages = new Map<string, Promise<FetchAnswer>>();
  return {
    resolver: world.resolver,
    clock: world.clock,
    secret: (name) => world.secret(name),
    smtp: {
      look: (host, signal) =>
        once(looks, `${host.address} ${host.port} ${host.name}`, () => world.smtp.look(host, signal)),
    },
    web: { get: (url, signal) => once(pages, url, () => world.web.get(url, signal)) },
  };
}

function once<Value>(known: Map<string, Promise<Value>>, key: string, make: () => Promise<Value>): Promise<Value> {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}
