/** A zone as a server loads it, as text: names complete, values filled in, included files and templates spelled out. */
import { printName } from '../records/name.ts';
import { printZone } from '../zone/print.ts';
import { counted } from './explain/duration.ts';
import type { ZoneView } from './snapshot.ts';

/** More lines than an editor can show well. */
const MOST_LINES = 100_000;

/** One record per line, below two lines of comment that say what it is. */
export function expandedZone({ zone, opened }: ZoneView, most = MOST_LINES): string {
  const path = opened.file.path.split('/').at(-1);
  const lines = [
    `; ${zone.originUnknown ? 'A zone of unknown name' : printName(zone.apexWire)} as a name server loads it from ${path}`,
    `; ${counted(zone.recordCount, 'record')}; names are complete, and included files and templates are spelled out`,
  ];
  let left = most;
  for (const line of printZone(zone)) {
    if (left-- === 0) {
      lines.push(`; … and more: only the first ${most} records are shown`);
      break;
    }
    lines.push(line);
  }
  return `${lines.join('\n')}\n`;
}
