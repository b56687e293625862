/** The documents that are open in the editor, each with its zone, and closed zones of the workspace. */
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { ZoneDocument } from '../features/document.ts';
import type { Snapshot, ZoneView } from '../features/snapshot.ts';
import type { CheckOptions } from '../rules/check.ts';
import { textOf } from '../text/codes.ts';
import { decode } from '../text/decode.ts';
import { type ReadFailure, resolvePath } from '../zone/files.ts';
import type { OpenContext } from '../zone/open.ts';
import type { Host } from './host.ts';
import { viewOf } from './places.ts';
import { offsetAt } from './positions.ts';
import { originFor, type Settings } from './settings.ts';
import { pathOf } from './uris.ts';
import type { Workspace } from './workspace.ts';

/** Closed zones that are larger are not loaded because others may depend on them. */
const LARGEST_CLOSED = 4_000_000;

export interface OpenDocument {
  readonly uri: string;
  readonly path: string;
  version: number;
  readonly document: ZoneDocument;
  /** The text when it was opened or saved last. */
  saved: string;
}

export class Documents {
  readonly #host: Host;
  readonly #workspace: Workspace;
  readonly #settings: (path: string) => Settings;
  readonly #log: (message: string) => void;
  readonly #open = new Map<string, OpenDocument>();
  readonly #closed = new Map<string, ZoneDocument>();
  /** Origins that users have set, by path. */
  readonly #origins = new Map<string, string>();
  trusted = true;

  constructor(host: Host, workspace: Workspace, settings: (path: string) => Settings, log: (message: string) => void) {
    this.#host = host;
    this.#workspace = workspace;
    this.#settings = settings;
    this.#log = log;
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
    const opened = { uri, path, version, document, saved: text };
    this.#open.set(uri, opened);
    this.#closed.delete(path);
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
          ? [offsetAt(document.lines, length, change.range.start), offsetAt(document.lines, length, change.range.end)]
          : [0, length];
      document.edit([{ start, end: Math.max(start, end), text: change.text }]);
    }
    opened.version = version;
    return opened;
  }

  saved(uri: string): void {
    const opened = this.#open.get(uri);
    if (opened) opened.saved = textIn(opened.document);
  }

  /** A text is another one now: zones that include it are read anew. Returns those that are open. */
  refreshIncluders(path: string): OpenDocument[] {
    this.#closed.delete(path);
    for (const [closed, { knownFiles }] of this.#closed) if (knownFiles.has(path)) this.#closed.delete(closed);
    const includers = [...this.#open.values()].filter(
      (each) => each.path !== path && each.document.knownFiles.has(path),
    );
    for (const { document } of includers) document.refresh();
    return includers;
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
    this.refresh([path]);
  }

  /** Files that zones depend on have changed; without a list, anything may have. Returns the documents concerned. */
  refresh(paths?: readonly string[]): OpenDocument[] {
    const concerned = [...this.#open.values()].filter(({ path, document }) => {
      if (!paths) return true;
      const known = document.knownFiles;
      return paths.some((changed) => changed === path || known.has(changed));
    });
    for (const { path, document } of concerned) document.refresh(this.contextOf(path), this.optionsOf(path));
    if (!paths) this.#closed.clear();
    for (const [path, { knownFiles }] of this.#closed) {
      if (paths?.some((changed) => changed === path || knownFiles.has(changed))) this.#closed.delete(path);
    }
    return concerned;
  }

  /** All zones that are loaded or cheap to load. */
  views(): ZoneView[] {
    const open = [...this.#open.values()];
    const paths = new Set(open.map(({ path }) => path));
    const closed = this.#workspace.zones.filter((path) => !paths.has(path)).flatMap((path) => this.closed(path) ?? []);
    return [...open.map(({ document }) => document), ...closed].map(viewOf);
  }

  /** What features are asked about: a file that a zone includes is seen as a part of that zone. */
  snapshot({ path, document }: OpenDocument): Snapshot {
    const includer = document.view.opened.kind.kind === 'fragment' ? this.includerOf(path) : undefined;
    if (!includer) return document.snapshot(this.views());
    const file = includer.view.zone.files.findIndex((each) => each.path === path);
    return includer.snapshot(this.views(), file);
  }

  /** Zones that include a file. */
  includersOf(path: string): ZoneDocument[] {
    const open = [...this.#open.values()].filter((each) => each.path !== path).map(({ document }) => document);
    const closed = this.#workspace.about(path).includedBy.flatMap((includer) => {
      const isOpen = open.some((document) => document.path === includer);
      return isOpen ? [] : (this.closed(includer) ?? []);
    });
    return [...open, ...closed].filter((document) =>
      document.view.zone.files.some((file, at) => at > 0 && file.path === path),
    );
  }

  private includerOf(path: string): ZoneDocument | undefined {
    return this.includersOf(path)[0];
  }

  /** A zone that is not open in the editor; undefined when it is too large or cannot be read. */
  private closed(path: string): ZoneDocument | undefined {
    const known = this.#closed.get(path);
    if (known) return known;
    if (this.#host.size(path) > LARGEST_CLOSED) return undefined;
    const bytes = this.#host.read(path);
    if (typeof bytes === 'string') return undefined;
    const { codes } = decode(bytes);
    const text = textOf(codes, 0, codes.length);
    const document = new ZoneDocument(path, text, this.contextOf(path), this.optionsOf(path));
    this.#closed.set(path, document);
    return document;
  }

  private contextOf(path: string): OpenContext {
    const folder = this.#workspace.folderOf(path);
    const seen = folder === undefined ? path : path.slice(folder.replace(/\/$/, '').length + 1);
    return {
      files: { read: (file) => this.read(file, folder), roots: this.rootsOf(path, folder) },
      origin: this.#origins.get(path),
      setting: originFor(this.#settings(path), seen),
      ...this.#workspace.about(path),
    };
  }

  /** Further folders for `$INCLUDE`; they may lie outside of the workspace. */
  private rootsOf(path: string, folder = '/'): string[] {
    return this.trusted ? this.#settings(path).includeRoots.map((root) => resolvePath(folder, root)) : [];
  }

  private optionsOf(path: string): CheckOptions {
    return {
      now: this.#host.now(),
      settings: this.#settings(path).rules,
      onRuleFailure: (code, error) => this.#log(`rule ${code} failed on ${path}: ${String(error)}`),
    };
  }

  /** The text of an open document, or what the disk has. */
  private read(path: string, folder: string | undefined): Uint8Array | ReadFailure {
    for (const opened of this.#open.values()) {
      if (opened.path === path) return bytesOf(opened.document);
    }
    return this.#host.read(path, this.trusted ? undefined : (folder ?? ''));
  }
}

const textIn = ({ codes }: ZoneDocument): string => textOf(codes, 0, codes.length);

function bytesOf({ codes }: ZoneDocument): Uint8Array {
  return codes instanceof Uint8Array ? codes.slice() : new TextEncoder().encode(textOf(codes, 0, codes.length));
}
