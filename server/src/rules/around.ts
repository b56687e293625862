/** The zones around the one that is checked: what rules across files ask. */
import type { Lookup } from '../mail/lookup.ts';
import { sameName } from '../records/name.ts';
import type { ServerZone } from '../zone/config/serverConfig.ts';
import { folderOf } from '../zone/files.ts';
import { lookup } from '../zone/lookup.ts';
import type { OpenedZone } from '../zone/open.ts';
import type { Zone } from '../zone/zone.ts';
import type { NeighbourIndex, ServedNeighbour } from './neighbourIndex.ts';
import { IN_ADDR, IP6 } from './support/reverse.ts';
import { lookupOver, type Told } from './support/zoneLookup.ts';

/** What whoever runs the rules knows about other files. */
export interface Surroundings {
  /** The zone files of the workspace; the own file may be among them. */
  readonly index: NeighbourIndex;
  /** The zones that servers serve from the file itself. */
  readonly servers: readonly ServerZone[];
  /** An older state of the zone; undefined: there is none. */
  previous(): OpenedZone | undefined;
}

export class Around {
  readonly #own: OpenedZone;
  readonly #surroundings: Surroundings;
  /** Answers from all zones of the workspace; what none of them knows is unknown. */
  readonly lookup: Lookup = lookupOver((name) => this.ask(name));

  constructor(own: OpenedZone, surroundings: Surroundings) {
    this.#own = own;
    this.#surroundings = surroundings;
  }

  /** Whether no other file of the workspace holds a zone. */
  get isAlone(): boolean {
    const { index } = this.#surroundings;
    return index.size === (index.has(this.#own.file.path) ? 1 : 0);
  }

  /** Whether another file holds a zone for PTR records. */
  get hasReverseZones(): boolean {
    const { index } = this.#surroundings;
    return [IN_ADDR, IP6].some(
      (tree) => this.othersAt(tree).length > 0 || index.below(tree).some((each) => this.isOther(each)),
    );
  }

  get servers(): readonly ServerZone[] {
    return this.#surroundings.servers;
  }

  previous(): OpenedZone | undefined {
    return this.#surroundings.previous();
  }

  /**
   * The zone that answers for a name, and what it says. Undefined: none of the workspace does, or two that are not told
   * apart by their view or folder do.
   */
  ask(name: Uint8Array): Told | undefined {
    const zone = this.zoneFor(name);
    return zone && { zone, found: lookup(zone, name) };
  }

  /** The zone that a name belongs to, the own one included; undefined as above. */
  zoneFor(name: Uint8Array): Zone | undefined {
    const { zone: own } = this.#own;
    for (let at = 0; ; at += name[at] + 1) {
      const suffix = name.subarray(at);
      if (!own.originUnknown && sameName(suffix, own.apexWire)) return own;
      const others = this.othersAt(suffix);
      if (others.length > 0) return this.nearest(others)?.open()?.zone;
      if (name[at] === 0) return undefined;
    }
  }

  /** The zone with an apex, of those of other files. */
  zoneAt(apex: Uint8Array): Zone | undefined {
    return this.nearest(this.othersAt(apex))?.open()?.zone;
  }

  /** Other files whose zone has an apex, none of them read yet. */
  othersAt(apex: Uint8Array): readonly ServedNeighbour[] {
    return this.#surroundings.index.at(apex).filter((each) => this.isOther(each));
  }

  /** Other files whose zone is below a name, by default the own zone, none of them read yet. */
  othersBelow(name?: Uint8Array): readonly ServedNeighbour[] {
    const { zone } = this.#own;
    if (name === undefined && zone.originUnknown) return [];
    return this.#surroundings.index.below(name ?? zone.apexWire).filter((each) => this.isOther(each));
  }

  private isOther({ path, classCode }: ServedNeighbour): boolean {
    return path !== this.#own.file.path && classCode === this.#own.zone.class;
  }

  /** Of several versions of a zone, the one that is served beside the own zone. */
  private nearest(candidates: readonly ServedNeighbour[]): ServedNeighbour | undefined {
    if (candidates.length < 2) return candidates[0];
    const views = new Set(this.servers.map(({ view }) => view));
    const inView = candidates.filter(({ servers }) => servers.some(({ view }) => views.has(view)));
    if (inView.length === 1) return inView[0];
    const folder = folderOf(this.#own.file.path);
    const beside = candidates.filter(({ path }) => folderOf(path) === folder);
    return beside.length === 1 ? beside[0] : undefined;
  }
}
