/** What a rule is. One file declares one rule; docs, settings, `explain` and tests are made from the same object. */
import type { Place } from '../zone/files.ts';
import type { NameId } from '../zone/names.ts';
import type { OpenedZone } from '../zone/open.ts';
import type { ZoneRecord } from '../zone/record.ts';
import type { PlacedProblem, Zone } from '../zone/zone.ts';
import type { Around } from './around.ts';
import type { Fix, Related } from './finding.ts';
import type { RRset } from './rrset.ts';
import type { Server, Severity } from './severity.ts';
import type { ZoneName } from './zoneName.ts';

export type Group =
  | 'file'
  | 'syntax'
  | 'rdata'
  | 'names'
  | 'zone'
  | 'delegation'
  | 'ttl'
  | 'mail'
  | 'spf'
  | 'dkim'
  | 'dmarc'
  | 'mta-sts'
  | 'tls-rpt'
  | 'bimi'
  | 'dane'
  | 'srv'
  | 'svcb'
  | 'caa'
  | 'dnssec'
  | 'reverse'
  | 'style';

export interface RuleDoc {
  /** What is wrong, in one sentence. */
  readonly summary: string;
  /** What it leads to. */
  readonly why: string;
  /** What to write instead. */
  readonly remedy: string;
  /** `RFC 1034 §3.6.2`. */
  readonly references: readonly string[];
  /**
   * Records that have this fault and no other, and the same without it; both are run by a test. They stand in the
   * zone `example.com.` below a valid SOA and NS unless they bring their own SOA.
   */
  readonly bad: string;
  readonly good: string;
  /** What the examples' file is called, when that matters. */
  readonly file?: string;
  /** Other files of the workspace, by name, when the fault is between files. */
  readonly others?: Readonly<Record<string, string>>;
}

/** The names in braces of a message template. */
export type Placeholder<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholder<Rest>
  : never;

export type MessageArgs<Template extends string> = Readonly<Record<Placeholder<Template>, string | number>>;

export interface ReportOptions {
  readonly related?: readonly Related[];
  /** A function is called when somebody asks for the fixes, when all findings are there. */
  readonly fixes?: readonly Fix[] | (() => readonly Fix[]);
  /** Servers that refuse the zone for this finding, when it depends on the case. */
  readonly refusedBy?: readonly Server[];
  /** A severity other than the rule's, when the case decides. */
  readonly severity?: Severity;
  /** How a BIND server that loads the zone treats it. */
  readonly tags?: readonly ('unnecessary' | 'deprecated')[];
}

export interface RuleContext<Messages extends Readonly<Record<string, string>>> {
  readonly zone: Zone;
  /** Seconds since 1970: what serials and signatures are compared with. */
  readonly now: number;
  report<Id extends keyof Messages & string>(
    id: Id,
    place: Place,
    args: MessageArgs<Messages[Id]>,
    options?: ReportOptions,
  ): void;
}

/** What a rule across files has besides. */
export interface WorkspaceContext<Messages extends Readonly<Record<string, string>>> extends RuleContext<Messages> {
  readonly opened: OpenedZone;
  readonly around: Around;
}

/** How one problem of the text layers is told, where that differs from what the rule and the problem say. */
export interface ProblemCase<Messages extends Readonly<Record<string, string>>> extends Omit<ReportOptions, 'fixes'> {
  readonly message?: keyof Messages & string;
  /** In addition to the problem's own. */
  readonly args?: Readonly<Record<string, string | number>>;
}

/** What a rule looks at; it is called once for each of them. */
export interface Visitors<Messages extends Readonly<Record<string, string>>> {
  record?(record: ZoneRecord, ctx: RuleContext<Messages>): void;
  rrset?(set: RRset, ctx: RuleContext<Messages>): void;
  name?(name: ZoneName, ctx: RuleContext<Messages>): void;
  zone?(zone: Zone, ctx: RuleContext<Messages>): void;
  /** Called once, when the zones around are known. */
  workspace?(zone: Zone, ctx: WorkspaceContext<Messages>): void;
}

export interface RuleSpec<Messages extends Readonly<Record<string, string>>> {
  /** File name of the rule; names the fault and reads well after "ignore". */
  readonly code: string;
  readonly group: Group;
  readonly severity: Severity;
  readonly since: string;
  /** safe: "fix all" may apply it · unsafe: it is only offered, because it may not be what was meant. */
  readonly fix: 'none' | 'safe' | 'unsafe';
  /** A matter of taste: off unless the preset is `strict` or the settings name the rule. Absent: on. */
  readonly preset?: 'strict';
  readonly doc: RuleDoc;
  /** Servers that refuse a zone with such a finding, whatever the case. */
  readonly refusedBy?: readonly Server[];
  /** Templates with `{named}` placeholders. A problem of the text uses `default` unless it names another one. */
  readonly messages: Messages;
  /** Records, RRsets and names of these types only (names that hold one of them). Absent: all. */
  readonly types?: readonly string[];
  /**
   * Not asked about records whose data ends with the name of a plain host (`isPlainHost`): one of this zone with an
   * address, and nothing above redirects it. Nearly all records are of that kind.
   */
  readonly unlessPlainHost?: true;
  /**
   * A quick look at names, for a rule on names that is for hardly any: it is asked about those that pass. Undefined: none
   * of this zone.
   */
  among?(zone: Zone): ((name: NameId) => boolean) | undefined;
  /** Not asked about names that hold nothing but `types`. */
  readonly notAlone?: true;
  /** RRsets of at least so many records only. */
  readonly atLeast?: number;
  /**
   * Only what has one of these oddities (`ODD_…`): a rule on names sees owners with them, a rule on records those whose
   * data has them (oddities.ts), a rule on RRsets those of at least two records that have them (setOddities.ts).
   */
  readonly odd?: number;
  /** Also looks at records outside of the zone, which have no name node. */
  readonly outside?: true;
  /** Is also shown in the output of a signer, which is what is copied to other servers. */
  readonly alsoSigned?: true;
  /** Also runs on files that are no primary zone: hints, fragments, templates … */
  readonly everyKind?: true;
  /** Fixes of a problem that the text layers found. */
  fixesOf?(problem: PlacedProblem, zone: Zone): readonly Fix[];
  /** What depends on the case of such a problem. */
  caseOf?(problem: PlacedProblem, zone: Zone): ProblemCase<Messages>;
  /** Absent: the text layers find it, and this is its documentation. */
  readonly visit?: Visitors<Messages>;
}

export type Rule = RuleSpec<Readonly<Record<string, string>>>;

/** Declares a rule. The type of its messages is forgotten, so that a list of rules is a plain array. */
export function defineRule<const Messages extends Readonly<Record<string, string>>>(spec: RuleSpec<Messages>): Rule {
  return spec as unknown as Rule;
}
