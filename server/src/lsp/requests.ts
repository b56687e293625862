/** Requests between the Zonesmith client and its server that are not part of the protocol; the client lists them, too. */
import { NotificationType, type Position, RequestType, type WorkspaceEdit } from 'vscode-languageserver';

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
].map(({ method }) => method);

/** Tells that the status of a document is another one now. */
export const STATUS_CHANGED = new NotificationType<OfDocument>('zonesmith/statusChanged');
