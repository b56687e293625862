/** What all handlers of requests share. */
import type { Connection, ResponseError } from 'vscode-languageserver';
import type { Range, Snapshot } from '../features/snapshot.ts';
import type { Documents, OpenDocument } from './documents.ts';
import { type Answer, guarded } from './guard.ts';
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
  log(message: string): void;
  /** Something that is not a change of text makes diagnostics be others than before. */
  refreshDiagnostics(): void;
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

/** A handler of requests about a document; one that is not open has no answer. */
export function onDocument<Params extends OfDocument, Result>(
  context: ServerContext,
  name: string,
  nothing: Result,
  answer: (asked: Asked, params: Params) => Result | ResponseError<never>,
) {
  return guard(context, name, nothing, (params: Params) => {
    const opened = context.documents.get(params.textDocument.uri);
    return opened ? answer({ opened, snapshot: context.documents.snapshot(opened) }, params) : nothing;
  });
}

/** A handler of requests about a place in a document. */
export const onOffset = <Params extends AtPosition, Result>(
  context: ServerContext,
  name: string,
  nothing: Result,
  answer: (snapshot: Snapshot, offset: number, params: Params) => Result | ResponseError<never>,
) =>
  onDocument<Params, Result>(context, name, nothing, ({ snapshot }, params) =>
    answer(snapshot, offsetAt(snapshot.lines, snapshot.codes.length, params.position), params),
  );

/** A handler of requests about a part of a document. */
export const onRange = <Params extends InRange, Result>(
  context: ServerContext,
  name: string,
  nothing: Result,
  answer: (asked: Asked, range: Range, params: Params) => Result,
) =>
  onDocument<Params, Result>(context, name, nothing, (asked, params) => {
    const { lines, codes } = asked.snapshot;
    const start = offsetAt(lines, codes.length, params.range.start);
    return answer(asked, { start, end: Math.max(start, offsetAt(lines, codes.length, params.range.end)) }, params);
  });

export const guard = <Params, Result>(
  { host, log }: ServerContext,
  name: string,
  nothing: Result,
  answer: Answer<Params, Result>,
) => guarded({ pause: () => host.pause(), log }, name, nothing, answer);
