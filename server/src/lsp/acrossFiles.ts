/** What is wrong between zones: worked out again when any zone of the workspace is another one. */
import type { ZoneView } from '../features/snapshot.ts';
import type { Neighbour, Surroundings } from '../rules/around.ts';
import { type CheckOptions, checkAround } from '../rules/check.ts';
import type { Finding } from '../rules/finding.ts';
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

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  /** `key`: another text whenever any zone may be another one. */
  findings(opened: OpenedZone, key: string): readonly Finding[] {
    const known = this.#known.get(opened);
    if (known?.key === key) return known.findings;
    const { path } = opened.file;
    const surroundings = this.around(opened);
    const findings = checkAround(opened, { ...this.#sources.options(path), surroundings });
    this.#known.set(opened, { key, findings });
    return findings;
  }

  private around(own: OpenedZone): Surroundings {
    const { path } = own.file;
    const neighbours = this.#sources.views().flatMap(({ opened }) => neighbourOf(opened, path, this.#sources) ?? []);
    return { neighbours, servers: this.#sources.servers(path), previous: () => this.#sources.previous(own) };
  }
}

function neighbourOf(opened: OpenedZone, own: string, { servers }: Sources): Neighbour | undefined {
  const { path } = opened.file;
  if (path === own || !opened.origin) return undefined;
  return {
    path,
    origin: opened.origin.origin,
    kind: opened.kind.kind,
    class: opened.declared.class?.class,
    servers: servers(path),
    open: () => opened,
  };
}
