/** The zones of a workspace by their apex: made once for all zones that are checked, walked by the labels of a name. */

import { canonicalName } from '../records/canonical.ts';
import { classOf, IN } from '../records/classes.ts';
import { parseName } from '../records/name.ts';
import { WireWriter } from '../records/wire.ts';
import { textOf } from '../text/codes.ts';
import type { ServerZone } from '../zone/config/serverConfig.ts';
import type { OpenedZone } from '../zone/open.ts';
import type { FileKind } from '../zone/origin/kinds.ts';

/** Another zone file of the workspace. It is read when a rule asks about a name in it. */
export interface Neighbour {
  readonly path: string;
  /** Absolute, in presentation format. */
  readonly origin: string;
  readonly kind: FileKind;
  /** Mnemonic; absent: IN. */
  readonly class?: string | undefined;
  /** The zones that servers of the workspace serve from it. */
  readonly servers: readonly ServerZone[];
  /** Undefined: it cannot be read. */
  open(): OpenedZone | undefined;
}

/** A neighbour whose files say what a server answers. */
export interface ServedNeighbour extends Neighbour {
  /** In wire form. */
  readonly apex: Uint8Array;
  readonly classCode: number;
}

/** Files of these kinds say what a server answers. */
const SERVED: ReadonlySet<FileKind> = new Set(['zone', 'secondary', 'signed', 'journaled']);

const NONE: readonly ServedNeighbour[] = [];

export class NeighbourIndex {
  /** By apex. */
  readonly #at = new Map<string, ServedNeighbour[]>();
  /** By each name above their apexes. */
  readonly #below = new Map<string, ServedNeighbour[]>();
  readonly #paths = new Set<string>();

  constructor(neighbours: Iterable<Neighbour>) {
    for (const neighbour of neighbours) {
      const apex = SERVED.has(neighbour.kind) ? parseName(neighbour.origin, new WireWriter()) : undefined;
      if (apex) this.add({ ...neighbour, apex, classCode: classOf(neighbour.class ?? 'IN') ?? IN });
    }
  }

  /** How many files there are. */
  get size(): number {
    return this.#paths.size;
  }

  /** Whether a file is one of them. */
  has(path: string): boolean {
    return this.#paths.has(path);
  }

  /** Those with an apex (wire form). */
  at(apex: Uint8Array): readonly ServedNeighbour[] {
    return this.#at.get(keyOf(apex)) ?? NONE;
  }

  /** Those whose apex is below a name (wire form) and not the name itself. */
  below(name: Uint8Array): readonly ServedNeighbour[] {
    return this.#below.get(keyOf(name)) ?? NONE;
  }

  private add(neighbour: ServedNeighbour): void {
    const { apex, path } = neighbour;
    this.#paths.add(path);
    push(this.#at, keyOf(apex), neighbour);
    for (let at = 0; apex[at] !== 0; ) {
      at += apex[at] + 1;
      push(this.#below, keyOf(apex.subarray(at)), neighbour);
    }
  }
}

/** Equal for names that are the same (RFC 4343). */
const keyOf = (name: Uint8Array): string => textOf(canonicalName(name));

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
