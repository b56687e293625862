import { textOf } from '../text/codes.ts';
/**
 * What evaluators of policies ask. Zones of a workspace answer, and the live resolver does; `unknown` is an answer as
 * good as any: nobody may conclude anything from it.
 */
export type Answer =
  /** The records of the type, RDATA in wire form; aliases are followed. */
  | { readonly kind: 'answer'; readonly records: readonly Uint8Array[] }
  /** The name exists and has no such records. */
  | { readonly kind: 'nodata' }
  | { readonly kind: 'nxdomain' }
  /** A server was asked and did not answer. */
  | { readonly kind: 'failed' }
  /** Nobody was asked who could know. */
  | { readonly kind: 'unknown' };

/** Answers at once: zones that are at hand. */
export interface Lookup {
  /** `name` in wire form; `type` is its code. */
  find(name: Uint8Array, type: number): Answer;
}

/** Answers later: servers that have to be asked. */
export interface LiveLookup {
  find(name: Uint8Array, type: number): Promise<Answer>;
}

export interface Question {
  /** In wire form. */
  readonly name: Uint8Array;
  /** Its code. */
  readonly type: number;
}

/**
 * An evaluation that asks as it goes: it yields questions, is given their answers, and returns what it found. So one
 * evaluator serves zones that answer at once and servers that answer later.
 */
export type Asking<Result> = Generator<Question, Result, Answer>;

/** Runs an evaluation with answers that are at hand. */
export function answeredBy<Result>(asking: Asking<Result>, lookup: Lookup): Result {
  let step = asking.next();
  while (!step.done) step = asking.next(lookup.find(step.value.name, step.value.type));
  return step.value;
}

/** Runs an evaluation with answers that have to be waited for. */
export async function answeredLive<Result>(asking: Asking<Result>, lookup: LiveLookup): Promise<Result> {
  let step = asking.next();
  while (!step.done) step = asking.next(await lookup.find(step.value.name, step.value.type));
  return step.value;
}

export const TYPE_A = 1;
export const TYPE_PTR = 12;
export const TYPE_MX = 15;
export const TYPE_TXT = 16;
export const TYPE_AAAA = 28;

/** The joined strings of a TXT record, one character for each octet. */
export function textOfTxt(rdata: Uint8Array): string {
  let text = '';
  for (let at = 0; at < rdata.length; at += rdata[at] + 1) {
    text += textOf(rdata, at + 1, at + 1 + rdata[at]);
  }
  return text;
}
