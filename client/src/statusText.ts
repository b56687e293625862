/** What the language status says, in words. */
import type { Status } from './protocol.ts';

/** Kind of a file → what users call it. */
const KINDS: Readonly<Record<string, string>> = {
  zone: 'Zone',
  fragment: 'Part of a zone',
  hints: 'Root hints',
  template: 'Template',
  raw: 'Zone in binary form',
  journal: 'Journal',
  journaled: 'Zone with a journal',
  secondary: 'Copy of a zone',
  signed: 'Signed zone',
  rpz: 'Response policy zone',
  catalog: 'Catalog zone',
  previous: 'Older state',
};

export const describeKind = (kind: string): string => KINDS[kind] ?? kind;

/** `47 records, serial 2026010101`, and why the file is of its kind. */
export function describeRecords({ records, serial, more, kindWhy }: Status): string {
  const counted = records === 1 ? '1 record' : `${records} records`;
  const parts = [
    counted,
    ...(serial === undefined || serial === null ? [] : [`serial ${serial}`]),
    ...(more ? [`${more} more findings than are shown`] : []),
    ...(kindWhy ? [kindWhy] : []),
  ];
  return parts.join(', ');
}
