/** What answers the requests of live checks: plans, runs, and what was found last. */
import type { CancellationToken, Position, Range } from 'vscode-languageserver';
import { entryAtOffset, recordsOf } from '../features/entries.ts';
import { askZones } from '../features/explain/zones.ts';
import type { LiveResult } from '../live/check.ts';
import { compareZone } from '../live/compareZone.ts';
import { type MailRoute, mailRoute, type RouteStep } from '../live/mailRoute.ts';
import { mailRouteMarkdown } from '../live/mailRouteText.ts';
import { resolveRecord, setOfRecord } from '../live/resolveRecord.ts';
import { hostsAsked, type LiveTest, runChecks, subjectsOf } from '../live/run.ts';
import { resolverAsked } from '../live/support/resolverAsked.ts';
import type { Place } from '../zone/files.ts';
import type { Zone } from '../zone/zone.ts';
import type { ServerContext } from './context.ts';
import type { OpenDocument } from './documents.ts';
import type { LiveWorld, WorldWishes } from './host.ts';
import type {
  LiveHosts,
  LiveRan,
  LiveReport,
  LiveScope,
  LiveSubjects,
  Refused,
  Resolved,
  SentRoute,
  TransferWish,
} from './liveMessages.ts';
import { FRESH } from './liveNotes.ts';
import { signalOf } from './liveSignal.ts';
import { transferText } from './liveTransfer.ts';
import { linesOf, rangeIn } from './places.ts';
import { offsetAt } from './positions.ts';
import { LIVE_LOG, LIVE_RESULT, SECRET } from './requests.ts';
import { uriOf } from './uris.ts';

type Planned = LiveTest & { readonly host: string };
type Results = Map<string, readonly LiveReport[]>;

export class LiveWork {
  readonly #context: ServerContext;
  /** A world for each set of settings: what it was told it does not ask again. */
  readonly #worlds = new Map<string, Promise<LiveWorld>>();
  /** URI → subject → what was found. */
  readonly #results = new Map<string, Results>();

  constructor(context: ServerContext) {
    this.#context = context;
  }

  subjects(opened: OpenDocument): LiveSubjects {
    const { zone } = this.#context.documents.snapshot(opened);
    const { zone: origin, hosts } = subjectsOf(zone, this.settings(opened));
    return {
      origin,
      hosts: hosts.map(({ host, place, tests }) => ({
        host,
        ...whereOf(zone, place),
        tests: tests.map(({ place: at, ...test }) => ({ ...test, ...whereOf(zone, at) })),
      })),
    };
  }

  hosts(opened: OpenDocument, scope: LiveScope): LiveHosts {
    const { zone } = this.#context.documents.snapshot(opened);
    const settings = this.settings(opened);
    if (scope.resolving) {
      const { who, learns } = resolverAsked(settings, 'which record is looked at');
      return { hosts: [{ who, learns: [learns] }], tests: 1 };
    }
    const ids = [...this.planned(zone, opened, scope).keys()];
    return { hosts: hostsAsked(zone, ids, settings), tests: ids.length };
  }

  async run(opened: OpenDocument, scope: LiveScope, run: string, token: CancellationToken): Promise<LiveRan> {
    const { connection, documents } = this.#context;
    const { zone } = documents.frozen(opened);
    const planned = this.planned(zone, opened, scope);
    const world = await this.world(opened);
    const { signal, done: release } = signalOf(token);
    const reports: LiveReport[] = [];
    let done = 0;
    const take = (id: string, results: readonly LiveResult[]): void => {
      const plan = planned.get(id);
      if (!plan) return;
      const made = results.map((result) => reportOf(zone, plan, result, world));
      reports.push(...made);
      this.keep(opened, zone, plan, results, made);
      void connection.sendNotification(LIVE_RESULT, { run, id, reports: made, done: ++done, total: planned.size });
    };
    const workspace = documents.views().filter((view) => view.opened.file.path !== opened.path);
    const zoneOf = (name: Uint8Array) => askZones({ zone, workspace }, name);
    const ids = [...planned.keys()];
    await runChecks(zone, ids, world, this.settings(opened), signal, take, { zoneOf }).finally(release);
    return { reports, cancelled: token.isCancellationRequested };
  }

  async resolve(opened: OpenDocument, position: Position, token: CancellationToken): Promise<Resolved | Refused> {
    const { documents } = this.#context;
    const { zone } = documents.frozen(opened);
    const file = zone.files.findIndex(({ path }) => path === opened.path);
    const { codes } = zone.files[file];
    const entry = entryAtOffset(zone, file, offsetAt(linesOf(codes), codes, position));
    const [record] = entry ? recordsOf(zone, file, entry) : [];
    if (!record) return { refused: 'there is no record at the cursor' };
    const { signal, done } = signalOf(token);
    const world = await this.world(opened);
    const resolved = await resolveRecord(record, world, signal).finally(done);
    const { question: title, verdict, server, at } = resolved;
    const note = { title, verdict, message: answerText(resolved), asked: [server], at };
    documents.live.keep(
      zone,
      title,
      setOfRecord(record).records.map(({ place }) => ({ place, note })),
    );
    return resolved;
  }

