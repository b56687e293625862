/** A finding whose text stays the same while text before it changes its length. */
import type { Place } from '../zone/files.ts';
import type { Change } from '../zone/liveZone.ts';
import type { Finding } from './finding.ts';

/** The same finding where it is after a change in the zone's own file; itself when it stays where it is. */
export function movedFinding(finding: Finding, change: Change): Finding {
  if (!isBehind(finding, change)) return finding;
  return {
    ...finding,
    ...moved(finding, change),
    related: finding.related.map(({ place, message }) => ({ place: moved(place, change), message })),
    fixes: finding.fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map((edit) => ({ ...edit, ...moved(edit, change) })),
    })),
  };
}

/** Whether any of its places is behind the change. */
function isBehind({ related, fixes, ...place }: Finding, change: Change): boolean {
  const behind = ({ file, end }: Place): boolean => file === 0 && end >= change.end;
  return (
    behind(place) ||
    related.some((other) => behind(other.place)) ||
    fixes.some(({ edits }) => edits.some((edit) => behind(edit)))
  );
}

function moved({ file, start, end }: Place, change: Change): Place {
  const delta = change.length - (change.end - change.start);
  if (file !== 0) return { file, start, end };
  return { file, start: start >= change.end ? start + delta : start, end: end >= change.end ? end + delta : end };
}
