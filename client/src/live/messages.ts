/** What the server says about live checks: plain data, as it comes. */

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export type Verdict = 'pass' | 'warn' | 'fail' | 'cannot-tell';
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** Why there is no answer, without a final dot. */
export interface Refused {
  readonly refused: string;
}

/** Which subjects of a zone: all of them, those of some groups, or these. */
export interface LiveScope {
  readonly ids?: readonly string[];
  readonly groups?: readonly string[];
  /** None of them: the resolver is asked about one record. */
  readonly resolving?: true;
}

interface Where {
  readonly uri: string;
  readonly range: Range;
}

export interface LiveTestItem extends Where {
  readonly id: string;
  readonly check: string;
  readonly group: string;
  readonly summary: string;
  readonly label: string;
}

export interface LiveHostItem extends Where {
  readonly host: string;
  readonly tests: readonly LiveTestItem[];
}

export interface LiveSubjects {
  readonly origin: string;
  readonly hosts: readonly LiveHostItem[];
}

/** Who would be asked, and what they get to know. */
export interface LiveHost {
  readonly who: string;
  readonly learns: readonly string[];
}

export interface Evidence {
  readonly asked: string;
  readonly question: string;
  readonly answer: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface LiveReport {
  /** The subject. */
  readonly id: string;
  readonly check: string;
  readonly subject: string;
  readonly verdict: Verdict;
  readonly message: string;
  readonly evidence: readonly Evidence[];
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Where it belongs in a text, as that was when the run started. */
  readonly finding?: { readonly uri: string; readonly range: Range; readonly severity: Severity };
}

/** What was found for a subject. */
export interface LiveResult {
  readonly run: string;
  readonly id: string;
  readonly reports: readonly LiveReport[];
  /** Subjects that are done, of so many. */
  readonly done: number;
  readonly total: number;
}

export interface Resolved {
  readonly question: string;
  readonly file: readonly string[];
  readonly live: readonly string[];
  readonly verdict: Verdict;
  readonly message: string;
  readonly server: string;
}

export interface Comparison {
  readonly text: string;
  readonly server: string;
  readonly asked: number;
  readonly different: number;
  readonly unknown: number;
  readonly left: number;
}

export interface RouteStep {
  readonly id: string;
  readonly kind: string;
  readonly label: string;
  readonly value: string;
  readonly verdict: Verdict | 'not-asked';
  readonly remarks: readonly {
    readonly verdict: Verdict;
    readonly message: string;
    readonly at: number;
    readonly evidence: readonly Evidence[];
  }[];
  readonly next: readonly RouteStep[];
  readonly place?: { readonly uri: string; readonly range: Range };
}

export interface MailRoute {
  readonly domain: string;
  readonly way: RouteStep;
  readonly beside: readonly RouteStep[];
  /** Milliseconds since 1970. */
  readonly at?: number;
  readonly markdown: string;
}

export interface LogEntry {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly server: string;
  readonly question: string;
  readonly result: string;
  readonly milliseconds: number;
}

/** Requests that only live checks use: method → what it takes and what it gives. */
export interface LiveRequests {
  'zonesmith/liveSubjects': {
    params: { uri: string };
    result: LiveSubjects | Refused;
  };
  'zonesmith/liveHosts': {
    params: { uri: string } & LiveScope;
    result: { readonly hosts: readonly LiveHost[]; readonly tests: number } | Refused;
  };
  'zonesmith/liveRun': {
    params: { uri: string; run: string } & LiveScope;
    result: { readonly reports: readonly LiveReport[]; readonly cancelled: boolean } | Refused;
  };
  'zonesmith/liveResolve': { params: { uri: string; position: Position }; result: Resolved | Refused };
  'zonesmith/liveCompare': { params: { uri: string }; result: Comparison | Refused };
  'zonesmith/axfr': {
    params: { zone: string; server: string; key?: string };
    result: { readonly text: string } | Refused;
  };
  'zonesmith/mailRoute': { params: { uri: string }; result: MailRoute | Refused };
  'zonesmith/liveClear': { params: { uri?: string }; result: null };
}

/** Tells what was found for a subject: `LiveResult`. */
export const LIVE_RESULT = 'zonesmith/liveResult';
/** Tells what was asked: `LogEntry`. */
export const LIVE_LOG = 'zonesmith/liveLog';
/** Asks for a key that the user keeps: `{ name }` → `{ secret }`. */
export const SECRET = 'zonesmith/secret';
