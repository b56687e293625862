/**
 * The requests of live checks. Whether they may be answered at all is decided here; what answers them is loaded when the
 * first one comes, because most sessions never ask.
 */
import type { CancellationToken, RequestType } from 'vscode-languageserver';
import type { ServerContext } from './context.ts';
import type { OpenDocument } from './documents.ts';
import type { Refused } from './liveMessages.ts';
import {
  AXFR,
  LIVE_CLEAR,
  LIVE_COMPARE,
  LIVE_HOSTS,
  LIVE_RESOLVE,
  LIVE_RUN,
  LIVE_SUBJECTS,
  MAIL_ROUTE,
} from './requests.ts';

const UNTRUSTED =
  'this workspace is not trusted, so nothing is sent from it; "Workspaces: Manage Workspace Trust" changes that';
const NO_WORLD = 'live checks cannot be made from here';
const NOT_OPEN = 'the document is not open';

/** Kinds of files whose records somebody serves. */
const SERVED: ReadonlySet<string> = new Set(['zone', 'fragment', 'journaled', 'secondary', 'signed']);

type Answer<Params, Result> = (
  work: LiveWork,
  params: Params,
  token: CancellationToken,
) => Result | Refused | Promise<Result | Refused>;
type LiveWork = import('./liveWork.ts').LiveWork;

export function onLive(context: ServerContext): void {
  const { connection, documents, workspace, host, log } = context;
  let loaded: Promise<LiveWork> | undefined;
  const load = (): Promise<LiveWork> => {
    loaded ??= import('./liveWork.ts').then(({ LiveWork }) => new LiveWork(context));
    return loaded;
  };

  const on = <Params, Result>(
    type: RequestType<Params, Result | Refused, never>,
    objection: (params: Params) => string | undefined,
    answer: Answer<Params, Result>,
  ): void => {
    const handler = async (params: Params, token: CancellationToken): Promise<Result | Refused> => {
      await context.configured();
      const refused = objection(params);
      if (refused !== undefined) return { refused };
      try {
        return await answer(await load(), params, token);
      } catch (error) {
        log(`${type.method} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
        return { refused: 'Zonesmith failed; the output "Zonesmith" says how' };
      }
    };
    connection.onRequest(type.method, handler as (params: Params, token: CancellationToken) => Promise<unknown>);
  };

  const untrusted = (): string | undefined => {
    if (!workspace.trusted) return UNTRUSTED;
    return host.world ? undefined : NO_WORLD;
  };
  const noZone = ({ uri }: { readonly uri: string }): string | undefined => {
    const opened = documents.get(uri);
    return opened ? zoneObjection(documents.snapshot(opened)) : NOT_OPEN;
  };
  const neither = (params: { readonly uri: string }) => untrusted() ?? noZone(params);
  const openedAt = (uri: string): OpenDocument => documents.get(uri) as OpenDocument;

  on(LIVE_SUBJECTS, neither, (work, { uri }) => work.subjects(openedAt(uri)));
  on(LIVE_HOSTS, neither, (work, { uri, ...scope }) => work.hosts(openedAt(uri), scope));
  on(LIVE_RUN, neither, (work, { uri, run, ...scope }, token) => work.run(openedAt(uri), scope, run, token));
  on(LIVE_RESOLVE, neither, (work, { uri, position }, token) => work.resolve(openedAt(uri), position, token));
  on(LIVE_COMPARE, neither, (work, { uri }, token) => work.compare(openedAt(uri), token));
  on(AXFR, untrusted, (work, wish, token) => work.transfer(wish, token));
  on(MAIL_ROUTE, noZone, (work, { uri }) => work.route(openedAt(uri)));
  connection.onRequest(LIVE_CLEAR, async ({ uri }) => {
    documents.live.forget(uri === undefined ? undefined : documents.get(uri)?.path);
    await loaded?.then((work) => work.clear(uri));
    return null;
  });
}

function zoneObjection({ opened, zone }: ReturnType<ServerContext['documents']['snapshot']>): string | undefined {
  const { kind, why } = opened.kind;
  if (!SERVED.has(kind)) return `nobody serves this file as it is (${why}), so there is nothing to compare it with`;
  return zone.originUnknown ? 'it is not known which zone this is; "Set Zone Origin" says it' : undefined;
}
