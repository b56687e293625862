/** One run of a check for one subject: asks, keeps what was answered as evidence, and collects what is to be said. */
import type { LiveLookup } from '../../mail/lookup.ts';
import type { Severity } from '../../rules/severity.ts';
import type { Place } from '../../zone/files.ts';
import type { Zone } from '../../zone/zone.ts';
import type { CheckContext, Evidence, LiveResult, Subject, Verdict } from '../check.ts';
import { answerOf } from '../dns/liveLookup.ts';
import { Secrets } from '../dns/secrets.ts';
import type { LiveAnswer, Resolver, ServerAddress } from '../resolver.ts';
import { answerText, questionWords } from '../words.ts';

export interface SaidAbout {
  /** What was looked at; default: the subject. */
  readonly about?: string;
  /** What the editor shows in the file; default: nothing. */
  readonly severity?: Severity;
  /** Where; default: where the subject is written. */
  readonly place?: Place;
}

/** Characters of a text that is shown. */
const LONGEST = 2000;

export class Look {
  readonly check: string;
  readonly subject: Subject;
  readonly context: CheckContext;
  readonly results: LiveResult[];
  readonly #secrets: Secrets;
  #evidence: Evidence[] = [];

  constructor(
    check: string,
    subject: Subject,
    context: CheckContext,
    results: LiveResult[] = [],
    secrets = new Secrets(),
  ) {
    this.check = check;
    this.subject = subject;
    this.context = context;
    this.results = results;
    this.#secrets = secrets;
  }

  /** The same with evidence of its own, for things that are looked at side by side. */
  branch(): Look {
    return new Look(this.check, this.subject, this.context, this.results, this.#secrets);
  }

  /** A key of the user, which will be shown nowhere in what this says. */
  secret(name: string): Promise<string | undefined> {
    return this.#secrets.keeping((key) => this.context.world.secret(key))(name);
  }

  get zone(): Zone {
    return this.context.zone;
  }

  /** Milliseconds since 1970. */
  get now(): number {
    return this.context.world.clock.now();
  }

  /** Asks a server, or the resolver that the user chose. */
  ask(name: Uint8Array, type: number, server?: ServerAddress): Promise<LiveAnswer> {
    return this.resolver.ask({ name, type, ...(server && { server }) }, this.context.signal);
  }

  /** Keeps something that was asked and answered. */
  note(asked: string, question: string, answer: string, at = this.now): void {
    const shown = (text: string): string => this.#shown(text);
    this.#evidence.push({ asked: shown(asked), question: shown(question), answer: shown(answer), at });
  }

  /** The resolver, with what it answers kept as evidence. */
  get resolver(): Resolver {
    const { resolver } = this.context.world;
    return {
      ask: async (question, signal) => {
        const answer = await resolver.ask(question, signal);
        this.note(answer.server, questionWords(question.name, question.type), answerText(answer), answer.at);
        return answer;
      },
    };
  }

  /** What evaluators of mail policies ask. */
  get lookup(): LiveLookup {
    return { find: async (name, type) => answerOf(await this.ask(name, type)) };
  }

  /** Says something; the evidence since the last time belongs to it. */
  say(verdict: Verdict, message: string, { about, severity, place }: SaidAbout = {}): void {
    this.results.push({
      check: this.check,
      subject: about ?? this.subject.label,
      verdict,
      message: this.#shown(message),
      evidence: this.#evidence,
      ...(severity && { finding: { severity, place: place ?? this.subject.place } }),
    });
    this.#evidence = [];
  }

  /** What strangers sent may hold anything, and be long; keys of the user are taken out. */
  #shown(text: string): string {
    const hidden = this.#secrets.hide(text).replace(/[\x00-\x1f\x7f-\x9f]+/g, ' ');
    return hidden.length > LONGEST ? `${hidden.slice(0, LONGEST)}…` : hidden;
  }
}
