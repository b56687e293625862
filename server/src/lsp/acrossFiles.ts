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
  #index: { readonly key: string; readonly index: NeighbourIndex } | undefined;

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

  private indexAt(key: string): NeighbourIndex {
    if (this.#index?.key !== key) {
      const index = new NeighbourIndex(this.#sources.views().flatMap(({ opened }) => this.neighbourOf(opened) ?? []));
      this.#index = { key, index };
    }
    return this.#index!.index;
  }

  private neighbourOf(opened: OpenedZone): Neighbour | undefined {
    const { file, origin, kind, declared } = opened;
    return (
      origin && {
        path: file.path,
        origin: origin.origin,
        kind: kind.kind,
        class: declared.class?.class,
        servers: this.#sources.servers(file.path),
        open: () => opened,
      }
    );
  }
}
