/**
 * A world without network for tests of live checks. What the DNS says is a table: `name TYPE`, or `server name TYPE` for
 * one server, asked by its name or address, or `resolver` → records in presentation format, or what goes wrong. Other questions are
 * answered from zones, if there are any; about the rest nobody answers.
 */

import type { CancelSignal } from '../../server/src/live/cancel.ts';
import type { Failure, LiveAnswer, LiveQuestion, LiveRecord, ServerAddress } from '../../server/src/live/resolver.ts';
import { nameOf } from '../../server/src/live/support/names.ts';
import type { Certificate, FetchAnswer, SmtpAnswer, World } from '../../server/src/live/world.ts';
import { mnemonicOf, typeOf } from '../../server/src/records/mnemonics.ts';
import { printName } from '../../server/src/records/name.ts';
import { lookup } from '../../server/src/zone/lookup.ts';
import { ZoneRecord } from '../../server/src/zone/record.ts';
import type { Zone } from '../../server/src/zone/zone.ts';
import { load } from './check.ts';

/** `NXDOMAIN`, `NODATA`, `timeout`, `refused` …, or RDATA; `CNAME x` in front of others is an alias on the way. */
export type Said = string | readonly string[] | Partial<LiveAnswer>;

export interface FakeWorldSetup {
  readonly dns?: Readonly<Record<string, Said>>;
  /** What is served, by every server and by the resolver, unless the table says something else. */
  readonly zones?: readonly Zone[];
  /** By address. */
  readonly smtp?: Readonly<Record<string, SmtpAnswer>>;
  readonly web?: Readonly<Record<string, FetchAnswer>>;
  readonly secrets?: Readonly<Record<string, string>>;
  /** Milliseconds since 1970; default: 1 June 2026. */
  readonly now?: number;
}

export interface FakeWorld extends World {
  /** Every question, `name TYPE` or `server name TYPE`, in order. */
  readonly asked: string[];
  /** Names and addresses of the mail servers that were looked at. */
  readonly looked: string[];
  /** Lets time pass. */
  pass(milliseconds: number): void;
}

export const LIVE_NOW = Date.parse('2026-06-01T00:00:00Z');

const FAILURES: ReadonlySet<string> = new Set<Failure>([
  'timeout',
  'unreachable',
  'refused',
  'servfail',
  'formerr',
  'notimp',
  'truncated',
  'malformed',
  'cancelled',
  'unsupported',
  'other',
]);

export function fakeWorld(setup: FakeWorldSetup = {}): FakeWorld {
  let now = setup.now ?? LIVE_NOW;
  const asked: string[] = [];
  const looked: string[] = [];
  const table = new Map(Object.entries(setup.dns ?? {}).map(([key, said]) => [key.toLowerCase(), said]));
  const answer = (question: LiveQuestion): LiveAnswer => {
    const { name, type, server } = question;
    const what = `${printName(name)} ${mnemonicOf(type)}`.toLowerCase();
    const who = server ? whoIs(server) : ['resolver'];
    asked.push(server ? `${who[0]} ${what}` : what);
    const key = [...who.map((each) => `${each} ${what}`), what].find((each) => table.has(each));
    const told = {
      server: server ? who.join(' ') : '192.0.2.1',
      at: now,
      milliseconds: 1,
      authoritative: server !== undefined && !question.recursive,
      authenticated: false,
      extendedErrors: [],
      fromFile: false,
    };
    if (key !== undefined) return { ...told, ...answerOf(table.get(key)!, name, type) } as LiveAnswer;
    for (const zone of setup.zones ?? []) {
      const records = servedBy(zone, name, type);
      if (records) return { ...told, ...records } as LiveAnswer;
    }
    return { ...told, kind: 'failed', why: 'timeout' };
  };
  return {
    asked,
    looked,
    pass(milliseconds) {
      now += milliseconds;
    },
    resolver: {
      ask: async (question, signal) =>
        signal.aborted ? { ...answer(question), kind: 'failed', why: 'cancelled' } : answer(question),
    },
    smtp: {
      async look({ address, name }) {
        looked.push(`${name} ${address}`);
        return setup.smtp?.[address] ?? { kind: 'unsupported' };
      },
    },
    web: { get: async (url) => setup.web?.[url] ?? { kind: 'failed', why: 'no connection' } },
    clock: { now: () => now, later: () => () => {} },
    secret: async (name) => setup.secrets?.[name],
  };
}

function whoIs(server: ServerAddress): string[] {
  if (server.protocol === 'https') return [server.url];
  return [...(server.name === undefined ? [] : [server.name.toLowerCase()]), server.address];
}

