/** A name as it is written below an origin. */
import { printLabel } from './name.ts';

/** A name at or below an origin, both in wire form, without the origin; `@` for the origin itself. */
export function relativeName(wire: Uint8Array, origin: Uint8Array): string {
  const labels: string[] = [];
  for (let at = 0; wire.length - at > origin.length; at += wire[at] + 1) labels.push(printLabel(wire, at));
  return labels.length === 0 ? '@' : labels.join('.');
}
