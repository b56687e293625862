/** A zone of the workspace that is not open in the editor. It is judged only when somebody asks what is wrong with it. */
import type { Snapshot, ZoneView } from '../features/snapshot.ts';
import { type CheckOptions, checkZone } from '../rules/check.ts';
import type { Finding } from '../rules/finding.ts';
import type { Lines } from '../text/lines.ts';
import { type OpenContext, type OpenedZone, openZone } from '../zone/open.ts';
import type { Zone } from '../zone/zone.ts';
import { linesOf } from './places.ts';

/** What open documents and closed zones have in common. */
export interface Viewed {
  readonly path: string;
  readonly view: ZoneView;
  /** Of the file that the zone starts in. */
  readonly lines: Lines;
  /** Another number whenever findings may be others than before. */
  readonly revision: number;
  /** Paths of the files that the zone was read from, or tried to be. */
  readonly knownFiles: ReadonlySet<string>;
  snapshot(workspace: readonly ZoneView[], file?: number): Snapshot;
}

/** Below zero, where no revision of an open document is. */
let revisions = 0;

export class ClosedZone implements Viewed, ZoneView {
  readonly path: string;
  readonly opened: OpenedZone;
  readonly zone: Zone;
  readonly revision = --revisions;
  readonly knownFiles: ReadonlySet<string>;
  readonly #options: CheckOptions;
  #findings: readonly Finding[] | undefined;

  constructor(path: string, bytes: Uint8Array, context: OpenContext, options: CheckOptions) {
    this.path = path;
    this.#options = options;
    const known = new Set<string>();
    const files = {
      ...context.files,
      read(file: string) {
        known.add(file);
        return context.files.read(file);
      },
    };
    this.opened = openZone(path, bytes, { ...context, files });
    this.zone = this.opened.zone;
    this.knownFiles = known;
  }

  get view(): ZoneView {
    return this;
  }

  get findings(): readonly Finding[] {
    this.#findings ??= checkZone(this.opened, this.#options).findings;
    return this.#findings;
  }

  get lines(): Lines {
    return linesOf(this.zone.files[0].codes);
  }

  snapshot(workspace: readonly ZoneView[], file = 0): Snapshot {
    const { opened, zone, findings } = this;
    const { codes } = zone.files[file];
    return { opened, zone, findings, file, codes, lines: linesOf(codes), workspace, now: this.#options.now };
  }
}
