/** The descriptors of all record types that Zonesmith knows. */
import { CH, HS, IN } from './classes.ts';
import { typeOf } from './mnemonics.ts';
import type { RecordType } from './type.ts';
import { A, CHAOS_A } from './types/a.ts';
import { RECORD_TYPES } from './types/index.ts';

const byCode = new Map<number, RecordType>(RECORD_TYPES.map((type) => [type.code, type]));
/** Codes below 512 hold all types but two, and an array is faster than a map. */
const low: (RecordType | undefined)[] = Array.from({ length: 512 }, (_, code) => byCode.get(code));

/** The descriptor of a type; undefined for a code without one. */
export const typeByCode = (code: number): RecordType | undefined => (code < 512 ? low[code] : byCode.get(code));

/** The descriptor of the type with a mnemonic, in any letter case. */
export function typeByMnemonic(mnemonic: string): RecordType | undefined {
  const code = typeOf(mnemonic);
  return code === undefined ? undefined : typeByCode(code);
}

/**
 * The descriptor that reads records of a type and class: a type that exists in IN only is unknown elsewhere, and A
 * looks different in class CH and is unknown in classes without a definition of it.
 */
export function descriptorOf(code: number, recordClass: number): RecordType | undefined {
  const type = typeByCode(code);
  if (recordClass === IN) return type;
  if (code === A.code) return recordClass === CH ? CHAOS_A : recordClass === HS ? A : undefined;
  return type?.onlyIn ? undefined : type;
}
