/** The pattern of `files.associations` for files like one that turned out to be a zone. */

/** Endings that zone files have, though not only they. */
const ENDINGS = new Set(['db', 'dns', 'hosts', 'zn', 'zon', 'rev', 'master', 'fwd', 'bind']);

/** Folders that hold zones and little else. */
const FOLDERS = /^(?:zones?|named|bind9?|dns|masters?|primary|primaries|pri|nsd|knot)$/i;

/** As narrow as it can be: the ending, else the folder, else this file alone. */
export function patternFor(path: string): string {
  const parts = path.split('/').filter((part) => part !== '');
  const name = parts.at(-1) ?? path;
  const folder = parts.at(-2);
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1];
  if (ending !== undefined && ENDINGS.has(ending.toLowerCase())) return `*.${ending}`;
  if (folder !== undefined && FOLDERS.test(folder)) return `**/${folder}/*`;
  return folder === undefined ? name : `**/${folder}/${name}`;
}
