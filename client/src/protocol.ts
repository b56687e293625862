/** The requests between this client and its server that are not part of the language server protocol. */
import type { LiveRequests } from './live/messages.ts';

/** What is known about a zone file. */
export interface Status {
  /** Absolute, with its final dot; undefined or null when nobody knows. */
  readonly origin?: string | null;
  readonly originWhy?: string;
  readonly kind: string;
  readonly kindWhy?: string;
  readonly records: number;
  readonly serial?: number | null;
  readonly findings: number;
  /** Findings beyond the number that the editor is given. */
  readonly more?: number;
  /** Everything that was said about the origin, best first. */
  readonly candidates?: readonly OriginCandidate[];
}

export interface OriginCandidate {
  readonly origin: string;
  readonly why: string;
}

/** An edit in the protocol's form, or why there is none. */
export interface Edited {
  readonly edit?: unknown;
  readonly refused?: string;
}

export interface RuleSummary {
  readonly code: string;
  readonly group: string;
  readonly severity: string;
  readonly summary: string;
}

export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Method → what it takes and what it gives. */
export interface Requests extends LiveRequests {
  'zonesmith/status': { params: { uri: string }; result: Status | null };
  'zonesmith/setOrigin': { params: { uri: string; origin: string | null }; result: unknown };
  'zonesmith/bumpSerial': {
    /** `ifChanged`: only when the records differ from what was saved last. */
    params: { uri: string; ifChanged?: true };
    result: Edited & { readonly serial?: number };
  };
  'zonesmith/addPtr': { params: { uri: string; position: Position }; result: Edited };
  'zonesmith/newZone': {
    params: { origin: string; nameServers: readonly string[]; mailHost?: string };
    result: { readonly text?: string; readonly refused?: string };
  };
  'zonesmith/expanded': { params: { uri: string }; result: { text: string } };
  'zonesmith/explain': { params: { code: string }; result: { markdown: string } };
  'zonesmith/rules': { params: Record<string, never>; result: readonly RuleSummary[] };
  'zonesmith/looksLikeZone': { params: { text: string; path: string }; result: { yes: boolean; why?: string } };
}

export type Method = keyof Requests;

/** Tells that the status of a document is another one now: `{ uri }`. */
export const STATUS_CHANGED = 'zonesmith/statusChanged';