  async compare(opened: OpenDocument, token: CancellationToken) {
    const { zone } = this.#context.documents.frozen(opened);
    const { signal, done } = signalOf(token);
    return compareZone(zone, await this.world(opened), this.settings(opened), signal).finally(done);
  }

  async transfer(wish: TransferWish, token: CancellationToken): Promise<{ readonly text: string } | Refused> {
    const { host, settings } = this.#context;
    const { signal, done } = signalOf(token);
    const wishes = this.wishes(settings('').live);
    return transferText(wish, host, wishes, signal).finally(done);
  }

  route(opened: OpenDocument): SentRoute {
    const { zone } = this.#context.documents.snapshot(opened);
    const now = this.#context.host.now() * 1000;
    const known = [...(this.#results.get(opened.uri)?.values() ?? [])].flat().filter(({ at }) => now - at < FRESH);
    const route = mailRoute(zone, known);
    return { ...withRanges(zone, route), markdown: mailRouteMarkdown(route) };
  }

  clear(uri?: string): void {
    if (uri === undefined) this.#results.clear();
    else this.#results.delete(uri);
  }

  private planned(zone: Zone, opened: OpenDocument, { ids, groups }: LiveScope): Map<string, Planned> {
    const wanted = ids && new Set(ids);
    const { hosts } = subjectsOf(zone, this.settings(opened));
    const tests = hosts.flatMap(({ host, tests: ofHost }) => ofHost.map((test) => ({ ...test, host })));
    const within = tests.filter(({ id, group }) => (!wanted || wanted.has(id)) && (!groups || groups.includes(group)));
    return new Map(within.map((test) => [test.id, test]));
  }

  private settings({ path }: OpenDocument) {
    return this.#context.settings(path).live;
  }

  /** Users who ask again have changed something: nothing is answered from memory. */
  private async world(opened: OpenDocument): Promise<LiveWorld> {
    const world = await this.worldFor(opened);
    world.forget();
    return world;
  }

  private worldFor(opened: OpenDocument): Promise<LiveWorld> {
    const settings = this.settings(opened);
    const key = JSON.stringify(settings);
    let world = this.#worlds.get(key);
    if (!world) {
      world = this.#context.host.world!(this.wishes(settings));
      this.#worlds.set(key, world);
      world.catch(() => this.#worlds.delete(key));
    }
    return world;
  }

  private wishes(settings: WorldWishes['settings']): WorldWishes {
    const { connection } = this.#context;
    return {
      settings,
      secret: async (name) => (await connection.sendRequest(SECRET, { name })).secret ?? undefined,
      log: (entry) => void connection.sendNotification(LIVE_LOG, entry),
    };
  }

  private keep(
    opened: OpenDocument,
    zone: Zone,
    { id, place: planned }: Planned,
    results: readonly LiveResult[],
    reports: readonly LiveReport[],
  ): void {
    const { live } = this.#context.documents;
    const known: Results = this.#results.get(opened.uri) ?? new Map();
    this.#results.set(opened.uri, known.set(id, reports));
    const placed = reports.map(({ verdict, message, evidence, check, subject, at }, index) => {
      const asked = [...new Set(evidence.map((each) => each.asked))];
      const note = { title: `${check} ${subject}`, verdict, message, asked, at };
      return { place: results[index].finding?.place ?? planned, note };
    });
    live.keep(zone, id, placed);
  }
}

const whereOf = (zone: Zone, place: Place): { uri: string; range: Range } => ({
  uri: uriOf(zone.files[place.file].path),
  range: rangeIn(zone, place),
});

/** Keys stand in names that are asked for: they are taken out of everything that is shown. */
function reportOf(zone: Zone, { id, group, host }: Planned, result: LiveResult, world: LiveWorld): LiveReport {
  const { finding, evidence, ...plain } = result;
  const hide = (text: string): string => world.hide(text);
  return {
    ...plain,
    message: hide(result.message),
    evidence: evidence.map(({ asked, question, answer, at }) => ({
      asked: hide(asked),
      question: hide(question),
      answer: hide(answer),
      at,
    })),
    id,
    group,
    host,
    at: result.evidence.reduce((latest, { at }) => Math.max(latest, at), 0) || world.clock.now(),
    ...(finding && { finding: { ...whereOf(zone, finding.place), severity: finding.severity } }),
  };
}

/** What was answered, for a hover: short. */
const answerText = ({ message, live }: Resolved): string =>
  live.length === 0 ? message : `${message}; served: ${live.join(', ')}`;

function withRanges(zone: Zone, { way, beside, ...route }: MailRoute): Omit<SentRoute, 'markdown'> {
  const sent = ({ place, next, ...step }: RouteStep): SentRoute['way'] => ({
    ...step,
    next: next.map(sent),
    ...(place && { place: whereOf(zone, place) }),
  });
  return { ...route, way: sent(way), beside: beside.map(sent) };
}
