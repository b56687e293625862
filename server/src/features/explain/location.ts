/** Positions of LOC records as maps have them. */
import { WireReader } from '../../records/wire.ts';

const MIDDLE = 2 ** 31;
const DEGREE = 3_600_000;
/** A second of arc is about 30 m on the ground; five decimal places are about 1 m. */
const PLACES = 5;

/** `52.37306, 4.89222` from the RDATA of a LOC record of version 0; undefined for others. */
export function decimalPosition(rdata: Uint8Array): string | undefined {
  const wire = new WireReader(rdata);
  if (wire.u8() !== 0) return undefined;
  wire.octets(3);
  const [latitude, longitude] = [wire.u32(), wire.u32()].map((angle) => ((angle - MIDDLE) / DEGREE).toFixed(PLACES));
  return wire.failed ? undefined : `${latitude}, ${longitude}`;
}
