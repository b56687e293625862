/** The only place where tests touch the language server: it runs on streams in memory, with a disk and a clock of the test. */
import { PassThrough } from 'node:stream';
import { onTestFinished } from 'vitest';
import {
  type CallHierarchyItem,
  type CodeAction,
  type CodeLens,
  type Command,
  type CompletionItem,
  createConnection,
  createProtocolConnection,
  type DocumentHighlight,
  type DocumentLink,
  type DocumentSymbol,
  type FoldingRange,
  type InlayHint,
  type Location,
  type MarkupContent,
  type Position,
  type Range,
  type SelectionRange,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { Editor, type EditorOptions } from '../../scripts/lsp/editor.ts';
import { Lines } from '../../scripts/lsp/lines.ts';
import type { World } from '../../server/src/live/world.ts';
import type { Host, LiveWorld, WorldWishes } from '../../server/src/lsp/host.ts';
import { startServer } from '../../server/src/lsp/server.ts';
import { LOOK_LENGTH } from '../../server/src/zone/origin/looksLikeZone.ts';
import { NOW } from './check.ts';

export const FOLDER = 'file:///zones';
export const ZONE = `${FOLDER}/example.com.zone`;

/** Marks the cursor; two of them mark a range. */
const CURSOR = '█';

export interface ServerSetup extends EditorOptions {
  /** What live checks are told; absent: whoever asks for a world is told so by `worlds`, and gets none. */
  readonly world?: World;
  /** Zones that servers hand out. */
  readonly transfer?: Host['transfer'];
  /** What the disk holds: path → text. */
  readonly disk?: Record<string, string>;
  /** What was committed last of files that are others now. */
  readonly committed?: Record<string, string>;
}

type HostSetup = Pick<ServerSetup, 'disk' | 'committed' | 'world' | 'transfer'>;

/** A disk, a clock and timers that a test holds in its hands. */
export class FakeHost implements Host {
  readonly files: Record<string, string>;
  readonly #timers = new Map<object, { at: number; action: () => void }>();
  /** Paths that were read. */
  readonly reads: string[] = [];
  #milliseconds = 0;
  readonly #world: World | undefined;
  /** What a world was asked for: nothing can be sent without one. */
  readonly worlds: WorldWishes[] = [];
  readonly transfer?: NonNullable<Host['transfer']>;

  readonly #committed: Record<string, string>;

  constructor({ disk = {}, committed = {}, world, transfer }: HostSetup = {}) {
    this.files = disk;
    this.#committed = committed;
    this.#world = world;
    if (transfer) this.transfer = transfer;
  }

  async world(wishes: WorldWishes): Promise<LiveWorld> {
    this.worlds.push(wishes);
    if (!this.#world) throw new Error('somebody wants to send something');
    const known = new Set<string>();
    const secret = async (name: string) => {
      const found = await wishes.secret(name);
      if (found !== undefined) known.add(found);
      return found;
    };
    const hide = (text: string) => [...known].reduce((shown, key) => shown.replaceAll(key, '<key>'), text);
    return { ...this.#world, secret, forget: () => {}, hide };
  }

  readonly disk: Host['disk'] = {
    list: (folder) => {
      const below = folder.endsWith('/') ? folder : `${folder}/`;
      const inside = Object.keys(this.files).filter((path) => path.startsWith(below));
      const names = new Set(inside.map((path) => path.slice(below.length).split('/')[0]));
      return [...names].sort().map((name) => {
        const isFile = `${below}${name}` in this.files;
        return { name, isFile, isFolder: !isFile };
      });
    },
    start: (path) => this.files[path]?.slice(0, LOOK_LENGTH + 1) ?? '',
    text: (path) => this.files[path],
  };

  read(path: string, root?: string): ReturnType<Host['read']> {
    if (root !== undefined && !path.startsWith(`${root}/`)) return 'outside';
    this.reads.push(path);
    const text = this.files[path];
    return text === undefined ? 'missing' : new TextEncoder().encode(text);
  }

  async committed(path: string): Promise<Uint8Array | undefined> {
    const text = this.#committed[path];
    return text === undefined ? undefined : new TextEncoder().encode(text);
  }

  size(path: string): number {
    return this.files[path]?.length ?? 0;
  }

  now(): number {
    return NOW + Math.floor(this.#milliseconds / 1000);
  }

  pause(): Promise<void> {
    return new Promise((resolve) => void setImmediate(resolve));
  }

  later(milliseconds: number, action: () => void): () => void {
    const timer = {};
    this.#timers.set(timer, { at: this.#milliseconds + milliseconds, action });
    return () => void this.#timers.delete(timer);
  }

  /** Lets time go by. */
  pass(milliseconds: number): void {
    this.#milliseconds += milliseconds;
    for (const [timer, { at, action }] of [...this.#timers]) {
      if (at > this.#milliseconds || !this.#timers.delete(timer)) continue;
      action();
    }
  }
}

/** A server and an editor that talk to each other. */
export interface Session {
  readonly editor: Editor;
  readonly host: FakeHost;
  readonly ask: Ask;
}

/** Sends a request `textDocument/…` about a document, or about where its cursor stands. */
export interface Ask {
  <Kind extends keyof Answers>(kind: Kind, params?: object, uri?: string): Promise<Answers[Kind]>;
  (kind: string, params?: object, uri?: string): Promise<unknown>;
}

/** What the answers are, where there is one. */
interface Answers {
  readonly hover: { readonly range: Range; readonly contents: MarkupContent };
  readonly completion: { readonly isIncomplete: boolean; readonly items: Offer[] };
  readonly signatureHelp: { readonly signatures: Signature[]; activeSignature: number; activeParameter: number };
  readonly definition: Location[];
  readonly references: Location[];
  readonly documentHighlight: DocumentHighlight[];
  readonly prepareRename: { readonly range: Range; readonly placeholder: string };
  readonly rename: WorkspaceEdit;
  readonly documentSymbol: DocumentSymbol[];
  readonly prepareCallHierarchy: CallHierarchyItem[];
  readonly codeAction: CodeAction[];
  readonly foldingRange: FoldingRange[];
  readonly selectionRange: SelectionRange[];
  readonly documentLink: DocumentLink[];
  readonly formatting: TextEdit[];
  readonly rangeFormatting: TextEdit[];
  readonly onTypeFormatting: TextEdit[];
  readonly inlayHint: (InlayHint & { readonly label: string })[];
  readonly codeLens: (CodeLens & { readonly command: Command })[];
  readonly willSaveWaitUntil: TextEdit[];
}

type Offer = CompletionItem & { readonly textEdit: TextEdit };

interface Signature {
  readonly label: string;
  readonly parameters: { readonly label: [number, number] }[];
}

export async function serve(setup: ServerSetup = {}): Promise<Session> {
  const { disk: _, committed: __, world: ___, transfer: ____, ...options } = setup;
  const host = new FakeHost(setup);
  const [toServer, toEditor] = [new PassThrough(), new PassThrough()];
  startServer(createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toEditor)), host, '0.0.0');
  const connection = createProtocolConnection(new StreamMessageReader(toEditor), new StreamMessageWriter(toServer));
  const editor = new Editor(connection);
  onTestFinished(() => {
    connection.dispose();
    toServer.destroy();
    toEditor.destroy();
  });
  await editor.start({ folders: [FOLDER], ...options });
  await editor.settled();
  const ask: Ask = (kind: string, params: object = {}, uri = ZONE): Promise<never> =>
    connection.sendRequest(`textDocument/${kind}`, { textDocument: { uri }, ...params });
  return { editor, host, ask };
}

/** A session with one marked document. */
export interface MarkedSession extends Session {
  /** The text without marks. */
  readonly text: string;
  readonly position: Position;
  readonly range: Range;
}

/** Opens a marked text as `ZONE`; requests are about its cursor. */
export async function open(source: string, setup: ServerSetup = {}): Promise<MarkedSession> {
  const parts = source.split(CURSOR);
  const text = parts.join('');
  const lines = new Lines(text);
  const start = parts.length > 1 ? parts[0].length : 0;
  const end = parts.length > 2 ? start + parts[1].length : start;
  const range = { start: lines.positionAt(start), end: lines.positionAt(end) };
  const session = await serve(setup);
  await session.editor.open(ZONE, text);
  await session.editor.settled();
  const position = range.start;
  const ask: Ask = (kind: string, params: object = {}, uri = ZONE): Promise<never> =>
    session.ask(kind, { position, range, ...params }, uri) as Promise<never>;
  return { ...session, ask, text, position, range };
}

/** What stands in a range of a text. */
export function textIn(text: string, { start, end }: Range): string {
  const lines = new Lines(text);
  return text.slice(lines.offsetAt(start), lines.offsetAt(end));
}

/** The text with marks around ranges: `«www» A 192.0.2.1`. */
export function shown(text: string, ranges: readonly Range[]): string {
  const lines = new Lines(text);
  const places = ranges.map(({ start, end }) => [lines.offsetAt(start), lines.offsetAt(end)]);
  places.sort(([a], [b]) => b - a);
  return places.reduce(
    (made, [start, end]) => `${made.slice(0, start)}«${made.slice(start, end)}»${made.slice(end)}`,
    text,
  );
}

/** What an edit of the workspace does to a document. */
export function editsFor(uri: string, { changes = {}, documentChanges = [] }: WorkspaceEdit): TextEdit[] {
  const versioned = documentChanges.filter((change) => 'edits' in change && change.textDocument.uri === uri);
  return [
    ...(changes[uri] ?? []),
    ...versioned.flatMap((change) => ('edits' in change ? change.edits : [])),
  ] as TextEdit[];
}
