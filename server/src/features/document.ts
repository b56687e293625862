/**
 * A document that is being edited, the zone that starts in it, and what is wrong with that zone. Every edit gives a new
 * snapshot; what an older one says stays true of the older text.
 */
import { type CheckOptions, checkZone } from '../rules/check.ts';
import { type Codes, codesOf } from '../text/codes.ts';
import { decoded } from '../text/decode.ts';
import { Lines } from '../text/lines.ts';
import { loadZone } from '../zone/load.ts';
import { lookAtText, type OpenContext, opened } from '../zone/open.ts';
import type { Range, Snapshot, ZoneView } from './snapshot.ts';

/** Text instead of what stands between two offsets. */
export interface TextChange extends Range {
  readonly text: string;
}

export class ZoneDocument {
  readonly path: string;
  readonly #context: OpenContext;
  readonly #options: CheckOptions;
  #codes: Codes;
  #lines: Lines;
  #view: ZoneView | undefined;

  constructor(path: string, text: string, context: OpenContext, options: CheckOptions) {
    this.path = path;
    this.#context = context;
    this.#options = options;
    this.#codes = codesOf(text);
    this.#lines = new Lines(this.#codes);
  }

  get codes(): Codes {
    return this.#codes;
  }

  get lines(): Lines {
    return this.#lines;
  }

  /** Applies changes one after the other; the offsets of each are those that the ones before it left. */
  edit(changes: readonly TextChange[]): void {
    for (const { start, end, text } of changes) {
      this.#codes = joined(this.#codes.subarray(0, start), codesOf(text), this.#codes.subarray(end));
    }
    this.#lines = new Lines(this.#codes);
    this.#view = undefined;
  }

  /** Something outside of the document changed that the zone depends on: an included file, the settings. */
  refresh(): void {
    this.#view = undefined;
  }

  /** The zone as it is now, and what was found in it. */
  get view(): ZoneView {
    this.#view ??= this.check();
    return this.#view;
  }

  /** What features are asked about: this document, or with `file` one that the zone includes. */
  snapshot(workspace: readonly ZoneView[], file = 0): Snapshot {
    const { view } = this;
    const { codes } = view.zone.files[file];
    const lines = file === 0 ? this.#lines : new Lines(codes);
    return { ...view, file, codes, lines, workspace, now: this.#options.now };
  }

  private check(): ZoneView {
    const prospect = lookAtText({ path: this.path, ...decoded(this.#codes) }, this.#context);
    const zone = opened(prospect, loadZone(prospect.file, this.#context.files, prospect.load));
    return { opened: zone, zone: zone.zone, findings: checkZone(zone, this.#options).findings };
  }
}

function joined(...parts: readonly Codes[]): Codes {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const isOctets = parts.every((part) => part instanceof Uint8Array);
  const all = isOctets ? new Uint8Array(length) : new Uint16Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
