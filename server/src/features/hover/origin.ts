/** Where the origin comes from that completes relative names. */
import { printName } from '../../records/name.ts';
import { originAt } from '../entries.ts';
import { code } from './markdown.ts';
import type { HoverSite } from './site.ts';

/** The origin at the entry of the cursor, with its source: `` `example.com.` (`$ORIGIN`, line 3) ``. */
export function originWithSource(site: HoverSite): string {
  const { zone, file } = site.snapshot;
  const { start } = site.cursor.entry;
  return `${code(printName(originAt(zone, file, start)))} (${sourceOf(site)})`;
}

function sourceOf(site: HoverSite): string {
  const { zone, file, opened } = site.snapshot;
  const { start } = site.cursor.entry;
  const directive = zone.origins.findLast((change) => change.file === file && change.end <= start);
  if (directive) return `\`$ORIGIN\`, line ${site.lineOf(directive.start)}`;
  if (file !== 0) return 'from the file that includes this one';
  if (zone.originUnknown) return 'nobody knows which zone this is';
  return opened.origin?.why ?? 'the zone';
}

/** How a written name becomes an absolute one, in a sentence; undefined when it is absolute already. */
export function howCompleted(site: HoverSite, written: string): string | undefined {
  if (written === '@') return `\`@\` is the origin, ${originWithSource(site)}.`;
  return isAbsolute(written) ? undefined : `The origin ${originWithSource(site)} is appended.`;
}

/** Whether a written name ends with a dot that no backslash escapes. */
export const isAbsolute = (written: string): boolean => /(^|[^\\])(\\\\)*\.$/.test(written);
