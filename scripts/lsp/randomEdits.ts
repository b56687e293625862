/** Edits documents at a language server, and compares what it says with what another one says that has just read them. */
import { CancellationTokenSource } from 'vscode-languageserver/node';
import { Random } from '../../test/fuzz/random.ts';
import type { RandomEdit } from '../../test/support/edits.ts';
import type { Editor } from './editor.ts';
import { Lines } from './lines.ts';
import { comparable, type Place, type Question, questionsAbout, questionsAboutAll } from './questions.ts';
import { nextEdit, startingText } from './typing.ts';

export interface EditRun {
  /** The server whose documents are edited. */
  readonly edited: Editor;
  /** The one that reads each text anew. */
  readonly fresh: Editor;
  readonly seed: number;
  readonly edits: number;
  /** Texts to start with, beside made ones. */
  readonly given: readonly string[];
  readonly progress?: (edits: number) => void;
}

/** The two servers say different things, or one of them failed. */
export interface Difference {
  readonly what: string;
  readonly edited: string;
  readonly fresh: string;
  /** The text when both said the same, and the edits since. */
  readonly before: string;
  readonly edits: readonly RandomEdit[];
}

export interface EditReport {
  readonly edits: number;
  readonly comparisons: number;
  readonly requests: number;
  readonly cancelled: number;
  /** Requests that were answered before the word came that nobody needs the answer. */
  readonly tooLate: number;
  readonly differences: readonly Difference[];
}

type Count = { -readonly [Key in Exclude<keyof EditReport, 'differences'>]: number };

const EDITS_OF_A_TEXT = 60;
const MOST_DIFFERENCES = 20;
const FOLDER = 'file:///zones';
/** Codes of answers to requests that were cancelled, or overtaken by an edit. */
const CANCELLED = -32800;
const OVERTAKEN = -32801;

export async function editRandomly(run: EditRun): Promise<EditReport> {
  const count: Count = { edits: 0, comparisons: 0, requests: 0, cancelled: 0, tooLate: 0 };
  const differences: Difference[] = [];
  for (let number = 0; count.edits < run.edits && differences.length < MOST_DIFFERENCES; number++) {
    const session = new TextSession(run, number, count, differences);
    await session.edit(Math.min(EDITS_OF_A_TEXT, run.edits - count.edits));
    run.progress?.(count.edits);
  }
  return { ...count, differences };
}

/** One document, from opening to closing. */
class TextSession {
  readonly #run: EditRun;
  readonly #random: Random;
  readonly #uri: string;
  readonly #count: Count;
  readonly #differences: Difference[];
  #before = '';
  #since: RandomEdit[] = [];
  #asked: Promise<void>[] = [];

  constructor(run: EditRun, number: number, count: Count, differences: Difference[]) {
    this.#run = run;
    this.#random = new Random(run.seed, number);
    this.#uri = `${FOLDER}/${number}/example.com.zone`;
    this.#count = count;
    this.#differences = differences;
  }

  async edit(edits: number): Promise<void> {
    const { edited, given } = this.#run;
    this.#before = startingText(this.#random, given);
    await edited.open(this.#uri, this.#before);
    for (let done = 0; done < edits; done++) {
      await this.step(nextEdit(this.#random, edited.text(this.#uri), given));
      if (this.#random.below(4) === 0 || done === edits - 1) {
        if (!(await this.compare())) break;
      }
    }
    await edited.close(this.#uri);
  }

  /** An edit, and a question that is cancelled now and then; nobody waits for the answer. */
  private async step(edit: RandomEdit): Promise<void> {
    const { edited } = this.#run;
    this.#since.push(edit);
    this.#count.edits++;
    await edited.edit(this.#uri, edit.start, edit.end, edit.insert);
    const place = this.place(edit.start);
    const question = this.#random.pick([...questionsAbout(place), ...questionsAboutAll(edited, place)]);
    this.#asked.push(this.ask(question, this.#random.below(4) === 0));
    // Now and then the next edit overtakes it.
    if (this.#random.below(3) > 0) await this.answered();
  }

  private async ask({ method, params }: Question, isCancelled: boolean): Promise<void> {
    const source = new CancellationTokenSource();
    const answer = this.#run.edited.connection.sendRequest(method, params, source.token);
    this.#count.requests++;
    if (isCancelled) {
      this.#count.cancelled++;
      source.cancel();
    }
    try {
      await answer;
      if (isCancelled) this.#count.tooLate++;
    } catch (error) {
      const { code } = error as { readonly code?: number };
      if (code !== OVERTAKEN && !(isCancelled && code === CANCELLED)) this.differs(method, String(error), 'no error');
    }
  }

  private async answered(): Promise<void> {
    await Promise.all(this.#asked);
    this.#asked = [];
  }

  /** Whether both servers say the same. */
  private async compare(): Promise<boolean> {
    const { edited, fresh } = this.#run;
    await this.answered();
    const known = this.#differences.length;
    const text = edited.text(this.#uri);
    this.#count.comparisons++;
    await fresh.open(this.#uri, text);
    const place = this.place(this.#since.at(-1)?.start ?? 0);
    const questions = [...questionsAboutAll(edited, place), ...questionsAbout(place)];
    const [live, read] = await Promise.all([answers(edited, questions), answers(fresh, questions)]);
    for (const [index, { method }] of questions.entries()) {
      if (live[index] !== read[index]) this.differs(method, live[index], read[index]);
    }
    await fresh.close(this.#uri);
    for (const [who, { log }] of Object.entries({ edited, fresh })) {
      for (const message of log.splice(0)) this.differs(`log of ${who}`, message, '');
    }
    this.#before = text;
    this.#since = [];
    return this.#differences.length === known;
  }

  private place(offset: number): Place {
    const text = this.#run.edited.text(this.#uri);
    const lines = new Lines(text);
    const whole = { start: { line: 0, character: 0 }, end: lines.positionAt(text.length) };
    return { uri: this.#uri, at: lines.positionAt(Math.min(offset, text.length)), whole };
  }

  private differs(what: string, edited: string, fresh: string): void {
    this.#differences.push({ what, edited, fresh, before: this.#before, edits: this.#since });
  }
}

const answers = ({ connection }: Editor, questions: readonly Question[]): Promise<string[]> =>
  Promise.all(questions.map(({ method, params }) => connection.sendRequest(method, params).then(comparable, String)));
