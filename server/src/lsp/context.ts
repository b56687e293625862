/** What all handlers of requests share. */
import type { Connection, ResponseError } from 'vscode-languageserver';
import type { Range, Snapshot } from '../features/snapshot.ts';
import type { Documents, OpenDocument } from './documents.ts';
import { type Answer, type Care, guarded } from './guard.ts';
import type { Host } from './host.ts';
import { offsetAt } from './positions.ts';
import type { Settings } from './settings.ts';
import type { Workspace } from './workspace.ts';

export interface ServerContext {
  readonly connection: Connection;
  readonly host: Host;
  readonly documents: Documents;
  readonly workspace: Workspace;
  settings(path: string): Settings;
  /** Resolves when the editor has said what the settings are. */
  configured(): Promise<void>;
  log(message: string): void;
  /** Something that is not a change of the text makes be another what is shown in it: findings, hints, lenses. */
  refresh(): void;
}

interface OfDocument {
  readonly textDocument: { readonly uri: string };
}

interface AtPosition extends OfDocument {
  readonly position: { readonly line: number; readonly character: number };
}

interface InRange extends OfDocument {
  readonly range: { readonly start: AtPosition['position']; readonly end: AtPosition['position'] };
}

/** A document that a request is about. */
export interface Asked {
  readonly opened: OpenDocument;
  readonly snapshot: Snapshot;
}

/** How requests are treated that are not like most. */
export interface Manner {
  /** Editors ask while somebody types, and go on from an answer that is a moment old. */
  readonly whileTyping?: true;
  /** The answer concerns other zones, too: those that may be loaded are loaded first. */
  readonly acrossZones?: true;
}

/** A handler of requests about a document; one that is not open has no answer. */
export function onDocument<Params extends OfDocument, Result>(
  context: ServerContext,
  name: string,
  nothing: Result,
  answer: (asked: Asked, params: Params) => Result | ResponseError<never>,
  care?: Care<Params>,
) {
  const { documents } = context;
  const ask = (params: Params): Result | ResponseError<never> => {
    const opened = documents.get(params.textDocument.uri);
    return opened ? answer({ opened, snapshot: documents.snapshot(opened) }, params) : nothing;
  };
  return guard(context, name, nothing, ask, care);
}

/** A handler of requests about a place in a document. */
export const onOffset = <Params extends AtPosition, Result>(
  context: ServerContext,
  name: string,
  nothing: Result,
  answer: (snapshot: Snapshot, offset: number, params: Params) => Result | ResponseError<never>,
  manner?: Manner,
) =>
  onDocument<Params, Result>(
    context,
    name,
    nothing,
    ({ snapshot }, params) => answer(snapshot, offsetAt(snapshot.lines, snapshot.codes, params.position), params),
    careOf(context, manner),
  );

/** A handler of requests about a part of a document. */
export const onRange = <Params extends InRange, Result>(
  context: ServerContext,
  name: string,
  nothing: Result,
  answer: (asked: Asked, range: Range, params: Params) => Result,
) =>
  onDocument<Params, Result>(
    context,
    name,
    nothing,
    (asked, params) => {
      const { lines, codes } = asked.snapshot;
      const start = offsetAt(lines, codes, params.range.start);
      return answer(asked, { start, end: Math.max(start, offsetAt(lines, codes, params.range.end)) }, params);
    },
    careOf(context),
  );

const careOf = ({ documents }: ServerContext, { whileTyping, acrossZones }: Manner = {}): Care<OfDocument> => ({
  ...(!whileTyping && { versionOf: ({ textDocument: { uri } }) => documents.get(uri)?.version }),
  ...(acrossZones && { before: () => documents.ready() }),
});

export const guard = <Params, Result>(
  { host, log }: ServerContext,
  name: string,
  nothing: Result,
  answer: Answer<Params, Result>,
  care?: Care<Params>,
) => guarded({ pause: () => host.pause(), log }, name, nothing, answer, care);
