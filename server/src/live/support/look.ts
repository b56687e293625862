/** One run of a check for one subject: asks, keeps what was answered as evidence, and collects what is to be said. */
import type { Answer, LiveLookup } from '../../mail/lookup.ts';
import { RRSIG } from '../../records/typeCodes.ts';
import type { Severity } from '../../rules/rule.ts';
import type { Place } from '../../zone/files.ts';
import type { Zone } from '../../zone/zone.ts';
import type { CheckContext, Evidence, LiveResult, Subject, Verdict } from '../check.ts';
import type { LiveAnswer, ServerAddress } from '../resolver.ts';
import { answerText, questionWords } from '../words.ts';

export interface SaidAbout {
  /** What was looked at; default: the subject. */
  readonly about?: string;
  /** What the editor shows in the file; default: nothing. */
  readonly severity?: Severity;
  /** Where; default: where the subject is written. */
  readonly place?: Place;
}

export class Look {
  readonly check: string;
  readonly subject: Subject;
  readonly context: CheckContext;
  readonly results: LiveResult[] = [];
  #evidence: Evidence[] = [];

  constructor(check: string, subject: Subject, context: CheckContext) {
    this.check = check;
    this.subject = subject;
    this.context = context;
  }

  get zone(): Zone {
    return this.context.zone;
  }

  /** Milliseconds since 1970. */
  get now(): number {
    return this.context.world.clock.now();
  }

  /** Asks a server, or the resolver that the user chose. */
  async ask(name: Uint8Array, type: number, server?: ServerAddress): Promise<LiveAnswer> {
    const { world, signal } = this.context;
    const answer = await world.resolver.ask({ name, type, ...(server && { server }) }, signal);
    this.note(answer.server, questionWords(name, type), answerText(answer), answer.at);
    return answer;
  }

  /** Keeps something that was asked and answered. */
  note(asked: string, question: string, answer: string, at = this.now): void {
    this.#evidence.push({ asked, question, answer, at });
  }

  /** What evaluators of mail policies ask. */
  get lookup(): LiveLookup {
    return { find: async (name, type) => plain(await this.ask(name, type)) };
  }

  /** Says something; the evidence since the last time belongs to it. */
  say(verdict: Verdict, message: string, { about, severity, place }: SaidAbout = {}): void {
    this.results.push({
      check: this.check,
      subject: about ?? this.subject.label,
      verdict,
      message,
      evidence: this.#evidence,
      ...(severity && { finding: { severity, place: place ?? this.subject.place } }),
    });
    this.#evidence = [];
  }
}

/** An answer as evaluators want it. */
export function plain(answer: LiveAnswer): Answer {
  switch (answer.kind) {
    case 'answer':
      return { kind: 'answer', records: answer.records.filter(({ type }) => type !== RRSIG).map(({ rdata }) => rdata) };
    case 'referral':
      return { kind: 'failed' };
    case 'failed':
      return answer.why === 'cancelled' || answer.why === 'unsupported' ? { kind: 'unknown' } : { kind: 'failed' };
    default:
      return { kind: answer.kind };
  }
}
