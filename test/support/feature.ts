/** The only place where tests of features touch the API: a marked text becomes a snapshot and offsets. */

import type { Snapshot, ZoneView } from '../../server/src/features/snapshot.ts';
import { checkZone } from '../../server/src/rules/check.ts';
import { Lines } from '../../server/src/text/lines.ts';
import { openZone } from '../../server/src/zone/open.ts';
import { type CheckSetup, memoryFiles, NOW } from './check.ts';

/** Marks the cursor; a text may have several. */
const CURSOR = '█';

export interface FeatureSetup extends CheckSetup {
  /** Other zones of the workspace: path → text; the origin is found as `openZone` finds it. */
  readonly zones?: Readonly<Record<string, string>>;
}

export interface Marked {
  readonly snapshot: Snapshot;
  /** The text without marks. */
  readonly text: string;
  /** Where the first cursor is; 0 when there is none. */
  readonly offset: number;
  readonly offsets: readonly number[];
}

/**
 * A snapshot of a marked text. When the cursor `█` stands in one of `setup.files`, which the zone must include, the
 * snapshot is of that file.
 */
export function marked(source: string, setup: FeatureSetup = {}): Marked {
  const files = Object.fromEntries(Object.entries(setup.files ?? {}).map(([path, text]) => [path, String(text)]));
  const inFile = Object.keys(files).find((path) => files[path].includes(CURSOR));
  const unmarked = Object.fromEntries(
    Object.entries(setup.files ?? {}).map(([path, text]) => [
      path,
      typeof text === 'string' ? text.replaceAll(CURSOR, '') : text,
    ]),
  );
  const own = view(
    setup.path ?? 'zone',
    source.replaceAll(CURSOR, ''),
    setup,
    unmarked,
    setup.origin === undefined ? 'example.com.' : (setup.origin ?? undefined),
  );
  const others = Object.entries(setup.zones ?? {}).map(([path, text]) => view(path, text, setup, unmarked, undefined));
  const file = inFile === undefined ? 0 : own.zone.files.findIndex(({ path }) => path === inFile);
  if (file < 0) throw new Error(`the zone does not include ${inFile}`);
  const { codes } = own.zone.files[file];
  const parts = (inFile === undefined ? source : files[inFile]).split(CURSOR);
  const offsets = parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1).join('').length);
  const snapshot: Snapshot = {
    ...own,
    file,
    codes,
    lines: new Lines(codes),
    workspace: [own, ...others],
    now: setup.now ?? NOW,
  };
  return { snapshot, text: parts.join(''), offset: offsets[0] ?? 0, offsets };
}

function view(
  path: string,
  text: string,
  setup: FeatureSetup,
  files: Readonly<Record<string, string | Uint8Array>>,
  origin: string | undefined,
): ZoneView {
  const opened = openZone(path, new TextEncoder().encode(text), {
    files: memoryFiles(files),
    origin,
    class: setup.class,
    siblings: Object.keys(files),
  });
  const { findings } = checkZone(opened, {
    now: setup.now ?? NOW,
    onRuleFailure: (code, error) => {
      throw new Error(`rule ${code} failed: ${String(error)}`, { cause: error });
    },
  });
  return { opened, zone: opened.zone, findings };
}
