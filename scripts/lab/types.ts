/** A zone with one record of each type that BIND loads: what the registry of types has as example. */
import { RECORD_TYPES } from '../../server/src/records/types/index.ts';

/** BIND does not load a zone that has records of these types, or not at any owner. */
const LEFT_OUT = new Set(['MD', 'MF', 'SOA', 'NXT', 'NSEC3', 'NSEC3PARAM', 'DNAME', 'NS']);

/** Without final dot. */
export const TYPES_ZONE = 'types.example';

/** `servers`: with final dot if they are outside. Each record has an owner of its own, `t` and the code of its type. */
export function typesZone(...servers: readonly string[]): string {
  const types = RECORD_TYPES.filter(
    (type) => type.example !== '' && !type.unknownToBind && !LEFT_OUT.has(type.mnemonic),
  );
  const records = types.map(({ mnemonic, code, example }) => `t${code} ${mnemonic} ${example}`);
  const soa = `@ SOA ${servers[0]} hostmaster 1 7200 3600 1209600 300`;
  return ['$TTL 300', soa, ...servers.map((server) => `@ NS ${server}`), 'ns A 192.0.2.53', ...records, ''].join('\n');
}
