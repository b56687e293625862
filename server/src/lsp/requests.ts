/** Requests between the Zonesmith client and its server that are not part of the protocol; the client lists them, too. */
import { NotificationType, type Position, RequestType, type WorkspaceEdit } from 'vscode-languageserver';
import type { Comparison } from '../live/compareZone.ts';
import type { QueryLogEntry } from '../live/dns/queryLog.ts';
import type {
  LiveHosts,
  LiveRan,
  LiveReport,
  LiveScope,
  LiveSubjects,
  Refused,
  Resolved,
  SentRoute,
  TransferWish,
} from './liveMessages.ts';

export interface Status {
  readonly origin: string | null;
  readonly originWhy: string;
  readonly kind: string;
  readonly kindWhy: string;
  readonly records: number;
  readonly serial: number | null;
  readonly findings: number;
  /** Findings beyond the number that the editor is given. */
  readonly more: number;
  /** Everything that was said about the origin, best first. */
  readonly candidates: readonly { readonly origin: string; readonly why: string }[];
}

export interface Edited {
  readonly edit?: WorkspaceEdit;
  /** Why there is none. */
  readonly refused?: string;
}

export interface NewZoneAnswers {
  readonly origin: string;
  readonly nameServers: readonly string[];
  readonly mailHost?: string;
}

export interface OfDocument {
  readonly uri: string;
}

export interface AtPosition extends OfDocument {
  readonly position: Position;
}

export interface RuleSummary {
  readonly code: string;
  readonly group: string;
  readonly severity: string;
  readonly summary: string;
}

const request = <Params, Result>(method: string): RequestType<Params, Result, never> => new RequestType(method);

export const STATUS = request<OfDocument, Status | null>('zonesmith/status');
export const SET_ORIGIN = request<OfDocument & { readonly origin: string | null }, null>('zonesmith/setOrigin');
/** `ifChanged`: only when the records differ from what was saved last. */
export const BUMP_SERIAL = request<OfDocument & { readonly ifChanged?: true }, Edited & { readonly serial?: number }>(
  'zonesmith/bumpSerial',
);
export const ADD_PTR = request<AtPosition, Edited>('zonesmith/addPtr');
export const NEW_ZONE = request<NewZoneAnswers, { readonly text: string } | { readonly refused: string }>(
  'zonesmith/newZone',
);
export const EXPANDED = request<OfDocument, { readonly text: string }>('zonesmith/expanded');
export const EXPLAIN = request<{ readonly code: string }, { readonly markdown: string }>('zonesmith/explain');
export const RULE_LIST = request<Record<string, never>, readonly RuleSummary[]>('zonesmith/rules');
export const LOOKS_LIKE_ZONE = request<{ readonly text: string; readonly path: string }, { readonly yes: boolean }>(
  'zonesmith/looksLikeZone',
);

/** What live checks could look at in a zone. Sends nothing, as do all requests but the four that say so. */
export const LIVE_SUBJECTS = request<OfDocument, LiveSubjects | Refused>('zonesmith/liveSubjects');
/** Whom a run would ask, in words: users agree to them first. */
export const LIVE_HOSTS = request<OfDocument & LiveScope, LiveHosts | Refused>('zonesmith/liveHosts');
/** Sends packets. Results are sent as they come; `run` is the editor's name for it. */
export const LIVE_RUN = request<OfDocument & LiveScope & { readonly run: string }, LiveRan | Refused>(
  'zonesmith/liveRun',
);
/** Sends packets: what the DNS says about the record at a place. */
export const LIVE_RESOLVE = request<AtPosition, Resolved | Refused>('zonesmith/liveResolve');
/** Sends packets: the text of a document with its records as they are served. */
export const LIVE_COMPARE = request<OfDocument, Comparison | Refused>('zonesmith/liveCompare');
/** Sends packets: the text of a zone that a server hands out. */
export const AXFR = request<TransferWish, { readonly text: string } | Refused>('zonesmith/axfr');
/** The way of a mail, from the zone and the last results. */
export const MAIL_ROUTE = request<OfDocument, SentRoute | Refused>('zonesmith/mailRoute');
/** Forgets the results for a document, or all of them. */
export const LIVE_CLEAR = request<{ readonly uri?: string }, null>('zonesmith/liveClear');

/** The names of all of them, which the client must know. */
export const REQUESTS: readonly string[] = [
  STATUS,
  SET_ORIGIN,
  BUMP_SERIAL,
  ADD_PTR,
  NEW_ZONE,
  EXPANDED,
  EXPLAIN,
  RULE_LIST,
  LOOKS_LIKE_ZONE,
  LIVE_SUBJECTS,
  LIVE_HOSTS,
  LIVE_RUN,
  LIVE_RESOLVE,
  LIVE_COMPARE,
  AXFR,
  MAIL_ROUTE,
  LIVE_CLEAR,
].map(({ method }) => method);

/** Tells that the status of a document is another one now. */
export const STATUS_CHANGED = new NotificationType<OfDocument>('zonesmith/statusChanged');

/** What was found for a subject of a run, as soon as it is there. */
export const LIVE_RESULT = new NotificationType<{
  readonly run: string;
  /** The subject. */
  readonly id: string;
  readonly reports: readonly LiveReport[];
  /** Subjects that are done, of so many. */
  readonly done: number;
  readonly total: number;
}>('zonesmith/liveResult');
/** A question that was sent, and what came back, for the log. */
export const LIVE_LOG = new NotificationType<QueryLogEntry>('zonesmith/liveLog');
/** Asks the editor for a key that the user keeps. The answer's name is one that logs leave out. */
export const SECRET = new RequestType<{ readonly name: string }, { readonly secret: string | null }, never>(
  'zonesmith/secret',
);
