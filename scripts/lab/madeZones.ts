/** Zones that the lab serves and nobody wrote down. */
import { RECORD_TYPES } from '../../server/src/records/types/index.ts';

/** BIND does not load a zone that has records of these types, or not at any owner. */
const LEFT_OUT = new Set(['MD', 'MF', 'SOA', 'NXT', 'NSEC3', 'NSEC3PARAM', 'DNAME', 'NS']);

/** Without final dot. */
export const TYPES_ZONE = 'types.example';
export const LARGE_ZONE = 'large.example';

const headOf = (servers: readonly string[]): string[] => [
  '$TTL 300',
  `@ SOA ${servers[0]} hostmaster 1 7200 3600 1209600 300`,
  ...servers.map((server) => `@ NS ${server}`),
];

/**
 * One record of each type that BIND loads, as the registry of types has it for an example. `servers`: with final dot if
 * they are outside. Each record has an owner of its own, `t` and the code of its type.
 */
export function typesZone(...servers: readonly string[]): string {
  const types = RECORD_TYPES.filter(
    (type) => type.example !== '' && !type.unknownToBind && !LEFT_OUT.has(type.mnemonic),
  );
  const records = types.map(({ mnemonic, code, example }) => `t${code} ${mnemonic} ${example}`);
  return [...headOf(servers), 'ns A 192.0.2.53', ...records, ''].join('\n');
}

/** RRsets of the large zone, the SOA record aside. */
export const LARGE_SETS = 1000;

/** A zone with many RRsets of the usual types, for measurements. */
export function largeZone(...servers: readonly string[]): string {
  const records = Array.from({ length: LARGE_SETS - 1 }, (_, number) => {
    const host = `h${number >> 2}`;
    switch (number & 3) {
      case 0:
        return `${host} A 192.0.2.${(number >> 2) & 255}`;
      case 1:
        return `${host} AAAA 2001:db8::${number.toString(16)}`;
      case 2:
        return `${host} MX 10 mail.example.com.\n${host} MX 20 backup.example.net.`;
      default:
        return `${host} TXT "v=spf1 mx -all" "${number}"`;
    }
  });
  return [...headOf(servers), ...records, ''].join('\n');
}
