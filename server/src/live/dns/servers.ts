/** The resolvers in the settings. */
import type { ServerAddress } from '../resolver.ts';
import { parseServer } from './serverAddress.ts';

export interface Servers {
  readonly servers: readonly ServerAddress[];
  /** Why there are none, for somebody who asks nevertheless. */
  readonly nobody?: string;
}

/** `system`: what stands for that word; empty when the host cannot say. */
export function serversIn(texts: readonly string[], system: readonly ServerAddress[]): Servers {
  const servers: ServerAddress[] = [];
  const unreadable: string[] = [];
  for (const text of texts) {
    const server = parseServer(text.trim());
    if (server === 'system') servers.push(...system);
    else if (server) servers.push(server);
    else unreadable.push(text);
  }
  if (servers.length > 0) return { servers };
  if (unreadable.length > 0) return { servers, nobody: `this is no resolver: ${unreadable.join(', ')}` };
  return { servers, nobody: 'the system names no resolver here; set one, such as https://dns.example.com/dns-query' };
}
