/** The state of a file that was committed last. */
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

/** The octets of a file that were committed last, if they are others than those on the disk; undefined without git. */
export function committed(path: string): Uint8Array | undefined {
  const place = placeOf(path);
  if (!place || !changedIn(place.root).has(resolve(path))) return undefined;
  const bytes = git(place.root, blobOf(place));
  return bytes && plain(bytes);
}

/** The same without making anybody wait; looks at the disk anew each time. */
export async function committedLater(path: string): Promise<Uint8Array | undefined> {
  const place = placeOf(path);
  if (!place) return undefined;
  const changes = await gitLater(place.root, [...CHANGED, place.name]);
  const bytes = changes?.length ? await gitLater(place.root, blobOf(place)) : undefined;
  return bytes && plain(bytes);
}

interface InRepository {
  readonly root: string;
  /** Seen from the root. */
  readonly name: string;
}

const CHANGED = ['diff-index', '--name-only', '-z', 'HEAD', '--'];

const blobOf = ({ name }: InRepository): string[] => ['cat-file', 'blob', `HEAD:${name}`];

function changedIn(root: string): ReadonlySet<string> {
  const known = changed.get(root);
  if (known) return known;
  const names = (git(root, CHANGED)?.toString('utf8') ?? '').split('\0').filter((name) => name !== '');
  const paths = new Set(names.map((name) => join(root, name)));
  changed.set(root, paths);
  return paths;
}

/** Where a file is in the nearest folder around that git keeps. */
function placeOf(path: string): InRepository | undefined {
  const file = resolve(path);
  for (let root = dirname(file); ; root = dirname(root)) {
    if (existsSync(join(root, '.git'))) return { root, name: file.slice(root.length + 1) };
    if (dirname(root) === root) return undefined;
  }
}

/** Loaded when git is asked: most runs do not. */
const processes = () => process.getBuiltinModule('node:child_process');

const optionsIn = (root: string) => ({ cwd: root, timeout: PATIENCE, maxBuffer: LARGEST });

function git(root: string, args: readonly string[]): Buffer | undefined {
  try {
    return processes().execFileSync('git', [...CAREFUL, ...args], {
      ...optionsIn(root),
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return undefined;
  }
}

function gitLater(root: string, args: readonly string[]): Promise<Buffer | undefined> {
  return new Promise((done) => {
    const options = { ...optionsIn(root), encoding: 'buffer' } as const;
    processes().execFile('git', [...CAREFUL, ...args], options, (error, output) => done(error ? undefined : output));
  });
}
