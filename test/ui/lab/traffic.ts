/**
 * What this network sends, but for what VS Code and its browser say to each other on 127.0.0.1. All addresses of the lab are
 * on one device, so the kernel counts everything that anybody in it sends.
 */
import { readFileSync } from 'node:fs';

export interface Traffic {
  /** UDP messages since the lab started. */
  readonly datagrams: number;
  /** TCP connections that are there, or ended less than a minute ago: those to 127.0.0.1 do not count. */
  readonly connections: readonly string[];
}

const LOOPBACK = ['0100007F', `${'0'.repeat(24)}01000000`, `${'0'.repeat(16)}FFFF00000100007F`];
const LISTENING = '0A';

export function traffic(): Traffic {
  const connections = ['tcp', 'tcp6'].flatMap((table) => {
    const [, ...rows] = readFileSync(`/proc/net/${table}`, 'utf8').trimEnd().split('\n');
    return rows.flatMap((row) => {
      const [, local, remote, state] = row.trim().split(/\s+/);
      return state === LISTENING || isLoopback(local) || isLoopback(remote) ? [] : [`${local} ${remote}`];
    });
  });
  return { datagrams: datagrams4() + datagrams6(), connections };
}

const isLoopback = (end: string): boolean => LOOPBACK.includes(end.split(':')[0]);

function datagrams4(): number {
  const [names, counts] = readFileSync('/proc/net/snmp', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('Udp:'))
    .map((line) => line.split(/\s+/));
  return Number(counts[names.indexOf('OutDatagrams')]);
}

function datagrams6(): number {
  return Number(/^Udp6OutDatagrams\s+(\d+)$/m.exec(readFileSync('/proc/net/snmp6', 'utf8'))?.[1] ?? Number.NaN);
}

/** What was sent since then: UDP messages, and connections that are new. */
export function sentSince({ datagrams, connections }: Traffic): Traffic {
  const now = traffic();
  return {
    datagrams: now.datagrams - datagrams,
    connections: now.connections.filter((each) => !connections.includes(each)),
  };
}

export const NOTHING: Traffic = { datagrams: 0, connections: [] };
