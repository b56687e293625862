/** The files that a configuration includes, within limits that no real server's configuration reaches. */
import { folderOf, resolvePath } from '../files.ts';
import { baseName, isAbsolute, partsOf } from './paths.ts';
import type { ListFolder, ReadFile } from './serverConfig.ts';
import { fitsWildcard, hasWildcard } from './wildcard.ts';

const DEEPEST = 16;
const MOST_FILES = 2000;

export class ConfigFiles {
  readonly #readFile: ReadFile;
  readonly #listFolder: ListFolder | undefined;
  /** The files that are being read, outermost first. */
  readonly #open: string[];
  readonly #included = new Set<string>();
  #reads = 0;

  constructor(configFile: string, readFile: ReadFile, listFolder?: ListFolder) {
    this.#open = [configFile];
    this.#readFile = readFile;
    this.#listFolder = listFolder;
  }

  /** The included files that were read, each once. */
  get included(): readonly string[] {
    return [...this.#included];
  }

  /**
   * Hands every file that `written` names to `use`. Relative names are looked up in `folders`, in that order. An
   * absolute path that leads nowhere is looked up below the including file's folder, by its last parts:
   * configurations are kept in repositories, away from the server. A file that is being read is not read again.
   */
  include(written: string, folders: readonly string[], use: (path: string, text: string) => void): void {
    if (written === '') return;
    const candidates = this.#candidates(written, folders);
    if (hasWildcard(written)) for (const path of this.#matches(candidates)) this.#read(path, use);
    else candidates.some((path) => this.#read(path, use));
  }

  /** Whether the file exists; it is not handed on when it is being read already or a limit is reached. */
  #read(path: string, use: (path: string, text: string) => void): boolean {
    if (this.#open.includes(path)) return true;
    if (this.#open.length >= DEEPEST || this.#reads >= MOST_FILES) return true;
    this.#reads++;
    const text = this.#readFile(path);
    if (text === undefined) return false;
    this.#included.add(path);
    this.#open.push(path);
    use(path, text);
    this.#open.pop();
    return true;
  }

  #candidates(written: string, folders: readonly string[]): string[] {
    if (!isAbsolute(written)) return unique(folders.map((folder) => resolvePath(folder, written)));
    const parts = partsOf(written);
    const here = folderOf(this.#open.at(-1)!);
    return unique([resolvePath('', written), ...parts.map((_, at) => resolvePath(here, parts.slice(at).join('/')))]);
  }

  /** The files that fit a pattern in the last part of a path, in the first folder that has any. */
  #matches(candidates: readonly string[]): string[] {
    for (const candidate of candidates) {
      const folder = folderOf(candidate);
      if (hasWildcard(folder)) continue;
      const names = this.#listFolder?.(folder)?.filter((name) => fitsWildcard(baseName(candidate), name)) ?? [];
      if (names.length > 0) return names.sort().map((name) => resolvePath(folder, name));
    }
    return [];
  }
}

const unique = (paths: readonly string[]): string[] => [...new Set(paths)];
