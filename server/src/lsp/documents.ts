/** The documents that are open in the editor, each with its zone, and closed zones of the workspace. */
import type { Position, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { ZoneDocument } from '../features/document.ts';
import type { Snapshot, ZoneView } from '../features/snapshot.ts';
import { type CheckOptions, inOrder } from '../rules/check.ts';
import type { Finding } from '../rules/finding.ts';
import { olderState } from '../rules/neighbours.ts';
import { textOf } from '../text/codes.ts';
import { folderOf, type ReadFailure, resolvePath } from '../zone/files.ts';
import type { OpenContext, OpenedZone } from '../zone/open.ts';
import { previousNamesOf } from '../zone/origin/previousVersion.ts';
import { AcrossFiles } from './acrossFiles.ts';
import { ClosedZone, type Viewed } from './closedZone.ts';
import { ClosedZones } from './closedZones.ts';
import type { Host } from './host.ts';
import { LiveNotes } from './liveNotes.ts';
import { viewOf } from './places.ts';
import { offsetAt } from './positions.ts';
import { originFor, type Settings } from './settings.ts';
import { pathOf } from './uris.ts';
import type { Workspace } from './workspace.ts';

export interface OpenDocument {
  readonly uri: string;
  readonly path: string;
  version: number;
  readonly document: ZoneDocument;
  /** The text when it was opened or saved last. */
  saved: string;
  /** It is another one now. */
  edited: boolean;
  /** The octets that were committed last, when they are others than those on the disk. */
  committed: Uint8Array | undefined;
  /** What was known about it from outside when it was looked at last, as one text. */
  known: string;
}

export class Documents {
  readonly #host: Host;
  readonly #workspace: Workspace;
  readonly #settings: (path: string) => Settings;
  readonly #log: (message: string) => void;
  /** What live checks said last. */
  readonly live: LiveNotes;
  readonly #open = new Map<string, OpenDocument>();
  readonly #closed: ClosedZones;
  readonly #across: AcrossFiles;
  /** How often a committed state was found to be another one. */
  #commits = 0;
  /** Origins that users have set, by path. */
  readonly #origins = new Map<string, string>();

  constructor(host: Host, workspace: Workspace, settings: (path: string) => Settings, log: (message: string) => void) {
    this.#host = host;
    this.#workspace = workspace;
    this.#settings = settings;
    this.#log = log;
    this.live = new LiveNotes(() => host.now() * 1000);
    this.#closed = new ClosedZones(
      host,
      (path) => this.read(path),
      (path, bytes) => new ClosedZone(path, bytes, this.contextOf(path), this.optionsOf(path)),
      log,
    );
    this.#across = new AcrossFiles({
      views: () => this.views(),
      servers: (path) => workspace.serversOf(path),
      options: (path) => this.optionsOf(path),
      previous: (opened) => this.previousOf(opened),
    });
  }

  get(uri: string): OpenDocument | undefined {
    return this.#open.get(uri);
  }

  get all(): IterableIterator<OpenDocument> {
    return this.#open.values();
  }

  open(uri: string, version: number, text: string): OpenDocument {
    const path = pathOf(uri);
    const document = new ZoneDocument(path, text, this.contextOf(path), this.optionsOf(path));
    const opened = {
      uri,
      path,
      version,
      document,
      saved: text,
      edited: false,
      committed: undefined,
      known: this.knownAbout(path),
    };
    this.#open.set(uri, opened);
    this.forgetClosed([path]);
    return opened;
  }

  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): OpenDocument | undefined {
    const opened = this.#open.get(uri);
    if (!opened) return undefined;
    const { document } = opened;
    for (const change of changes) {
      const { length } = document.codes;
      const [start, end] =
        'range' in change
          ? [offsetIn(document, change.range.start), offsetIn(document, change.range.end)]
          : [0, length];
      document.edit([{ start, end: Math.max(start, end), text: change.text }]);
    }
    opened.version = version;
    opened.edited = true;
    return opened;
  }

  saved(uri: string): void {
    const opened = this.#open.get(uri);
    if (!opened) return;
    opened.saved = textIn(opened.document);
    opened.edited = false;
  }

  /** Asks for the state of a document's file that was committed last; resolves to whether it is another one than before. */
  async readCommitted(opened: OpenDocument): Promise<boolean> {
    if (!this.#workspace.trusted || !this.#host.committed) return false;
    const before = opened.committed;
    opened.committed = await this.#host.committed(opened.path);
    if (same(opened.committed, before)) return false;
    this.#commits++;
    return true;
  }

  /** Another number whenever other closed zones are loaded. */
  get closedRevision(): number {
    return this.#closed.revision;
  }

  /** Another text whenever what is found in any zone may be another. */
  get revision(): string {
    const open = [...this.#open.values()].map(({ document, edited }) => `${document.revision}${edited ? '*' : ''}`);
    return `${open.join('.')}/${this.#closed.revision}/${this.#commits}`;
  }

  /** A zone, and what was found in it and between it and others. */
  judged(zone: Viewed): ZoneView {
    const view = viewOf(zone);
    const more = this.between(zone);
    return more.length === 0 ? view : { ...plainView(view), findings: [...view.findings, ...more].sort(inOrder) };
  }

  /** A text is another one now: zones that include it are read anew. Returns those that are open. */
  refreshIncluders(path: string): OpenDocument[] {
    this.forgetClosed([path]);
    const includers = [...this.#open.values()].filter(
      (each) => each.path !== path && each.document.knownFiles.has(path),
    );
    for (const { document } of includers) document.refresh();
    return includers;
  }

  /** Open documents that closed zones include. */
  partsOfClosed(): OpenDocument[] {
    const { loaded } = this.#closed;
    return [...this.#open.values()].filter(({ path }) => loaded.some(({ knownFiles }) => knownFiles.has(path)));
  }

  /** Closed zones have to be read again. */
  get lacksClosed(): boolean {
    return this.#closed.lacksSome;
  }

  /** Open documents that a document included when it was looked at last. */
  partsOf({ document, path }: OpenDocument): OpenDocument[] {
    return [...this.#open.values()].filter((each) => each.path !== path && document.knownFiles.has(each.path));
  }

  close(uri: string): void {
    this.#open.delete(uri);
  }

  /** What a user says a document's zone is; undefined: nothing any more. */
  setOrigin(uri: string, origin: string | undefined): void {
    const path = pathOf(uri);
    if (origin === undefined) this.#origins.delete(path);
    else this.#origins.set(path, origin);
    this.reconsider();
  }

  /**
   * Files have changed on the disk: zones that depend on them are read anew. What is open in the editor is as it is there.
   * Returns the documents concerned.
   */
  refresh(paths: readonly string[]): OpenDocument[] {
    const open = new Set([...this.#open.values()].map(({ path }) => path));
    const changed = paths.filter((path) => !open.has(path));
    this.forgetClosed(changed);
    const concerned = [...this.#open.values()].filter(({ document }) =>
      changed.some((path) => document.knownFiles.has(path)),
    );
    for (const { document } of concerned) document.refresh();
    return concerned;
  }

  /** Settings, or what lies around files, may be others than before. Returns the open documents that this concerns. */
  reconsider(): OpenDocument[] {
    this.#closed.forget(() => true);
    return [...this.#open.values()].filter((opened) => {
      const { path, document, known } = opened;
      opened.known = this.knownAbout(path);
      if (opened.known === known) return false;
      document.refresh(this.contextOf(path), this.optionsOf(path));
      return true;
    });
  }

  /** Resolves when all zones of the workspace are loaded that may be. */
  ready(): Promise<void> {
    return this.#closed.fill(() => this.closedPaths());
  }

  /** All zones that are loaded; a part of a zone is none of its own. */
  views(): ZoneView[] {
    const open = [...this.#open.values()].map(({ document }) => document);
    const paths = new Set(open.map(({ path }) => path));
    const closed = this.#closed.loaded.filter(({ path }) => !paths.has(path));
    return [
      ...open.filter((zone) => this.wholeOf(zone) === zone).map(viewOf),
      ...closed.filter((zone) => this.wholeOf(zone) === zone),
    ];
  }

  /** What features are asked about: a file that a zone includes is seen as a part of that zone. */
  snapshot({ path, document }: OpenDocument): Snapshot {
    const whole = this.wholeOf(document);
    const file = whole === document ? 0 : whole.view.zone.files.findIndex((each) => each.path === path);
    const snapshot = whole.snapshot(this.views(), file);
    const more = this.between(whole);
    const known = { ...snapshot, live: this.live.of(path) };
    return more.length === 0 ? known : { ...known, findings: [...snapshot.findings, ...more].sort(inOrder) };
  }

  /** The zone of a document as it is now; edits that come later leave this one alone. */
  frozen({ document }: OpenDocument): ZoneView {
    const whole = this.wholeOf(document);
    const { path } = whole;
    const bytes = this.read(path);
    if (typeof bytes === 'string') return viewOf(whole);
    return new ClosedZone(path, bytes, this.contextOf(path), this.optionsOf(path)).view;
  }

  /** What is wrong between a zone and others. A large one is looked at as it was saved, not while somebody types. */
  private between(zone: Viewed): readonly Finding[] {
    const { opened } = zone.view;
    if (opened.zone.recordCount > LARGE && this.isEdited(zone.path)) return [];
    return this.#across.findings(opened, this.revision);
  }

  private isEdited(path: string): boolean {
    return [...this.#open.values()].some((each) => each.path === path && each.edited);
  }

  /** A file kept beside it, or else what was committed last. */
  private previousOf(own: OpenedZone): OpenedZone | undefined {
    const { path } = own.file;
    const context = this.contextOf(path);
    const name = path.slice(path.lastIndexOf('/') + 1);
    const beside = previousNamesOf(name).find((older) => context.siblings?.includes(older));
    const committed = [...this.#open.values()].find((each) => each.path === path)?.committed;
    const bytes = beside === undefined ? committed : this.read(`${folderOf(path)}/${beside}`, path);
    return typeof bytes === 'object' ? olderState(path, bytes, own, context) : undefined;
  }

  /** The zone that a fragment is a part of; what is none stands for itself. */
  private wholeOf(zone: Viewed): Viewed {
    return zone.view.opened.kind.kind === 'fragment' ? (this.includersOf(zone.path)[0] ?? zone) : zone;
  }

  /** Zones that include a file. */
  includersOf(path: string): Viewed[] {
    const open = [...this.#open.values()].filter((each) => each.path !== path).map(({ document }) => document);
    const closed = [
      ...this.#workspace.about(path).includedBy.flatMap((includer) => this.#closed.get(includer) ?? []),
      ...this.#closed.loaded.filter(({ knownFiles }) => knownFiles.has(path)),
    ].filter((zone) => open.every((document) => document.path !== zone.path));
    return [...open, ...new Set(closed)].filter(({ view }) =>
      view.zone.files.some((file, at) => at > 0 && file.path === path),
    );
  }

  private closedPaths(): string[] {
    const open = new Set([...this.#open.values()].map(({ path }) => path));
    return [...this.#workspace.zones].filter((path) => !open.has(path));
  }

  /** Closed zones that consist of one of some files have to be read again. */
  private forgetClosed(paths: readonly string[]): void {
    this.#closed.forget((closed, zone) => paths.some((path) => path === closed || zone?.knownFiles.has(path)));
  }

  /** Everything from outside that decides what a document is, and what is said about it. */
  private knownAbout(path: string): string {
    const { preset, rules, origins, includeRoots, maxFindings } = this.#settings(path);
    return JSON.stringify([
      this.#origins.get(path),
      preset,
      rules,
      origins,
      includeRoots,
      maxFindings,
      this.#workspace.folderOf(path),
      this.#workspace.about(path),
    ]);
  }

  private contextOf(path: string): OpenContext {
    const folder = this.#workspace.folderOf(path);
    const seen = folder === undefined ? path : path.slice(folder.replace(/\/$/, '').length + 1);
    return {
      files: { read: (file) => this.read(file, path), roots: this.rootsOf(path, folder) },
      origin: this.#origins.get(path),
      setting: originFor(this.#settings(path), seen),
      ...this.#workspace.about(path),
    };
  }

  /** Further folders for `$INCLUDE`; they may lie outside of the workspace. */
  private rootsOf(path: string, folder = '/'): string[] {
    return this.#workspace.trusted ? this.#settings(path).includeRoots.map((root) => resolvePath(folder, root)) : [];
  }

  private optionsOf(path: string): CheckOptions {
    const { preset, rules: settings } = this.#settings(path);
    return {
      now: this.#host.now(),
      preset,
      settings,
      onRuleFailure: (code, error) => this.#log(`rule ${code} failed on ${path}: ${String(error)}`),
    };
  }

  /** The text of an open document, or what the disk has. */
  private read(path: string, from = path): Uint8Array | ReadFailure {
    for (const opened of this.#open.values()) {
      if (opened.path === path) return bytesOf(opened.document);
    }
    return this.#workspace.read(path, from);
  }
}

/** Records: more of them are not looked at across files while somebody types. */
const LARGE = 100_000;

/** A closed zone works its findings out when somebody asks. */
const plainView = ({ opened, zone }: ZoneView): Pick<ZoneView, 'opened' | 'zone'> => ({ opened, zone });

const same = (a: Uint8Array | undefined, b: Uint8Array | undefined): boolean =>
  a?.length === b?.length && (a?.every((octet, at) => octet === b?.[at]) ?? true);

const offsetIn = ({ lines, codes }: ZoneDocument, position: Position): number => offsetAt(lines, codes, position);

const textIn = ({ codes }: ZoneDocument): string => textOf(codes, 0, codes.length);

function bytesOf({ codes }: ZoneDocument): Uint8Array {
  return codes instanceof Uint8Array ? codes.slice() : new TextEncoder().encode(textOf(codes, 0, codes.length));
}
