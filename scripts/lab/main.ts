/**
 * The lab: real servers in a private network namespace (docs/lab.md).
 * `node scripts/run.mjs scripts/lab/main.ts`                        until its input closes, or Ctrl+C
 * `node scripts/run.mjs scripts/lab/main.ts [--page] -- COMMAND …`  for as long as COMMAND runs in it; ends with its exit code
 * `--page`: COMMAND serves a page at 127.0.0.1 and the port that `PORT` says; it is there outside of the lab, too.
 */
import { runInside } from './inside.ts';
import { FOLDER, runOutside } from './outside.ts';

const args = process.argv.slice(2);
const dashes = args.indexOf('--');
const command = dashes < 0 ? [] : args.slice(dashes + 1);
const folder = process.env[FOLDER];
const code =
  folder === undefined
    ? await runOutside(command, { page: args.slice(0, Math.max(dashes, 0)).includes('--page') })
    : await runInside(folder, command);
// Sockets of servers that we are ourselves would keep us here.
process.exit(code);
