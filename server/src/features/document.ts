/**
 * A document that is being edited, the zone that starts in it, and what is wrong with that zone. Small edits of a large
 * zone are patched into it; otherwise it is loaded and checked anew when somebody looks.
 *
 * What it gives out (`view`, `snapshot`, `codes`, `lines`) is good until the next edit.
 */
import { type CheckOptions, judge, noteKind, rulesFor } from '../rules/check.ts';
import { LiveFindings } from '../rules/liveFindings.ts';
import { type Codes, codesOf } from '../text/codes.ts';
import { decoded } from '../text/decode.ts';
import { EditedText } from '../text/editedText.ts';
import { Lines } from '../text/lines.ts';
import type { Files } from '../zone/files.ts';
import { LiveZone } from '../zone/liveZone.ts';
import { lookAtText, type OpenContext, type OpenedZone, opened, type Prospect } from '../zone/open.ts';
import type { Range, Snapshot, ZoneView } from './snapshot.ts';

/** Text instead of what stands between two offsets. */
export interface TextChange extends Range {
  readonly text: string;
}

export interface DocumentOptions extends CheckOptions {
  /** How long the stretches are that an edit makes be read again; tests make them short. */
  readonly stretch?: number;
}

/** A change further down cannot change what the file is for, or which zone it is. */
const HEAD = 1 << 16;

/** Of all documents together, so that no two states of any of them share a number. */
let revisions = 0;

interface Live {
  readonly zone: LiveZone;
  readonly findings: LiveFindings;
}

export class ZoneDocument {
  readonly path: string;
  #context: OpenContext;
  #options: DocumentOptions;
  readonly #text: EditedText;
  #live: Live | undefined;
  #prospect: Prospect | undefined;
  #view: ZoneView | undefined;
  #knownFiles: ReadonlySet<string> = new Set();
  #revision = ++revisions;

  constructor(path: string, text: string, context: OpenContext, options: DocumentOptions) {
    this.path = path;
    this.#context = context;
    this.#options = options;
    this.#text = new EditedText(codesOf(text));
  }

  get codes(): Codes {
    return this.#text.codes;
  }

  /** How other files are read. */
  get files(): Files {
    return this.#context.files;
  }

  get lines(): Lines {
    return this.#text.lines;
  }

  /** Applies changes one after the other; the offsets of each are those that the ones before it left. */
  edit(changes: readonly TextChange[]): void {
    for (const change of changes) this.apply(change);
    this.changed();
  }

  /** Something outside of the document changed that the zone depends on: an included file, the settings. */
  refresh(context = this.#context, options = this.#options): void {
    this.#context = context;
    this.#options = options;
    this.#live = undefined;
    this.changed();
  }

  /** Another number whenever findings may be others than before. */
  get revision(): number {
    return this.#revision;
  }

  /** Paths of the files that the zone was read from, or tried to be, when it was looked at last. */
  get knownFiles(): ReadonlySet<string> {
    return this.#knownFiles;
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
    const lines = file === 0 ? this.lines : new Lines(codes);
    return { ...view, file, codes, lines, workspace, now: this.#options.now };
  }

  private changed(): void {
    this.#view = undefined;
    this.#revision = ++revisions;
  }

  private apply({ start, end, text }: TextChange): void {
    const codes = codesOf(text);
    this.#text.replace(start, end, codes);
    const change = { start, end, length: codes.length };
    const patch = this.#live?.zone.patch(this.codes, change);
    if (!patch || !this.isStillTheSame(start)) {
      this.#live = undefined;
      return;
    }
    this.#live?.findings.update(patch, change);
  }

  /** Whether a change leaves alone what is known about the file before its records are read. */
  private isStillTheSame(start: number): boolean {
    if (start >= HEAD) return true;
    const { file: _, ...before } = this.#prospect ?? {};
    const { file, ...after } = this.lookAt();
    return JSON.stringify(before) === JSON.stringify(after) && file.codes.length > 0;
  }

  private lookAt(): Prospect {
    return lookAtText({ path: this.path, ...decoded(this.codes) }, this.#context);
  }

  private check(): ZoneView {
    const live = this.#live ?? this.load();
    this.#live = live;
    const prospect = this.#prospect!;
    const { zone } = live.zone;
    const current: OpenedZone = { ...prospect, file: zone.files[0], zone };
    return { opened: current, zone, findings: judge(current, live.findings.all, this.#options).findings };
  }

  private load(): Live {
    const prospect = this.lookAt();
    this.#prospect = prospect;
    const { stretch, now, onRuleFailure } = this.#options;
    const rules = rulesFor(this.#options);
    const zone = new LiveZone(
      prospect.file,
      this.notingFiles(),
      prospect.load,
      stretch === undefined ? {} : { stretch },
    );
    noteKind(opened(prospect, zone.zone));
    return { zone, findings: new LiveFindings(zone.zone, { rules, now, onRuleFailure }) };
  }

  /** Files as the context has them; notes which ones are asked for. */
  private notingFiles(): Files {
    const { files } = this.#context;
    const known = new Set<string>();
    this.#knownFiles = known;
    return {
      ...files,
      read(path) {
        known.add(path);
        return files.read(path);
      },
    };
  }
}