function answerOf(said: Said, name: Uint8Array, type: number): Partial<LiveAnswer> {
  const nothing = { aliases: [], authority: [], additional: [] };
  if (typeof said !== 'string' && !Array.isArray(said))
    return { ...nothing, ...(said as Partial<LiveAnswer>) } as LiveAnswer;
  const texts = typeof said === 'string' ? [said] : said;
  if (FAILURES.has(texts[0])) return { kind: 'failed', why: texts[0] as Failure };
  if (texts[0] === 'NXDOMAIN') return { kind: 'nxdomain', ...nothing };
  if (texts[0] === 'NODATA') return { kind: 'nodata', ...nothing };
  const aliases: LiveRecord[] = [];
  const records: LiveRecord[] = [];
  const question = mnemonicOf(type);
  for (const text of texts) {
    const [, isAlias, rest] = /^(CNAME )?(.*)$/s.exec(text)!;
    if (isAlias && question !== 'CNAME') aliases.push(recordOf(printName(name), 'CNAME', rest));
    else records.push(recordOf(printName(name), question, rest.replace(new RegExp(`^${question} `), '')));
  }
  return records.length > 0
    ? { kind: 'answer', ...nothing, records, aliases }
    : { kind: 'nodata', ...nothing, aliases };
}

/** A record from its presentation format. */
export function recordOf(owner: string, type: string, data: string, ttl = 3600): LiveRecord {
  const zone = load(`${owner} ${ttl} IN ${type} ${data}\n`, { origin: owner });
  const name = zone.names.find(nameOf(owner));
  const id = zone.firstRecord(name);
  if (id < 0) throw new Error(`no record: ${owner} ${type} ${data}`);
  return { owner: nameOf(owner), type: typeOf(type)!, class: 1, ttl, rdata: new ZoneRecord(zone, id).rdata.slice() };
}

/** What a server of a zone says; undefined when it has nothing to do with the name. */
function servedBy(zone: Zone, name: Uint8Array, type: number): Partial<LiveAnswer> | undefined {
  const nothing = { aliases: [], authority: [], additional: [] };
  const found = lookup(zone, name);
  if (found.kind === 'outside') return undefined;
  if (found.kind === 'missing') return { kind: 'nxdomain', ...nothing };
  if (found.kind === 'redirected') return undefined;
  const at = found.kind === 'delegated' ? found.cut : found.name;
  const all = zone.chainOf(at).map((id) => new ZoneRecord(zone, id));
  const live = (record: ZoneRecord): LiveRecord => ({
    owner: name,
    type: record.typeCode,
    class: 1,
    ttl: record.ttl,
    rdata: record.rdata.slice(),
  });
  if (found.kind === 'delegated') {
    const authority = all.filter((record) => record.type === 'NS').map(live);
    return { kind: 'referral', ...nothing, authority, authoritative: false };
  }
  const records = all.filter(({ typeCode }) => typeCode === type).map(live);
  if (records.length > 0) return { kind: 'answer', ...nothing, records };
  const alias = all.find((record) => record.type === 'CNAME');
  if (!alias) return { kind: 'nodata', ...nothing };
  const next = servedBy(zone, alias.nameOf('canonical-name'), type);
  const aliases = [live(alias), ...((next && 'aliases' in next && next.aliases) || [])];
  return next ? ({ ...next, aliases } as Partial<LiveAnswer>) : { kind: 'failed', why: 'timeout' };
}

/** A certificate that is good for a name in 2026. */
export const certificate = (name: string, more: Partial<Certificate> = {}): Certificate => ({
  names: [name],
  issuer: 'Test CA',
  notBefore: Date.parse('2026-01-01'),
  notAfter: Date.parse('2027-01-01'),
  chain: [Uint8Array.of(1, 2, 3)],
  keys: [Uint8Array.of(4, 5, 6)],
  ...more,
});

/** What a mail server says. */
export const greets = (name: string, more: Partial<Extract<SmtpAnswer, { kind: 'answer' }>> = {}): SmtpAnswer => ({
  kind: 'answer',
  greeting: [`${name} ESMTP`],
  greetingCode: 220,
  extensions: [name, 'STARTTLS'],
  startTls: { kind: 'done', protocol: 'TLSv1.3', certificate: certificate(name) },
  milliseconds: 5,
  ...more,
});

/** A signal that can be given. */
export class Signal implements CancelSignal {
  aborted = false;
  readonly #listeners = new Set<() => void>();

  addEventListener(_: 'abort', listener: () => void): void {
    this.#listeners.add(listener);
  }

  removeEventListener(_: 'abort', listener: () => void): void {
    this.#listeners.delete(listener);
  }

  abort(): void {
    this.aborted = true;
    for (const listener of this.#listeners) listener();
  }
}
