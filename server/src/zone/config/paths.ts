/** Parts of paths, which are written with `/` on every system; `../files.ts` joins them. */

export const isAbsolute = (path: string): boolean => path.startsWith('/');

/** The last part of a path. */
export const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** The parts of a path, without its root. */
export const partsOf = (path: string): string[] => path.split('/').filter((part) => part !== '');
