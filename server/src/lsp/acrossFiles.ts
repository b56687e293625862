/** What is wrong between zones: worked out again when any zone of the workspace is another one. */
import type { ZoneView } from '../features/snapshot.ts';
import type { Surroundings } from '../rules/around.ts';
import { type CheckOptions, checkAround } from '../rules/check.ts';
import type { Finding } from '../rules/finding.ts';
import { type Neighbour, NeighbourIndex } from '../rules/neighbourIndex.ts';
import type { ServerZone } from '../zone/config/serverConfig.ts';
import type { OpenedZone } from '../zone/open.ts';

export interface Sources {
  /** All zones of the workspace that are loaded. */
  views(): readonly ZoneView[];
  servers(path: string): readonly ServerZone[];
  options(path: string): CheckOptions;
  /** An older state of a zone. */
  previous(opened: OpenedZone): OpenedZone | undefined;
}

interface Known {
  readonly key: string;
  readonly findings: readonly Finding[];
}

export class AcrossFiles {
  readonly #sources: Sources;
  /** By zone, for as long as somebody holds it. */
  readonly #known = new WeakMap<OpenedZone, Known>();
  /** The zones as they are now, by path. */
  readonly #zones = new Map<string, OpenedZone>();
  #key: string | undefined;
  #neighbours: readonly Neighbour[] = [];
  #index = new NeighbourIndex([]);

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  /** `key`: another text whenever any zone may be another one. */
  findings(opened: OpenedZone, key: string): readonly Finding[] {
    const known = this.#known.get(opened);
    if (known?.key === key) return known.findings;
    const { path } = opened.file;
    const surroundings: Surroundings = {
      index: this.indexAt(key),
      servers: this.#sources.servers(path),
      previous: () => this.#sources.previous(opened),
    };
    const findings = checkAround(opened, { ...this.#sources.options(path), surroundings });
    this.#known.set(opened, { key, findings });
    return findings;
  }

  /** Made again only when a zone came, went or has another name than before, which it hardly does while somebody types. */
  private indexAt(key: string): NeighbourIndex {
    if (this.#key === key) return this.#index;
    this.#key = key;
    const zones = this.#sources.views().map(({ opened }) => opened);
    this.#zones.clear();
    for (const opened of zones) this.#zones.set(opened.file.path, opened);
    const neighbours = zones.flatMap((opened) => this.neighbourOf(opened) ?? []);
    const before = this.#neighbours;
    if (neighbours.length !== before.length || neighbours.some((each, at) => !isSame(each, before[at]))) {
      this.#neighbours = neighbours;
      this.#index = new NeighbourIndex(neighbours);
    }
    return this.#index;
  }

  private neighbourOf({ file: { path }, origin, kind, declared }: OpenedZone): Neighbour | undefined {
    return (
      origin && {
        path,
        origin: origin.origin,
        kind: kind.kind,
        class: declared.class?.class,
        servers: this.#sources.servers(path),
        open: () => this.#zones.get(path),
      }
    );
  }
}

const isSame = (a: Neighbour, b: Neighbour): boolean =>
  a.path === b.path && a.origin === b.origin && a.kind === b.kind && a.class === b.class && a.servers === b.servers;
