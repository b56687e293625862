/** The documentation of items, as Markdown. */
import type { RecordType } from '../../records/type.ts';

const STATUS = {
  obsolete: 'Obsolete: no longer used.',
  experimental: 'Experimental: hardly used.',
  meta: 'Not for zone files.',
} as const;

/** What a type is for, its fields, an example, where it is defined. */
export function typeDocument(type: RecordType): string {
  const { meaning, status, fields, mnemonic, example, references } = type;
  const parts = [meaning];
  if (status) parts.push(`*${STATUS[status]}*`);
  if (fields.length > 0) parts.push(fields.map((field) => `* \`${field.name}\`: ${field.meaning}`).join('\n'));
  parts.push(zoneText(`${mnemonic} ${example}`.trim()), references.join(', '));
  return parts.join('\n\n');
}

/** Lines of a zone file. */
export const zoneText = (text: string): string => `\`\`\`dns-zone\n${text.replace(/\n$/, '')}\n\`\`\``;

/** A meaning and where it is defined. */
export const withReference = (meaning: string, reference: string): string => `${meaning}\n\n${reference}`;
