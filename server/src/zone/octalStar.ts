/** Wildcards whose asterisk is written in octal, as Route 53 does in its answers and exports. */
import { textOf } from '../text/codes.ts';
import type { ZoneFile } from './files.ts';
import type { NameId } from './names.ts';
import type { Reading } from './reading.ts';

/** `\\052` is 42 in octal, the asterisk; zone files have decimal numbers, where it is the digit 4. */
const STAR = '\\052.';

/** Reports an owner that starts with the asterisk in octal; it loads as another name. */
export function reportOctalStar(reading: Reading, { codes }: ZoneFile, start: number, owner: NameId): void {
  if (reading.template || textOf(codes, start, start + STAR.length) !== STAR) return;
  const place = { file: reading.text.index, start, end: start + STAR.length - 1 };
  const args = { text: STAR.slice(0, -1), name: reading.zone.names.text(owner) };
  reading.zone.problems.push({
    code: 'bad-escape',
    ...place,
    entry: reading.entryStart,
    args,
    message: 'octal',
    loads: true,
  });
}
