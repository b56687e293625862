/**
 * The zones of the workspace that are not open in the editor. They are loaded in the background, one at a time, as far as
 * there is room for them; what needs all of them waits.
 */
import type { ReadFailure } from '../zone/files.ts';
import type { ClosedZone } from './closedZone.ts';
import type { Host } from './host.ts';

/** Octets: larger zones are not loaded because others may depend on them, nor more zones when there are so many. */
const LARGEST = 4_000_000;
const MOST = 16_000_000;
const MOST_ZONES = 2000;

export class ClosedZones {
  readonly #host: Host;
  readonly #read: (path: string) => Uint8Array | ReadFailure;
  readonly #load: (path: string, bytes: Uint8Array) => ClosedZone;
  readonly #log: (message: string) => void;
  /** Undefined: it is too large or cannot be read. */
  readonly #zones = new Map<string, ClosedZone | undefined>();
  #octets = 0;
  #lacksSome = false;
  #revision = 0;
  #filling: Promise<void> = Promise.resolve();

  constructor(
    host: Host,
    read: (path: string) => Uint8Array | ReadFailure,
    load: (path: string, bytes: Uint8Array) => ClosedZone,
    log: (message: string) => void,
  ) {
    this.#host = host;
    this.#read = read;
    this.#log = log;
    this.#load = load;
  }

  /** Something was forgotten that was loaded. */
  get lacksSome(): boolean {
    return this.#lacksSome;
  }

  /** Another number whenever other zones are loaded. */
  get revision(): number {
    return this.#revision;
  }

  get loaded(): ClosedZone[] {
    return [...this.#zones.values()].flatMap((zone) => zone ?? []);
  }

  /** One zone, loaded now if it is not yet; undefined when it is too large or cannot be read. */
  get(path: string): ClosedZone | undefined {
    if (this.#zones.has(path)) return this.#zones.get(path);
    const bytes = this.#host.size(path) > LARGEST ? 'unreadable' : this.#read(path);
    const zone = typeof bytes === 'string' ? undefined : this.#load(path, bytes);
    this.#zones.set(path, zone);
    this.#revision++;
    this.#octets += octetsOf(zone);
    return zone;
  }

  /** Loads what is not loaded yet; resolves when nothing is left to load. */
  fill(paths: () => Iterable<string>): Promise<void> {
    this.#filling = this.#filling
      .then(() => this.loadAll(paths()))
      .catch((error: unknown) => this.#log(`a zone of the workspace could not be loaded: ${String(error)}`));
    return this.#filling;
  }

  /** Forgets zones that have to be read again, and files that could not be read. */
  forget(isConcerned: (path: string, zone: ClosedZone | undefined) => boolean): void {
    for (const [path, zone] of this.#zones) {
      if (!isConcerned(path, zone)) continue;
      this.#zones.delete(path);
      this.#revision++;
      this.#octets -= octetsOf(zone);
      this.#lacksSome = true;
    }
  }

  private async loadAll(paths: Iterable<string>): Promise<void> {
    this.#lacksSome = false;
    for (const path of paths) {
      if (this.#zones.has(path)) continue;
      if (this.#octets > MOST || this.#zones.size > MOST_ZONES) return;
      await this.#host.pause();
      this.get(path);
    }
  }
}

const octetsOf = (zone: ClosedZone | undefined): number =>
  zone ? zone.zone.files.reduce((sum, { codes }) => sum + codes.byteLength, 0) : 0;
