/** Tries the inputs that the main process asks for. */
import { inputOf, originals } from '../../test/fuzz/inputs.ts';
import { faultOf } from '../../test/fuzz/properties.ts';
import { shrink } from '../../test/fuzz/shrink.ts';

/** Inputs `from` up to, but not including, `to`. */
export interface Batch {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
}

export interface Failure {
  readonly seed: number;
  readonly index: number;
  readonly fault: string;
  /** A small input with the same fault, in base64. */
  readonly input: string;
}

export interface Answer {
  readonly failures: readonly Failure[];
  readonly octets: number;
  /** Milliseconds that the slowest input took, and which one it was. */
  readonly slowest: number;
  readonly slowestIndex: number;
}

const all = originals();

function tryBatch({ seed, from, to }: Batch): Answer {
  const failures: Failure[] = [];
  let octets = 0;
  let slowest = 0;
  let slowestIndex = from;
  for (let index = from; index < to; index++) {
    const input = inputOf(all, seed, index);
    octets += input.length;
    const start = performance.now();
    const fault = faultOf(input);
    const milliseconds = performance.now() - start;
    if (milliseconds > slowest) [slowest, slowestIndex] = [milliseconds, index];
    if (fault !== undefined) failures.push({ seed, index, fault, input: shrunk(input, fault).toString('base64') });
  }
  return { failures, octets, slowest, slowestIndex };
}

/** How many failures of a kind are made small, which takes its time. */
const MOST_SHRUNK = 2;
const shrunkOf = new Map<string, number>();

/** What failures with the same cause have in common. */
export const kindOf = (fault: string): string => fault.replace(/\d+/g, 'N');

/** Slow inputs stay as they are: every try would be slow. */
function shrunk(input: Buffer, fault: string): Buffer {
  const kind = kindOf(fault);
  const count = (shrunkOf.get(kind) ?? 0) + 1;
  shrunkOf.set(kind, count);
  if (count > MOST_SHRUNK || fault.startsWith('took ')) return input;
  return shrink(input, (shorter) => kindOf(faultOf(shorter) ?? '') === kind);
}

export function runWorker(): void {
  process.on('message', (batch: Batch) => process.send!(tryBatch(batch)));
}
