/** Exit statuses: nothing found, findings at or above `--fail-on`, trouble (wins over findings). */
export const CLEAN = 0;
export const FOUND = 1;
export const TROUBLE = 2;

/** Ends the command with one message and status 2. */
export class Stop extends Error {}
