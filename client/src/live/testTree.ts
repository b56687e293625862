/** Live checks in the Test Explorer: zone → host → check. */
import {
  type CancellationToken,
  type Disposable,
  Range,
  type TestController,
  type TestItem,
  type TestRun,
  TestRunProfileKind,
  TestRunRequest,
  tests,
  Uri,
  workspace,
} from 'vscode';
import type { LiveHostItem, LiveScope, LiveSubjects, LiveTestItem, Range as PlainRange } from './messages.ts';
import { ShownRun } from './shownRun.ts';

/** Runs the tests of a zone that a user chose. */
export type RunTests = (uri: string, ids: readonly string[], run: ShownRun, token: CancellationToken) => Promise<void>;

interface Leaf {
  readonly item: TestItem;
  readonly group: string;
}

export class TestTree implements Disposable {
  readonly #controller: TestController;
  readonly #runTests: RunTests;
  /** URI of the zone → id of the test. */
  readonly #zones = new Map<string, Map<string, Leaf>>();

  /** `discover`: looks for the tests of all zones that are open. */
  constructor(runTests: RunTests, discover: () => Promise<void>) {
    this.#runTests = runTests;
    this.#controller = tests.createTestController('zonesmith-live', 'Live checks of zones');
    this.#controller.resolveHandler = (item) => (item ? undefined : discover());
    this.#controller.refreshHandler = discover;
    const run = (request: TestRunRequest, token: CancellationToken) => this.runChosen(request, token);
    this.#controller.createRunProfile('Ask', TestRunProfileKind.Run, run, true);
  }

  /** The tests of a zone are these; those that were there keep what was found. */
  show(uri: string, { origin, hosts }: LiveSubjects): void {
    if (hosts.length === 0) {
      this.hide(uri);
      return;
    }
    const { items } = this.#controller;
    const zone = items.get(uri) ?? this.#controller.createTestItem(uri, origin, Uri.parse(uri));
    zone.label = origin.replace(/(.)\.$/, '$1');
    zone.description = workspace.asRelativePath(Uri.parse(uri));
    const leaves = new Map<string, Leaf>();
    zone.children.replace(hosts.map((host) => this.hostItem(host, zone.children.get(host.host), leaves)));
    this.#zones.set(uri, leaves);
    items.add(zone);
  }

  hide(uri: string): void {
    this.#zones.delete(uri);
    this.#controller.items.delete(uri);
  }

  /** A run that a command started. */
  begin(uri: string, title: string, { ids, groups }: LiveScope): ShownRun {
    const chosen = [...(this.#zones.get(uri) ?? [])]
      .filter(([id, { group }]) => (!ids || ids.includes(id)) && (!groups || groups.includes(group)))
      .map(([, { item }]) => item);
    return new ShownRun(this.#controller.createTestRun(new TestRunRequest(chosen), title), chosen);
  }

  clear(): void {
    this.#controller.invalidateTestResults();
    for (const leaves of this.#zones.values()) for (const { item } of leaves.values()) item.description = '';
  }

  dispose(): void {
    this.#controller.dispose();
  }

  private hostItem(host: LiveHostItem, known: TestItem | undefined, leaves: Map<string, Leaf>): TestItem {
    const item = known ?? this.#controller.createTestItem(host.host, host.host, Uri.parse(host.uri));
    item.range = rangeOf(host.range);
    item.children.replace(
      host.tests.map((test) => {
        const leaf = this.leafItem(test, item.children.get(test.id));
        leaves.set(test.id, { item: leaf, group: test.group });
        return leaf;
      }),
    );
    return item;
  }

  private leafItem({ id, check, label, uri, range }: LiveTestItem, known: TestItem | undefined): TestItem {
    const item = known ?? this.#controller.createTestItem(id, `${check}: ${label}`, Uri.parse(uri));
    item.range = rangeOf(range);
    return item;
  }

  /** One run for each zone that something was chosen of. */
  private async runChosen(request: TestRunRequest, token: CancellationToken): Promise<void> {
    for (const [uri, leaves] of this.#zones) {
      const chosen = [...leaves]
        .filter(([, { item }]) => isChosen(item, request))
        .map(([id, { item }]) => ({ id, item }));
      if (chosen.length === 0) continue;
      const run: TestRun = this.#controller.createTestRun(request, `${this.#controller.items.get(uri)?.label ?? ''}`);
      const shown = new ShownRun(
        run,
        chosen.map(({ item }) => item),
      );
      const ids = chosen.map(({ id }) => id);
      await this.#runTests(uri, ids, shown, run.token.isCancellationRequested ? run.token : token);
    }
  }
}

/** It, or something that it belongs to, is wanted, and not left out. */
function isChosen(item: TestItem, { include, exclude }: TestRunRequest): boolean {
  const isAmong = (list: readonly TestItem[]): boolean => {
    for (let at: TestItem | undefined = item; at; at = at.parent) if (list.includes(at)) return true;
    return false;
  };
  return (!include || isAmong(include)) && !isAmong(exclude ?? []);
}

const rangeOf = ({ start, end }: PlainRange): Range => new Range(start.line, start.character, end.line, end.character);
