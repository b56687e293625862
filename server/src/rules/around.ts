/** The zones around the one that is checked: what rules across files ask. */
import type { Lookup } from '../mail/lookup.ts';
import { classOf, IN } from '../records/classes.ts';
import { isUnder, parseName, sameName } from '../records/name.ts';
import { WireWriter } from '../records/wire.ts';
import type { ServerZone } from '../zone/config/serverConfig.ts';
import { folderOf } from '../zone/files.ts';
import { lookup } from '../zone/lookup.ts';
import type { OpenedZone } from '../zone/open.ts';
import type { FileKind } from '../zone/origin/kinds.ts';
import type { Zone } from '../zone/zone.ts';
import { familyOf } from './support/reverse.ts';
import { lookupOver, type Told } from './support/zoneLookup.ts';

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

/** What whoever runs the rules knows about other files. */
export interface Surroundings {
  readonly neighbours: readonly Neighbour[];
  /** The zones that servers serve from the file itself. */
  readonly servers: readonly ServerZone[];
  /** An older state of the zone; undefined: there is none. */
  previous(): OpenedZone | undefined;
}

/** Files of these kinds say what a server answers. */
const SERVED: ReadonlySet<FileKind> = new Set(['zone', 'secondary', 'signed', 'journaled']);

interface Known extends Neighbour {
  readonly apex: Uint8Array;
}

export class Around {
  readonly #own: OpenedZone;
  readonly #surroundings: Surroundings;
  readonly #known: readonly Known[];
  /** Answers from all zones of the workspace; what none of them knows is unknown. */
  readonly lookup: Lookup = lookupOver((name) => this.ask(name));

  constructor(own: OpenedZone, surroundings: Surroundings) {
    this.#own = own;
    this.#surroundings = surroundings;
    this.#known = surroundings.neighbours.flatMap((neighbour) => {
      const apex = parseName(neighbour.origin, new WireWriter());
      const isServed = SERVED.has(neighbour.kind) && (classOf(neighbour.class ?? 'IN') ?? IN) === own.zone.class;
      return apex && isServed ? [{ ...neighbour, apex }] : [];
    });
  }

  /** Other files of the workspace that hold zones, none of them read yet. */
  get neighbours(): readonly Known[] {
    return this.#known;
  }

  /** Whether any of them is for PTR records. */
  get hasReverseZones(): boolean {
    return this.#known.some(({ apex }) => familyOf(apex) !== undefined);
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
    const isOwn = !own.originUnknown && isUnder(name, own.apexWire);
    const around = this.#known.filter(({ apex }) => isUnder(name, apex));
    const longest = Math.max(isOwn ? own.apexWire.length : 0, ...around.map(({ apex }) => apex.length));
    if (isOwn && own.apexWire.length === longest) return own;
    return this.nearest(around.filter(({ apex }) => apex.length === longest))?.open()?.zone;
  }

  /** The zone with an apex, of those of other files. */
  zoneAt(apex: Uint8Array): Zone | undefined {
    return this.nearest(this.#known.filter((each) => sameName(each.apex, apex)))?.open()?.zone;
  }

  /** Of several versions of a zone, the one that is served beside the own zone. */
  private nearest(candidates: readonly Known[]): Known | undefined {
    if (candidates.length < 2) return candidates[0];
    const views = new Set(this.servers.map(({ view }) => view));
    const inView = candidates.filter(({ servers }) => servers.some(({ view }) => views.has(view)));
    if (inView.length === 1) return inView[0];
    const folder = folderOf(this.#own.file.path);
    const beside = candidates.filter(({ path }) => folderOf(path) === folder);
    return beside.length === 1 ? beside[0] : undefined;
  }
}
