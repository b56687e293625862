/** Whether two zones are the same, record by record and octet by octet, in the same order. */
import { sameOctets } from '../../records/octets.ts';
import type { RecordBlock } from '../../zone/recordBlock.ts';
import type { Zone } from '../../zone/zone.ts';

/** A way through all records of a zone in the order of the text, those outside of the zone included. */
class Cursor {
  readonly #zone: Zone;
  #index = 0;
  at = -1;

  constructor(zone: Zone) {
    this.#zone = zone;
  }

  get block(): RecordBlock {
    return this.#zone.blocks[this.#index];
  }

  next(): boolean {
    this.at++;
    while (this.#index < this.#zone.blocks.length && this.at >= this.block.count) {
      this.#index++;
      this.at = 0;
    }
    return this.#index < this.#zone.blocks.length;
  }
}

/** Both zones are of the same file; the blanks between the words of its text are all that may differ. */
export function sameZone(a: Zone, b: Zone): boolean {
  return sameNames(a, b) && sameProblems(a, b) && sameRecords(a, b);
}

function sameNames(a: Zone, b: Zone): boolean {
  if (a.names.count !== b.names.count) return false;
  for (let name = 0; name < a.names.count; name++) {
    if (!sameOctets(a.names.wire(name), b.names.wire(name))) return false;
  }
  return true;
}

/**
 * What cannot be read is in no record, so the faults must be the same too; but for the line break that is missing at the
 * end, which formatting adds.
 */
function sameProblems(a: Zone, b: Zone): boolean {
  const [before, after] = [problemsOf(a), problemsOf(b)];
  return (
    before.length === after.length &&
    before.every(({ code, file }, i) => code === after[i].code && file === after[i].file)
  );
}

const problemsOf = ({ problems }: Zone): Zone['problems'] => problems.filter(({ code }) => code !== 'no-final-newline');

function sameRecords(a: Zone, b: Zone): boolean {
  const left = new Cursor(a);
  const right = new Cursor(b);
  while (left.next()) if (!right.next() || !sameRecord(left.block, left.at, right.block, right.at)) return false;
  return !right.next();
}

function sameRecord(a: RecordBlock, i: number, b: RecordBlock, j: number): boolean {
  return (
    a.owners[i] === b.owners[j] &&
    a.types[i] === b.types[j] &&
    a.ttls[i] === b.ttls[j] &&
    a.flags[i] === b.flags[j] &&
    sameOctets(
      a.rdata.subarray(a.rdataStarts[i], a.rdataStarts[i + 1]),
      b.rdata.subarray(b.rdataStarts[j], b.rdataStarts[j + 1]),
    )
  );
}
