/** How a record of a type is written, for messages. */
import { typeByMnemonic } from '../../records/registry.ts';

/** `MX preference exchange`; '' when the type has no fields. */
export function layoutOf(type: string): string {
  const fields = typeByMnemonic(type)?.fields ?? [];
  return fields.length === 0 ? '' : [type, ...fields.map(({ name }) => name)].join(' ');
}

/** What a field says, without the final dot; '' when nobody knows. */
export function meaningOf(type: string, field: string): string {
  const meaning = typeByMnemonic(type)?.fields.find(({ name }) => name === field)?.meaning ?? '';
  return meaning.replace(/\.$/, '');
}
