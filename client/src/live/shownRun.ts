/** A run as the Test Explorer shows it. "Cannot tell" is skipped, with its reason beside the test; it is no failure. */
import { Location, MarkdownString, Range, type TestItem, TestMessage, type TestRun, Uri } from 'vscode';
import type { LiveReport, Verdict } from './messages.ts';
import { evidenceLines, sentence, VERDICTS } from './words.ts';

/** Beside the test stands the worst that was found. */
const WORTH_NOTING: readonly Verdict[] = ['fail', 'warn', 'cannot-tell'];

export class ShownRun {
  readonly #run: TestRun;
  readonly #waiting: Map<string, TestItem>;
  #started = false;

  constructor(run: TestRun, items: readonly TestItem[]) {
    this.#run = run;
    this.#waiting = new Map(items.map((item) => [item.id, item]));
    for (const item of items) run.enqueued(item);
  }

  /** Users have agreed: everything runs now. */
  start(): void {
    this.#started = true;
    for (const item of this.#waiting.values()) this.#run.started(item);
  }

  take(id: string, reports: readonly LiveReport[]): void {
    const item = this.#waiting.get(id);
    if (!item) return;
    this.#waiting.delete(id);
    for (const report of reports) this.say(item, report);
    const bad = worthShowing(reports.filter(isBad));
    const noted = WORTH_NOTING.map((wanted) => reports.find(({ verdict }) => verdict === wanted)).find(Boolean);
    item.description = noted ? `${VERDICTS[noted.verdict]}: ${noted.message}` : '';
    if (bad.length > 0)
      this.#run.failed(
        item,
        bad.map((report) => messageOf(report, item)),
      );
    // What found out nothing has not passed.
    else if (reports.length === 0 || reports.some(({ verdict }) => verdict === 'cannot-tell')) this.#run.skipped(item);
    else this.#run.passed(item);
  }

  /** Ends the run; what was not run is skipped, and `why` says why. */
  end(why?: string): void {
    if (why !== undefined) this.#run.appendOutput(lines(sentence(why)));
    for (const item of this.#waiting.values()) if (this.#started || why !== undefined) this.#run.skipped(item);
    this.#waiting.clear();
    this.#run.end();
  }

  private say(item: TestItem, report: LiveReport): void {
    const text = [
      `${VERDICTS[report.verdict]}: ${report.message}`,
      ...evidenceLines(report).map((line) => `  ${line}`),
    ];
    this.#run.appendOutput(lines(text.join('\n')), undefined, item);
  }
}

/** A doubt fails only if it is worth a warning in the text. */
const isBad = ({ verdict, finding }: LiveReport): boolean =>
  verdict === 'fail' || (verdict === 'warn' && (finding?.severity === 'warning' || finding?.severity === 'error'));

/** What sums others up says nothing new beside them. */
function worthShowing(bad: readonly LiveReport[]): readonly LiveReport[] {
  const placed = bad.filter(({ finding }) => finding);
  return placed.length > 0 ? placed : bad;
}

/** With the evidence; nothing that a server says becomes mark-up. */
function messageOf(report: LiveReport, item: TestItem): TestMessage {
  const text = new MarkdownString();
  text.appendMarkdown(plain(`${report.verdict === 'warn' ? 'Doubtful: ' : ''}${sentence(report.message)}`));
  for (const line of evidenceLines(report)) text.appendMarkdown(`\n\n* ${plain(line)}`);
  const message = new TestMessage(text);
  const { finding } = report;
  if (finding) {
    const { start, end } = finding.range;
    message.location = new Location(
      Uri.parse(finding.uri),
      new Range(start.line, start.character, end.line, end.character),
    );
  } else if (item.uri && item.range) message.location = new Location(item.uri, item.range);
  return message;
}

/** Text as Markdown that shows it as it is. `appendText` would keep its lines from being wrapped. */
const plain = (text: string): string => text.replaceAll(/[\r\n]+/g, ' ').replaceAll(/[!-/:-@[-`{-~]/g, '\\$&');

/** Terminals want both. */
const lines = (text: string): string => `${text.replaceAll(/\r?\n/g, '\r\n')}\r\n`;
