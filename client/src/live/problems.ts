/** What live checks found, as problems in the texts: with their age, until they are an hour old. */
import { Diagnostic, DiagnosticSeverity, type Disposable, languages, Range, Uri, workspace } from 'vscode';
import type { LiveReport, Range as PlainRange, Severity } from './messages.ts';
import { type Change, movedBy, ShownResults } from './shownResults.ts';

const MINUTE = 60_000;
const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export class Problems implements Disposable {
  readonly #collection = languages.createDiagnosticCollection('zonesmith live');
  readonly #results = new ShownResults();
  /** By URI: what has changed in a text since a run about it started. */
  readonly #since = new Map<object, Map<string, Change[]>>();
  readonly #listening: Disposable;
  #aging: ReturnType<typeof setInterval> | undefined;

  constructor() {
    this.#listening = workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length === 0) return;
      const uri = document.uri.toString();
      for (const changes of this.#since.values()) changes.set(uri, [...(changes.get(uri) ?? []), ...contentChanges]);
      if (this.#results.change(uri, contentChanges)) this.show(uri);
    });
  }

  /** A run starts: its results count in the texts as they are now. The answer ends it. */
  follow(): { take(subject: string, reports: readonly LiveReport[]): void; end(): void } {
    const run = {};
    const changes = new Map<string, Change[]>();
    this.#since.set(run, changes);
    return {
      take: (subject, reports) => {
        const moved = (uri: string, range: PlainRange) => movedBy(range, changes.get(uri) ?? []);
        for (const uri of this.#results.take(subject, reports, moved)) this.show(uri);
        this.#aging ??= setInterval(() => this.grow(), MINUTE);
      },
      end: () => void this.#since.delete(run),
    };
  }

  clear(): void {
    this.#results.clear();
    this.#collection.clear();
    this.rest();
  }

  dispose(): void {
    this.rest();
    this.#listening.dispose();
    this.#collection.dispose();
  }

  private show(uri: string): void {
    const shown = this.#results.of(uri, Date.now()).map(({ range: { start, end }, severity, check, message }) => {
      const range = new Range(start.line, start.character, end.line, end.character);
      const diagnostic = new Diagnostic(range, message, SEVERITIES[severity]);
      diagnostic.source = 'zonesmith live';
      diagnostic.code = check;
      return diagnostic;
    });
    this.#collection.set(Uri.parse(uri), shown);
  }

  /** Everything is a minute older. */
  private grow(): void {
    for (const uri of this.#results.uris) this.show(uri);
    if (this.#results.uris.length === 0) this.rest();
  }

  private rest(): void {
    clearInterval(this.#aging);
    this.#aging = undefined;
  }
}
