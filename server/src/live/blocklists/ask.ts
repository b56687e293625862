/**
 * Asks lists as politely as their operators want it: one question at a time for each list, six in all, two test questions
 * an hour, and no answer is asked for twice within ten minutes.
 */

import type { CheckContext } from '../check.ts';
import { askAuthoritative, serversOf } from '../dns/authority.ts';
import { parseServer } from '../dns/serverAddress.ts';
import { Slots } from '../dns/slots.ts';
import type { LiveAnswer, Resolver } from '../resolver.ts';
import { nameIn, nameOf } from '../support/names.ts';
import { type Health, healthOf, testItems } from './health.ts';
import { type Item, questionName } from './item.ts';
import type { BlockList, ItemKind } from './list.ts';

const MOST_AT_ONCE = 6;
const HEALTH_KEPT = 60 * 60_000;
const ANSWER_KEPT = 10 * 60_000;

interface Kept<Value> {
  readonly at: number;
  readonly value: Value;
}

/** What is remembered of lists as long as a resolver lives. */
class Memory {
  readonly slots = new Slots(MOST_AT_ONCE);
  readonly lanes = new Map<string, Promise<unknown>>();
  readonly health = new Map<string, Kept<Health>>();
  readonly answers = new Map<string, Kept<LiveAnswer>>();

  /** Does one thing after the other for each list. */
  inLane<Value>(lane: string, work: () => Promise<Value>): Promise<Value> {
    const next = (this.lanes.get(lane) ?? Promise.resolve()).then(work, work);
    this.lanes.set(lane, next);
    return next;
  }
}

const memories = new WeakMap<Resolver, Memory>();

function memoryOf(resolver: Resolver): Memory {
  const memory = memories.get(resolver) ?? new Memory();
  memories.set(resolver, memory);
  return memory;
}

/** Asks on behalf of one run. `zone`: of the list, with the user's key in it. */
export class ListAsker {
  readonly #context: CheckContext;
  readonly #memory: Memory;

  constructor(context: CheckContext) {
    this.#context = context;
    this.#memory = memoryOf(context.world.resolver);
  }

  /** Whether the list can be believed for a kind of item. `note` hears what was asked. */
  health(list: BlockList, zone: string, kind: ItemKind, note: Note): Promise<Health> {
    return this.#memory.inLane(list.id, async () => {
      const { dnsblResolver } = this.#context.settings;
      const key = `${zone} ${kind} ${dnsblResolver}`;
      const kept = this.#memory.health.get(key);
      if (kept && this.#now - kept.at < HEALTH_KEPT) return kept.value;
      const [listed, notListed] = testItems(list, kind);
      const there = await this.#ask(listed, zone, TYPE_A, note);
      // Whoever does not answer one question is not asked another one.
      const absent = there.kind === 'failed' ? there : await this.#ask(notListed, zone, TYPE_A, note);
      const health = healthOf(list, there, absent);
      if (health.kind !== 'silent') this.#memory.health.set(key, { at: this.#now, value: health });
      return health;
    });
  }

  /** What the list says about an item. */
  item(list: BlockList, zone: string, item: Item, note: Note, type = TYPE_A): Promise<LiveAnswer> {
    return this.#memory.inLane(list.id, async () => {
      const key = `${type} ${questionName(item, zone)} ${this.#context.settings.dnsblResolver}`;
      const kept = this.#memory.answers.get(key);
      const isFresh = kept !== undefined && this.#now - kept.at < ANSWER_KEPT;
      const answer = isFresh ? kept.value : await this.#ask(item, zone, type, note);
      if (isFresh) note(answer, questionName(item, zone), type);
      else if (answer.kind !== 'failed') this.#memory.answers.set(key, { at: this.#now, value: answer });
      return answer;
    });
  }

  get #now(): number {
    return this.#context.world.clock.now();
  }

  async #ask(item: Item, zone: string, type: number, note: Note): Promise<LiveAnswer> {
    const { signal } = this.#context;
    const text = questionName(item, zone);
    const name = nameIn(text);
    if (!name)
      return { ...this.#nobody, kind: 'failed', why: 'other', detail: 'the name is too long, or the key is none' };
    if (!(await this.#memory.slots.take(signal))) return { ...this.#nobody, kind: 'failed', why: 'cancelled' };
    const answer = await this.#send(name, type, `${zone}.`).finally(() => this.#memory.slots.give());
    note(answer, text, type);
    return answer;
  }

  async #send(name: Uint8Array, type: number, zone: string): Promise<LiveAnswer> {
    const { world, settings, signal } = this.#context;
    const { resolver } = world;
    if (settings.dnsblResolver === 'direct') return this.#sendDirectly(name, type, nameOf(zone));
    const server = parseServer(settings.dnsblResolver);
    if (server === undefined) {
      return { ...this.#nobody, kind: 'failed', why: 'other', detail: `"${settings.dnsblResolver}" is no resolver` };
    }
    return resolver.ask({ name, type, ...(server !== 'system' && { server, recursive: true }) }, signal);
  }

  /** Asks the list's own name servers, so that no public resolver and no filter stands between. */
  async #sendDirectly(name: Uint8Array, type: number, zone: Uint8Array): Promise<LiveAnswer> {
    const { world, signal } = this.#context;
    for (let at = 0; zone[at] !== 0; at += zone[at] + 1) {
      const servers = await serversOf(world.resolver, zone.subarray(at), signal);
      if (servers.kind === 'failed') return { ...this.#nobody, ...servers };
      const answer =
        servers.kind === 'servers'
          ? await askAuthoritative(world.resolver, servers, { name, type }, signal)
          : undefined;
      if (answer) return answer;
    }
    return { ...this.#nobody, kind: 'failed', why: 'other', detail: 'the list has no name servers' };
  }

  get #nobody() {
    const at = this.#now;
    return {
      server: '',
      at,
      milliseconds: 0,
      authoritative: false,
      authenticated: false,
      extendedErrors: [],
      fromFile: false,
    };
  }
}

/** Hears of each answer. */
export type Note = (answer: LiveAnswer, name: string, type: number) => void;

const TYPE_A = 1;
