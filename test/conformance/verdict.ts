/** Whether Zonesmith and BIND agree that a zone is to be refused. */
import { basename } from 'node:path';
import type { Difference } from './report.ts';
import { type Answer, ask, type Found, type Question } from './zonesmith.ts';

/** BIND's side: does it load, and what does it say. */
export interface Loaded {
  readonly loads: boolean;
  readonly messages: readonly string[];
}

export interface Compared {
  /** Undefined when Zonesmith failed. */
  readonly answer: Answer | undefined;
  /** Undefined: they agree. */
  readonly difference: Difference | undefined;
}

const MOST_LINES = 6;
const NOISE = /^OK$|: loaded serial|^zone .* not loaded due to errors\.$/;

export const printFound = ({ included, line, severity, code, message, refuses }: Found): string => {
  const place = included === undefined ? `line ${line}` : `${basename(included)} line ${line}`;
  return `${place}: ${severity}${refuses ? ' (refuses)' : ''}: ${message.slice(0, 200)} [${code}]`;
};

export function compareVerdict(name: string, question: Question, bind: Loaded, minor = false): Compared {
  let answer: Answer;
  try {
    answer = ask(question);
  } catch (error) {
    const lines = [`Zonesmith failed: ${error instanceof Error ? error.stack : String(error)}`];
    return { answer: undefined, difference: { name, cause: 'Zonesmith failed', lines } };
  }
  if (answer.refused !== bind.loads) return { answer, difference: undefined };
  const refusing = answer.all().filter(({ refuses }) => refuses);
  const ours = (answer.refused ? refusing : answer.findings).map(printFound);
  const theirs = bind.messages.filter((message) => !NOISE.test(message));
  const lines = [
    `BIND ${bind.loads ? 'loads' : 'refuses'} it, Zonesmith ${answer.refused ? 'refuses' : 'accepts'} it`,
    ...(answer.kind.startsWith('zone ') ? [] : [`taken for ${answer.kind}`]),
    ...shortened(theirs.map((message) => `named: ${message}`)),
    ...shortened(ours.length > 0 ? ours : ['no finding at all']),
  ];
  const cause = answer.refused ? `we refuse: ${refusing[0].code}` : `we accept: ${kindOf(theirs.at(-1) ?? '')}`;
  return { answer, difference: { name, cause, lines, minor } };
}

/** A message of BIND without what is particular to the file. */
const kindOf = (message: string): string => message.replace(/^\S+: |'[^']*'|\b\S+[./]\S*/g, '').trim();

function shortened(lines: readonly string[]): string[] {
  const left = lines.length - MOST_LINES;
  return left > 0 ? [...lines.slice(0, MOST_LINES), `(${left} more)`] : [...lines];
}
