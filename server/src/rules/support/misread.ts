/** Places of which another finding says that they are not what they look like. */
import type { Place } from '../../zone/files.ts';
import type { PlacedProblem, Zone } from '../../zone/zone.ts';

const misreads = new WeakMap<Zone, readonly PlacedProblem[]>();

/** Whether a strange character or comment at a place is reported already, so that nothing else need be said about it. */
export function isMisread(zone: Zone, { file, start, end }: Place): boolean {
  let known = misreads.get(zone);
  if (!known) {
    known = zone.problems.filter(({ loads }) => loads);
    misreads.set(zone, known);
  }
  return known.some((problem) => problem.file === file && problem.start < end && problem.end > start);
}
