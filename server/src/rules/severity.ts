/** How bad a finding is, and whose verdict it repeats. */

/**
 * error: a server refuses it, or it certainly breaks what the record is for · warning: probably broken ·
 * information: doubtful · hint: style, with a fix.
 */
export type Severity = 'error' | 'warning' | 'information' | 'hint';
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** Servers whose verdict is known. `bind`: `named-checkzone -i local` 9.18 ends with an exit status other than 0. */
export type Server = 'bind';
