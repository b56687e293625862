/** The comment in a zone file that declares its origin: `; zonesmith: origin=example.com.` */

/** Text instead of what stands between two offsets. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const DECLARED = /^[ \t]*;+[ \t]*zonesmith:[^\n;]*?\borigin=(\S*)/im;

/** The change that makes a text declare an origin: of what it declares now, or a new first line. */
export function declareOrigin(text: string, origin: string): Replacement {
  const match = DECLARED.exec(text);
  if (!match)
    return { start: 0, end: 0, text: `; zonesmith: origin=${origin}${text.includes('\r\n') ? '\r\n' : '\n'}` };
  const end = match.index + match[0].length;
  return { start: end - match[1]!.length, end, text: origin };
}
