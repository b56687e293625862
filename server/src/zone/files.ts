/** How the core reaches other files. Paths are plain strings with `/`; the host decides what they lead to. */
import type { Codes } from '../text/codes.ts';
import { type Decoded, decode } from '../text/decode.ts';

export type ReadFailure = 'missing' | 'directory' | 'unreadable' | 'outside';

export interface Files {
  /** The octets of a file, or why there are none. `outside`: the host does not allow to read there. */
  read(path: string): Uint8Array | ReadFailure;
  /** Further folders in which included files are looked for, after all others. */
  readonly roots?: readonly string[];
}

/** A text that a zone is read from. */
export interface ZoneFile extends Decoded {
  readonly path: string;
}

export const decodeFile = (path: string, bytes: Uint8Array): ZoneFile => ({ path, ...decode(bytes) });

/** A place in a file of a zone. */
export interface Place {
  /** Index in the zone's list of files. */
  readonly file: number;
  readonly start: number;
  readonly end: number;
}

export type { Codes };

/** The folder of a path, '' when it has none. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash === 0 ? '/' : path.slice(0, Math.max(0, slash));
}

/** `name` seen from `folder`; an absolute path stays. Resolves `.` and `..`. */
export function resolvePath(folder: string, name: string): string {
  const joined = name.startsWith('/') || folder === '' ? name : `${folder.replace(/\/$/, '')}/${name}`;
  const parts: string[] = [];
  for (const part of joined.split('/')) {
    if (part === '.' || (part === '' && parts.length > 0)) continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..' && parts.at(-1) !== '') parts.pop();
    else parts.push(part);
  }
  return parts.join('/') || '.';
}
