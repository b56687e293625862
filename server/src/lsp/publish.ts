/** Diagnostics: asked for by editors that can, sent to the others a moment after a change. */
import { type Diagnostic, type DocumentDiagnosticReport, DocumentDiagnosticReportKind } from 'vscode-languageserver';
import type { Viewed } from './closedZone.ts';
import { guard, type ServerContext } from './context.ts';
import { type DocumentFinding, diagnosticsOf, findingsIn } from './diagnostics.ts';
import type { OpenDocument } from './documents.ts';

/** Milliseconds without a change after which diagnostics are sent. */
const QUIET = 200;
/** Milliseconds after which editors are told that diagnostics of other documents may have changed. */
const SOON = 300;

export interface PublishOptions {
  readonly pull: boolean;
  /** The editor can be told to ask again. */
  readonly refresh: boolean;
  readonly ruleLinks: boolean;
}

export class Diagnostics {
  readonly #context: ServerContext;
  readonly #options: PublishOptions;
  readonly #waiting = new Map<string, () => void>();
  #refreshing: (() => void) | undefined;

  constructor(context: ServerContext, options: PublishOptions) {
    this.#context = context;
    this.#options = options;
    const { connection, documents } = context;
    connection.languages.diagnostics.on(
      guard(
        context,
        'diagnostics',
        EMPTY,
        ({ textDocument, previousResultId }) => {
          const opened = documents.get(textDocument.uri);
          if (!opened) return EMPTY;
          const resultId = documents.revision;
          if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
          return { kind: DocumentDiagnosticReportKind.Full, resultId, items: this.of(opened) };
        },
        { before: () => context.configured() },
      ),
    );
  }

  /** What is found in a document. */
  found(opened: OpenDocument): DocumentFinding[] {
    return findingsIn(
      opened.path,
      this.concerned(opened).map((zone) => this.#context.documents.judged(zone)),
    );
  }

  /** A document, and the zones that include it. */
  private concerned({ path, document }: OpenDocument): Viewed[] {
    return [document, ...this.#context.documents.includersOf(path)];
  }

  of(opened: OpenDocument): Diagnostic[] {
    const { maxFindings: most } = this.#context.settings(opened.path);
    return diagnosticsOf(this.found(opened), { most, ruleLinks: this.#options.ruleLinks });
  }

  /** A document has another text, or was opened. */
  changed(opened: OpenDocument): void {
    if (this.#options.pull) return;
    // What is said about others may depend on this one.
    for (const each of new Set([opened, ...this.#context.documents.all])) {
      this.#waiting.get(each.uri)?.();
      this.#waiting.set(
        each.uri,
        this.#context.host.later(QUIET, () => this.send(each)),
      );
    }
  }

  closed(uri: string): void {
    this.#waiting.get(uri)?.();
    this.#waiting.delete(uri);
    if (!this.#options.pull) void this.#context.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** Findings may be others without a change of text. */
  refresh(): void {
    if (!this.#options.pull) for (const opened of this.#context.documents.all) this.changed(opened);
    if (!this.#options.pull || !this.#options.refresh || this.#refreshing) return;
    this.#refreshing = this.#context.host.later(SOON, () => {
      this.#refreshing = undefined;
      void this.#context.connection.languages.diagnostics.refresh();
    });
  }

  private send(opened: OpenDocument): void {
    this.#waiting.delete(opened.uri);
    const { uri, version } = opened;
    try {
      void this.#context.connection.sendDiagnostics({ uri, version, diagnostics: this.of(opened) });
    } catch (error) {
      this.#context.log(`diagnostics failed: ${String(error)}`);
    }
  }
}

const EMPTY: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
