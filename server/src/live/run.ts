/** Live checks as a tree, whom they ask, and running them. */
import { IN } from '../records/classes.ts';
import type { Told } from '../rules/support/zoneLookup.ts';
import type { Place } from '../zone/files.ts';
import type { Zone } from '../zone/zone.ts';
import type { CancelSignal } from './cancel.ts';
import type { Asked, CheckContext, CheckGroup, LiveCheck, LiveResult, Subject } from './check.ts';
import { followed, onCancel } from './dns/cancelling.ts';
import { OverlayResolver } from './dns/overlay.ts';
import { LIVE_CHECKS } from './registry.ts';
import type { LiveSettings } from './settings.ts';
import { shared } from './support/shared.ts';
import type { World } from './world.ts';

/** One check of one subject. */
export interface LiveTest {
  /** `ptr-of-mail-host/mail.example.com.`; stable while the records are. */
  readonly id: string;
  readonly check: string;
  readonly group: CheckGroup;
  /** What the check is about, and the subject. */
  readonly summary: string;
  readonly label: string;
  readonly place: Place;
}

export interface LiveHost {
  readonly host: string;
  readonly place: Place;
  readonly tests: readonly LiveTest[];
}

export interface LiveTree {
  /** The zone's name. */
  readonly zone: string;
  readonly hosts: readonly LiveHost[];
}

interface Planned {
  readonly id: string;
  readonly check: LiveCheck;
  readonly subject: Subject;
}

/** Checks beyond this many at the same time wait; each asks many questions, which the resolver holds back itself. */
const AT_ONCE = 16;

/** What can be checked of a zone. Sends nothing. */
export function subjectsOf(zone: Zone, settings: LiveSettings, checks = LIVE_CHECKS): LiveTree {
  const hosts = new Map<string, { host: string; place: Place; tests: LiveTest[] }>();
  for (const { id, check, subject } of planned(zone, settings, checks)) {
    const { host, label, place } = subject;
    const node = hosts.get(host) ?? { host, place, tests: [] };
    hosts.set(host, node);
    node.tests.push({ id, check: check.code, group: check.group, summary: check.doc.summary, label, place });
  }
  return { zone: zone.names.text(zone.apex), hosts: [...hosts.values()] };
}

/** Whom the checks with some ids will ask, each once, with all that it learns. Sends nothing. */
export function hostsAsked(
  zone: Zone,
  ids: readonly string[],
  settings: LiveSettings,
  checks = LIVE_CHECKS,
): readonly { readonly who: string; readonly learns: readonly string[] }[] {
  const asked = new Map<string, Set<string>>();
  const add = ({ who, learns }: Asked): void => void asked.set(who, (asked.get(who) ?? new Set()).add(learns));
  for (const { check, subject } of chosen(zone, ids, settings, checks))
    check.whom(subject, zone, settings).forEach(add);
  return [...asked].map(([who, learns]) => ({ who, learns: [...learns] }));
}

/** Which tests were done, and which were not because the run was called off. */
export interface LiveRun {
  readonly done: readonly string[];
  readonly cancelled: readonly string[];
}

export interface RunOptions {
  readonly checks?: readonly LiveCheck[];
  /** The zone of the workspace that answers for a name, and its answer: for `asIfPublished`. */
  readonly zoneOf?: (name: Uint8Array) => Told | undefined;
}

/** What these look at may be planned in files; the others compare files with what servers say. */
const PLANNABLE: ReadonlySet<CheckGroup> = new Set(['mail', 'reverse', 'policies']);

const asIfPublished = (world: World, zoneOf: NonNullable<RunOptions['zoneOf']>): World => ({
  ...world,
  resolver: new OverlayResolver(zoneOf, world.resolver, () => world.clock.now()),
});

/**
 * Runs the checks with some ids, several at a time, and hands on the results of each as soon as it has them. Ends at once
 * when it is called off; what comes later is not handed on. Never rejects.
 */
export async function runChecks(
  zone: Zone,
  ids: readonly string[],
  world: World,
  settings: LiveSettings,
  signal: CancelSignal,
  onResult: (id: string, results: readonly LiveResult[]) => void,
  { checks = LIVE_CHECKS, zoneOf }: RunOptions = {},
): Promise<LiveRun> {
  const plan = chosen(zone, ids, settings, checks);
  const done: string[] = [];
  let next = 0;
  const runner = async (contextOf: (check: LiveCheck) => CheckContext): Promise<void> => {
    while (next < plan.length && !signal.aborted) {
      const { id, check, subject } = plan[next++];
      const results = await check.run(subject, contextOf(check)).catch((error) => failed(check, subject, error));
      if (signal.aborted) return;
      done.push(id);
      onResult(id, results);
    }
  };
  await followed(signal, (own) => {
    const asked = shared(world);
    const asIf = zoneOf && settings.asIfPublished ? asIfPublished(asked, zoneOf) : asked;
    const contextOf = ({ group }: LiveCheck): CheckContext => ({
      zone,
      world: PLANNABLE.has(group) ? asIf : asked,
      settings,
      signal: own,
    });
    const all = Promise.all(Array.from({ length: Math.min(AT_ONCE, plan.length) }, () => runner(contextOf)));
    return new Promise<void>((resolve) => {
      const end = (): void => {
        forget();
        resolve();
      };
      const forget = onCancel(own, resolve);
      void all.then(end, end);
    });
  });
  const finished = new Set(done);
  return { done, cancelled: plan.map(({ id }) => id).filter((id) => !finished.has(id)) };
}

/** A fault of the program is said as such: nothing is known then. */
const failed = (check: LiveCheck, subject: Subject, error: unknown): LiveResult[] => [
  {
    check: check.code,
    subject: subject.label,
    verdict: 'cannot-tell',
    message: `The check broke off, which is a fault of Zonesmith: ${error instanceof Error ? error.message : String(error)}`,
    evidence: [],
  },
];

function planned(zone: Zone, settings: LiveSettings, checks: readonly LiveCheck[]): Planned[] {
  if (zone.originUnknown || zone.class !== IN) return [];
  return checks.flatMap((check) =>
    check.subjects(zone, settings).map((subject) => ({ id: `${check.code}/${subject.id}`, check, subject })),
  );
}

function chosen(zone: Zone, ids: readonly string[], settings: LiveSettings, checks: readonly LiveCheck[]): Planned[] {
  const wanted = new Set(ids);
  return planned(zone, settings, checks).filter(({ id }) => wanted.has(id));
}
