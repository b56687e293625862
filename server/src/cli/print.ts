/** `zonesmith print`: one record per line, as BIND would load it. */
import { NodeFiles } from '../host/node/nodeFiles.ts';
import { checkZone } from '../rules/check.ts';
import { openZone } from '../zone/open.ts';
import { printZone } from '../zone/print.ts';
import { readInput } from './input.ts';
import { CLEAN, FOUND, Stop } from './status.ts';
import { complain, write } from './stdio.ts';

/** Lines are written in pieces of about this many characters. */
const PIECE = 1 << 16;

export function runPrint(path: string, options: { origin?: string; class?: string }): number {
  const bytes = readInput(path);
  if (typeof bytes === 'string') throw new Stop(`${path}: ${bytes}`);
  const opened = openZone(path, bytes, { files: new NodeFiles(), origin: options.origin, class: options.class });
  const { zone } = opened;
  if (!opened.origin) throw new Stop(`${path}: it is not known which zone this is; give --origin`);
  let piece = '';
  for (const line of printZone(zone)) {
    piece += `${line}\n`;
    if (piece.length < PIECE) continue;
    write(piece);
    piece = '';
  }
  write(piece);
  const { refusedBy } = checkZone(opened, {
    now: Math.floor(Date.now() / 1000),
    onRuleFailure: (_, error) => complain(String(error)),
  });
  if (refusedBy.length === 0) return CLEAN;
  complain(`${path}: BIND would refuse this zone; "zonesmith check" says why`);
  return FOUND;
}
