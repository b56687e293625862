/** Ten faults that BIND and Knot read on from, so that every program has the whole zone to do. */
import type { ZoneWriter } from './zoneWriter.ts';

export interface Fault {
  readonly kind: string;
  /** Codes that say it. */
  readonly codes: readonly string[];
  /** The lines of which one must carry the finding. */
  readonly lines: readonly number[];
}

interface FaultKind {
  readonly kind: string;
  readonly codes: readonly string[];
  /** Writes it; returns the lines. `number` makes names unique; `host` is a name with an address. */
  write(zone: ZoneWriter, number: number, host: string): number[];
}

export const FAULT_KINDS: readonly FaultKind[] = [
  {
    kind: 'MX names an alias',
    codes: ['mx-target-is-alias'],
    write(zone, number, host) {
      zone.record(`alias${number}`, 'CNAME', zone.name(host));
      return [zone.record(`f${number}`, 'MX', `10 ${zone.name(`alias${number}`)}`)];
    },
  },
  {
    kind: 'MX names an address',
    codes: ['mx-target-is-address'],
    write: (zone, number) => [zone.record(`f${number}`, 'MX', `10 192.0.2.${number % 250}`)],
  },
  {
    kind: 'MX names a host without address',
    codes: ['target-without-address'],
    write: (zone, number) => [zone.record(`f${number}`, 'MX', `10 ${zone.name(`nowhere${number}`)}`)],
  },
  {
    kind: 'owner without final dot',
    codes: ['owner-missing-dot'],
    write: (zone, number) => [zone.written(`f${number}.example.com`, 'A', '198.18.0.1')],
  },
  {
    kind: 'target without final dot',
    codes: ['target-missing-dot'],
    write: (zone, number, host) => [zone.record(`f${number}`, 'CNAME', `${host}.example.com`)],
  },
  {
    kind: 'two TTLs in an RRset',
    codes: ['rrset-ttl-mismatch'],
    write: (zone, number) => [
      zone.record(`f${number}`, 'A', '198.18.0.1', 300),
      zone.record(`f${number}`, 'A', '198.18.0.2', 600),
    ],
  },
  {
    kind: 'the same record twice',
    codes: ['duplicate-record'],
    write: (zone, number) => [
      zone.record(`f${number}`, 'A', '198.18.0.1'),
      zone.record(`f${number}`, 'A', '198.18.0.1'),
    ],
  },
  {
    kind: 'SPF in unquoted words',
    codes: ['spf-terms-run-together'],
    write: (zone, number, host) => [
      zone.record(`f${number}`, 'TXT', 'v=spf1 mx -all'),
      zone.record(`f${number}`, 'MX', `10 ${zone.name(host)}`),
    ],
  },
  {
    kind: 'delegation without glue',
    codes: ['glue-missing'],
    write: (zone, number) => [zone.record(`f${number}`, 'NS', zone.name(`ns.f${number}`))],
  },
  {
    kind: 'SRV names an alias',
    codes: ['srv-target-is-alias'],
    write(zone, number, host) {
      zone.record(`alias${number}`, 'CNAME', zone.name(host));
      return [zone.record(`_sip._tcp.f${number}`, 'SRV', `10 5 5060 ${zone.name(`alias${number}`)}`)];
    },
  },
];
