/**
 * The lab: real servers in a private network namespace (docs/lab.md).
 * `node scripts/run.mjs scripts/lab/main.ts`                 until its input closes, or Ctrl+C
 * `node scripts/run.mjs scripts/lab/main.ts -- COMMAND …`    for as long as COMMAND runs in it; ends with its exit code
 */
import { runInside } from './inside.ts';
import { PART, runOutside } from './outside.ts';

const args = process.argv.slice(2);
const command = args[0] === '--' ? args.slice(1) : args;
const folder = process.env[PART];
process.exitCode = await (folder === undefined ? runOutside(command) : runInside(folder, command));
// Sockets of servers that we are ourselves would keep us here.
process.exit();
