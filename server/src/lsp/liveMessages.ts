/** What is said about live checks between the editor and the server: plain data. */
import type { Range } from 'vscode-languageserver';
import type { CheckGroup, Evidence, Verdict } from '../live/check.ts';
import type { MailRoute } from '../live/mailRoute.ts';
import type { Severity } from '../rules/severity.ts';

/** Why there is no answer, as a sentence without its dot. */
export interface Refused {
  readonly refused: string;
}

/** Which subjects: all of them, those of some groups, or these. */
export interface LiveScope {
  readonly ids?: readonly string[];
  readonly groups?: readonly CheckGroup[];
  /** None of them: the resolver is asked about one record. */
  readonly resolving?: true;
}

interface Where {
  /** The document that it is written in: this one, or one that it includes. */
  readonly uri: string;
  readonly range: Range;
}

export interface LiveTestItem extends Where {
  /** The subject: of the check and what it is run for; stable while the records are. */
  readonly id: string;
  readonly check: string;
  readonly group: CheckGroup;
  /** What the check looks at. */
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

/** Users agree to them before they are asked. */
export interface LiveHosts {
  /** In words; each with what it gets to know. */
  readonly hosts: readonly { readonly who: string; readonly learns: readonly string[] }[];
  /** Tests that would run. */
  readonly tests: number;
}

export interface LiveReport {
  /** The subject. */
  readonly id: string;
  readonly check: string;
  readonly group: CheckGroup;
  readonly host: string;
  /** What was looked at. */
  readonly subject: string;
  readonly verdict: Verdict;
  readonly message: string;
  readonly evidence: readonly Evidence[];
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Where it belongs in a text; a range of the version that the run started with. */
  readonly finding?: { readonly uri: string; readonly range: Range; readonly severity: Severity };
}

export interface LiveRan {
  readonly reports: readonly LiveReport[];
  readonly cancelled: boolean;
}

/** What the DNS says about a record's RRset, beside what the file says. */
export interface Resolved {
  /** `A mail.example.com.` */
  readonly question: string;
  readonly file: readonly string[];
  readonly live: readonly string[];
  readonly verdict: Verdict;
  /** What follows from the two. */
  readonly message: string;
  readonly server: string;
  readonly at: number;
}

export interface TransferWish {
  readonly zone: string;
  /** `192.0.2.53`, `192.0.2.53:5353`, `[2001:db8::53]:53`. */
  readonly server: string;
  /** The name of a TSIG key that the user keeps. */
  readonly key?: string;
}

/** A route whose places are ranges, and the same as Markdown. */
export interface SentRoute extends MailRoute<{ readonly uri: string; readonly range: Range }> {
  readonly markdown: string;
}
