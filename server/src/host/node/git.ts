/** The state of a file that was committed last. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { plain } from './nodeFiles.ts';

/** Milliseconds: nobody waits longer for git. */
const PATIENCE = 3000;
/** Octets; larger files are not compared. */
const LARGEST = 64_000_000;

/** Nothing that the repository configures is run. */
const CAREFUL = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '--no-optional-locks'];

/** Repository → paths of the files in it that differ from the last commit, absolute. */
const changed = new Map<string, ReadonlySet<string>>();

/**
 * The octets that were committed last. Undefined: the file is not in a repository or not committed yet, it is as it was
 * committed (`evenIfSame` asks for them all the same), or git is not there.
 */
export function committed(path: string, evenIfSame = false): Uint8Array | undefined {
  const file = resolve(path);
  const root = repositoryOf(dirname(file));
  if (root === undefined || (!evenIfSame && !changedIn(root).has(file))) return undefined;
  const relative = file.slice(root.length + 1);
  const bytes = git(root, ['cat-file', 'blob', `HEAD:${relative}`]);
  return bytes && plain(bytes);
}

function changedIn(root: string): ReadonlySet<string> {
  const known = changed.get(root);
  if (known) return known;
  const listed = git(root, ['diff-index', '--name-only', '-z', 'HEAD', '--']);
  const names = (listed?.toString('utf8') ?? '').split('\0').filter((name) => name !== '');
  const paths = new Set(names.map((name) => join(root, name)));
  changed.set(root, paths);
  return paths;
}

/** The nearest folder around that git keeps. */
function repositoryOf(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return undefined;
  }
}

function git(root: string, args: readonly string[]): Buffer | undefined {
  try {
    return execFileSync('git', [...CAREFUL, ...args], {
      cwd: root,
      timeout: PATIENCE,
      maxBuffer: LARGEST,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return undefined;
  }
}
