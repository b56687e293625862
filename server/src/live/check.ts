/** What a live check is: one file declares one check. It names what it would look at without asking anybody. */
import type { Severity } from '../rules/severity.ts';
import type { Place } from '../zone/files.ts';
import type { Zone } from '../zone/zone.ts';
import type { CancelSignal } from './cancel.ts';
import type { LiveSettings } from './settings.ts';
import type { World } from './world.ts';

/** `cannot-tell` is no failure: nobody answered who could know. */
export type Verdict = 'pass' | 'warn' | 'fail' | 'cannot-tell';

/** One thing that was asked, and what came back. */
export interface Evidence {
  /** `192.0.2.53`, `mail.example.com:25`, a URL. */
  readonly asked: string;
  /** `A mail.example.com.`, `EHLO`. */
  readonly question: string;
  readonly answer: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface LiveResult {
  /** Code of the check. */
  readonly check: string;
  /** What was looked at: a name, an address, a list. */
  readonly subject: string;
  readonly verdict: Verdict;
  /** What is so, why it matters, what to do; with `cannot-tell` why not, and the ways out. */
  readonly message: string;
  readonly evidence: readonly Evidence[];
  /** What it is about in the file; `severity` is what the editor shows there. Absent: nothing is shown there. */
  readonly finding?: { readonly place: Place; readonly severity: Severity };
}

/** What a check can be run for. Finding subjects sends nothing. */
export interface Subject {
  /** Stable while the records are: `mail.example.com.` */
  readonly id: string;
  /** A host or name that it belongs to, as the tree of tests shows it. */
  readonly host: string;
  readonly label: string;
  /** Where it is written. */
  readonly place: Place;
}

export type CheckGroup = 'names' | 'served' | 'delegation' | 'mail' | 'reverse' | 'smtp' | 'blocklists' | 'policies';

export interface CheckContext {
  readonly zone: Zone;
  readonly world: World;
  readonly settings: LiveSettings;
  readonly signal: CancelSignal;
}

/** Whom a check asks, and what that one gets to know, in words: what users agree to. */
export interface Asked {
  /** `the name server ns1.example.com.` */
  readonly who: string;
  /** `which names of example.com. are looked at` */
  readonly learns: string;
}

export interface LiveCheck {
  /** = file name; `ptr-of-mail-host`. */
  readonly code: string;
  readonly group: CheckGroup;
  readonly doc: { readonly summary: string; readonly asks: string; readonly references: readonly string[] };
  /** Sends nothing. */
  subjects(zone: Zone, settings: LiveSettings): readonly Subject[];
  /** Whom `run` will ask, as far as the zone says it. Sends nothing. */
  whom(subject: Subject, zone: Zone, settings: LiveSettings): readonly Asked[];
  /** One result for each thing that it looked at; never rejects but for faults of the program. */
  run(subject: Subject, context: CheckContext): Promise<readonly LiveResult[]>;
}

export const defineCheck = (check: LiveCheck): LiveCheck => check;
