/** Places of which another finding says that they are not what they look like. */
import type { Place } from '../../zone/files.ts';
import type { PlacedProblem, Zone } from '../../zone/zone.ts';
import { remembered } from './remembered.ts';

/** Whether a strange character or comment at a place is reported already, so that nothing else need be said about it. */
export function isMisread(zone: Zone, { file, start, end }: Place): boolean {
  const problems = misreadsOf(zone).get(file) ?? [];
  let low = 0;
  let high = problems.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (problems[middle].end <= start) low = middle + 1;
    else high = middle;
  }
  return low < problems.length && problems[low].start < end;
}

/** By file, in the order of the text. */
const misreadsOf = remembered((zone): Map<number, PlacedProblem[]> => {
  const byFile = new Map<number, PlacedProblem[]>();
  for (const problem of zone.problems) {
    if (!problem.loads) continue;
    const problems = byFile.get(problem.file);
    if (problems) problems.push(problem);
    else byFile.set(problem.file, [problem]);
  }
  for (const problems of byFile.values()) problems.sort((a, b) => a.start - b.start);
  return byFile;
});
