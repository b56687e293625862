/** Live checks in the editor: loaded when somebody starts one, or when a zone has been open for a while. */
import {
  type CancellationToken,
  commands,
  Disposable,
  type LogOutputChannel,
  ProgressLocation,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import { calm } from '../calm.ts';
import { targetZone } from '../commands/target.ts';
import { openLiveLog } from '../log.ts';
import type { Parts } from '../parts.ts';
import { isZone } from '../zoneDocument.ts';
import type { Asking } from './asking.ts';
import { Comparisons } from './compare.ts';
import { type Ask, Consent } from './consent.ts';
import { keyOf } from './keys.ts';
import { listHosts } from './listHosts.ts';
import {
  LIVE_LOG,
  LIVE_RESULT,
  type LiveHost,
  type LiveReport,
  type LiveResult,
  type LiveScope,
  type LogEntry,
  SECRET,
} from './messages.ts';
import { leavesFrom } from './place.ts';
import { Problems } from './problems.ts';
import { randomId } from './randomId.ts';
import { Routes } from './routes.ts';
import type { ShownRun } from './shownRun.ts';
import { TestTree } from './testTree.ts';
import { countText, sentence } from './words.ts';

/** Milliseconds after the last change of a text. */
const SOON = 1000;
/** A tree of more tests than such a file has helps nobody. */
const MOST_LINES = 20_000;
const SHOW_PROBLEMS = 'Show Problems';
const MANAGE_TRUST = 'Manage Workspace Trust';

export class Live implements Asking, Disposable {
  readonly parts: Parts;
  readonly #consent: Consent;
  readonly #problems = new Problems();
  readonly #tests: TestTree;
  readonly #routes: Routes;
  readonly #comparisons = new Comparisons();
  readonly #running = new Map<string, (result: LiveResult) => void>();
  readonly #disposables: Disposable[];
  #log: LogOutputChannel | undefined;

  /** `ask` shows a dialog. */
  constructor(parts: Parts, ask: Ask) {
    this.parts = parts;
    const { context, server } = parts;
    this.#consent = new Consent(context.workspaceState, ask, listHosts, leavesFrom(parts));
    this.#tests = new TestTree(
      (uri, ids, run, token) => this.runTests(uri, ids, run, token),
      () => this.discoverAll(),
    );
    this.#routes = new Routes(this);
    const changed = new Set<string>();
    const discoverSoon = calm(SOON, () => {
      const uris = [...changed];
      changed.clear();
      for (const document of workspace.textDocuments) {
        if (uris.includes(document.uri.toString())) void this.discover(document);
      }
    });
    server.onNotification<LiveResult>(LIVE_RESULT, (result) => this.#running.get(result.run)?.(result));
    server.onNotification<LogEntry>(LIVE_LOG, (entry) => this.log.info(logText(entry)));
    server.onRequest<{ name: string }>(SECRET, async ({ name }) => ({ secret: (await keyOf(context, name)) ?? null }));
    this.#disposables = [
      this.#problems,
      this.#tests,
      this.#routes,
      this.#comparisons,
      discoverSoon,
      server.onStatusChanged((uri) => {
        changed.add(uri);
        discoverSoon();
      }),
      workspace.onDidOpenTextDocument((document) => {
        if (!isZone(document)) return;
        changed.add(document.uri.toString());
        discoverSoon();
      }),
      workspace.onDidCloseTextDocument(({ uri }) => this.#tests.hide(uri.toString())),
    ];
    void this.discoverAll();
  }

  /** Made when the first question is sent, or somebody wants to see it. */
  get log(): LogOutputChannel {
    this.#log ??= openLiveLog();
    return this.#log;
  }

  async check(title: string, groups?: readonly string[], uri?: unknown): Promise<void> {
    const document = await targetZone(uri);
    if (!document || !this.mayAsk()) return;
    const zone = document.uri.toString();
    await this.discover(document);
    const scope = groups ? { groups } : {};
    const reports = await this.runWithConsent(title, zone, scope, () => this.#tests.begin(zone, title, scope));
    if (!reports) return;
    const message = `${title}: ${countText(reports)}.`;
    const buttons = reports.some(({ finding }) => finding) ? [SHOW_PROBLEMS] : [];
    void window.showInformationMessage(message, ...buttons).then((choice) => {
      if (choice === SHOW_PROBLEMS) void commands.executeCommand('workbench.actions.view.problems');
    });
  }

  mayAsk(): boolean {
    if (workspace.isTrusted) return true;
    void window
      .showInformationMessage('This workspace is not trusted, so nothing is sent from it.', MANAGE_TRUST)
      .then((choice) => {
        if (choice === MANAGE_TRUST) void commands.executeCommand('workbench.trust.manage');
      });
    return false;
  }

  consentTo(title: string, hosts: readonly LiveHost[]): Promise<boolean> {
    return this.#consent.to(title, hosts);
  }

  async hostsOf(uri: string, scope: LiveScope): Promise<readonly LiveHost[] | undefined> {
    const answer = await this.parts.server.request('zonesmith/liveHosts', { uri, ...scope });
    if ('refused' in answer) {
      void window.showInformationMessage(sentence(answer.refused));
      return undefined;
    }
    if (answer.tests > 0) return answer.hosts;
    void window.showInformationMessage(
      'There is nothing to check: no record of this zone is looked at by these checks.',
    );
    return undefined;
  }

  async withProgress<T>(
    title: string,
    work: (token: CancellationToken, say: (text: string) => void) => Promise<T>,
  ): Promise<T> {
    const location = ProgressLocation.Notification;
    return window.withProgress({ location, title, cancellable: true }, (progress, token) =>
      work(token, (message) => progress.report({ message })),
    );
  }

  async clear(): Promise<void> {
    this.#problems.clear();
    this.#tests.clear();
    await this.parts.server.request('zonesmith/liveClear', {});
    this.#routes.refresh();
  }

  async forgetConsent(): Promise<void> {
    const count = await this.#consent.forget();
    void window.showInformationMessage(
      count === 0
        ? 'Nobody may be asked without a question here.'
        : `Forgotten. Before ${count === 1 ? 'it is' : `any of the ${count} is`} asked again, you are.`,
    );
  }

  showRoute(uri?: unknown): Promise<void> {
    return this.#routes.open(uri);
  }

  compare(uri?: unknown): Promise<void> {
    return this.#comparisons.open(this, uri);
  }

  dispose(): void {
    Disposable.from(...this.#disposables).dispose();
    this.#log?.dispose();
  }

  private async runTests(uri: string, ids: readonly string[], run: ShownRun, token: CancellationToken): Promise<void> {
    if (!this.mayAsk()) return run.end('This workspace is not trusted');
    const hosts = await this.hostsOf(uri, { ids });
    if (!hosts) return run.end('There was nothing to ask');
    if (!(await this.consentTo('Run Tests', hosts))) return run.end('Nobody was asked');
    await this.execute(uri, { ids }, run, token, () => {});
  }

  private async runWithConsent(
    title: string,
    uri: string,
    scope: LiveScope,
    begin: () => ShownRun,
  ): Promise<readonly LiveReport[] | undefined> {
    const hosts = await this.hostsOf(uri, scope);
    if (!hosts || !(await this.consentTo(title, hosts))) return undefined;
    return this.withProgress(title, (token, say) => this.execute(uri, scope, begin(), token, say));
  }

  private async execute(
    uri: string,
    scope: LiveScope,
    run: ShownRun,
    token: CancellationToken,
    say: (text: string) => void,
  ): Promise<readonly LiveReport[] | undefined> {
    const id = randomId();
    const problems = this.#problems.follow();
    let why: string | undefined;
    this.#running.set(id, ({ id: subject, reports, done, total }) => {
      run.take(subject, reports);
      problems.take(subject, reports);
      say(`${done} of ${total}`);
    });
    try {
      run.start();
      const answer = await this.parts.server.request('zonesmith/liveRun', { uri, run: id, ...scope }, token);
      if ('refused' in answer) {
        why = answer.refused;
        void window.showInformationMessage(sentence(answer.refused));
        return undefined;
      }
      if (answer.cancelled) why = 'called off';
      return answer.reports;
    } finally {
      this.#running.delete(id);
      problems.end();
      run.end(why);
      this.#routes.refresh();
    }
  }

  private async discoverAll(): Promise<void> {
    await Promise.all(workspace.textDocuments.filter(isZone).map((document) => this.discover(document)));
  }

  /** Asks the server, and nobody else. */
  private async discover(document: TextDocument): Promise<void> {
    const uri = document.uri.toString();
    if (!isZone(document) || document.lineCount > MOST_LINES || !workspace.isTrusted) return this.#tests.hide(uri);
    try {
      const found = await this.parts.server.request('zonesmith/liveSubjects', { uri });
      if ('refused' in found || document.isClosed) this.#tests.hide(uri);
      else this.#tests.show(uri, found);
    } catch (error) {
      this.parts.log.debug('The live checks of a zone are not known.', error);
    }
  }
}

const logText = ({ server, question, result, milliseconds }: LogEntry): string =>
  `${server}: ${question}: ${result} (${milliseconds} ms)`;
