/** Older states of files, kept beside them: never zones of the workspace, but what the serial is compared with. */

const PREVIOUS = /(?<!^|\/)(\.old|\.bak|~)$/i;

/** The file that `name` is an older state of; undefined when it is none. Takes a name or a whole path. */
export function currentNameOf(name: string): string | undefined {
  return PREVIOUS.test(name) ? name.replace(PREVIOUS, '') : undefined;
}

/** What the older states of a file are called, in the order in which they are looked for. */
export const previousNamesOf = (name: string): string[] => [`${name}.old`, `${name}.bak`, `${name}~`];
