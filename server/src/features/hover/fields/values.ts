/** Numbers and words from a table, and plain numbers. */
import type { FieldValue } from '../../../records/field.ts';
import type { RecordType } from '../../../records/type.ts';
import { code, list } from '../markdown.ts';
import type { Decoder } from './fieldSite.ts';

/** When a value is unknown, so many known ones are listed. */
const MOST_VALUES = 8;

/** The meaning of the value at the cursor; for one that nobody has defined, those that are. */
export const tableValue: Decoder = ({ slot, text }) => {
  const { values } = slot.field;
  if (!values || values.length === 0) return undefined;
  const value = findValue(values, text);
  if (value) return valueText(value);
  return `Not a value that is defined. Defined are:\n\n${list(values.map(valueText), MOST_VALUES)}`;
};

/** `13 ECDSAP256SHA256: ECDSA on P-256 …`. */
export function valueText({ value, mnemonic, meaning }: FieldValue): string {
  return `${code(String(value))}${mnemonic === undefined ? '' : ` ${mnemonic}`}: ${meaning}`;
}

function findValue(values: readonly FieldValue[], text: string): FieldValue | undefined {
  const word = text.toLowerCase();
  const number = /^\d+$/.test(word) ? String(Number(word)) : undefined;
  return values.find(
    ({ value, mnemonic }) =>
      mnemonic?.toLowerCase() === word ||
      (typeof value === 'number' ? String(value) === number : value.toLowerCase() === word),
  );
}

/** The name of a number in a field of a type; `algorithm 99` when it has none. */
export function valueName(type: RecordType | undefined, field: string, number: number): string {
  const values = type?.fields.find(({ name }) => name === field)?.values;
  const found = values?.find(({ value }) => value === number);
  return found?.mnemonic ?? `${field} ${number}`;
}
