/** A resolver that knows the workspace: its zones answer first, servers for everything else. */
import { CNAME, DNAME, DS, SOA } from '../../records/typeCodes.ts';
import { isInDoubt } from '../../rules/support/doubt.ts';
import { recordsAt } from '../../rules/support/target.ts';
import type { Told } from '../../rules/support/zoneLookup.ts';
import type { NameId } from '../../zone/names.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import type { Zone } from '../../zone/zone.ts';
import type { CancelSignal } from '../cancel.ts';
import type { LiveAnswer, LiveQuestion, LiveRecord, Resolver } from '../resolver.ts';
import { aliasTarget, MOST_ALIASES } from './chain.ts';
import { joined } from './joined.ts';

/** What a zone says: records, that there are none, an alias to go on from, or that it does not know. */
type Step =
  | { readonly kind: 'answer'; readonly records: readonly LiveRecord[] }
  | { readonly kind: 'nodata' | 'nxdomain' }
  | { readonly kind: 'alias'; readonly alias: LiveRecord }
  | { readonly kind: 'unknown' };

const UNKNOWN: Step = { kind: 'unknown' };
const ALL = Number.POSITIVE_INFINITY;

export class OverlayResolver implements Resolver {
  readonly #zoneOf: (name: Uint8Array) => Told | undefined;
  readonly #live: Resolver;
  readonly #now: () => number;

  /** `zoneOf`: the zone that answers for a name, and its answer. `now`: milliseconds since 1970. */
  constructor(zoneOf: (name: Uint8Array) => Told | undefined, live: Resolver, now: () => number) {
    this.#zoneOf = zoneOf;
    this.#live = live;
    this.#now = now;
  }

  /** A question to a certain server goes there. */
  async ask(question: LiveQuestion, signal: CancelSignal): Promise<LiveAnswer> {
    if (question.server) return this.#live.ask(question, signal);
    const aliases: LiveRecord[] = [];
    let end = question.name;
    let first: Zone | undefined;
    for (;;) {
      const told = this.#zoneOf(end);
      const step = told ? stepOf(told, end, question.type) : UNKNOWN;
      if (!told || step.kind === 'unknown') break;
      first ??= told.zone;
      if (step.kind !== 'alias') return { ...this.#fromFile(first), ...step, aliases, ...sections(told.zone, step) };
      aliases.push(step.alias);
      const next = aliasTarget(step.alias, end);
      if (!next || aliases.length > MOST_ALIASES) {
        return { ...this.#fromFile(first), kind: 'failed', why: 'other', detail: 'the aliases do not come to an end' };
      }
      end = next;
    }
    const rest = await this.#live.ask({ ...question, name: end }, signal);
    return first ? joined({ ...this.#fromFile(first), fromFile: false }, aliases, rest, rest.milliseconds) : rest;
  }

  #fromFile(zone: Zone) {
    return {
      server: zone.files[0].path,
      at: this.#now(),
      milliseconds: 0,
      authoritative: true,
      authenticated: false,
      extendedErrors: [],
      fromFile: true,
    };
  }
}

function stepOf({ zone, found }: Told, name: Uint8Array, type: number): Step {
  switch (found.kind) {
    case 'exists':
    case 'wildcard':
      return atName(zone, found.name, name, type);
    case 'redirected': {
      const [alias] = recordsAt(zone, found.dname, DNAME, 1);
      return { kind: 'alias', alias: liveRecord(alias, zone.names.wire(found.dname).slice()) };
    }
    case 'delegated':
      // The parent of a delegation holds its DS records (RFC 4035 §3.1.4.1).
      return type === DS && found.name === found.cut ? atName(zone, found.cut, name, type) : UNKNOWN;
    case 'missing':
      return isInDoubt(zone, name) ? UNKNOWN : { kind: 'nxdomain' };
    default:
      return UNKNOWN;
  }
}

function atName(zone: Zone, id: NameId, owner: Uint8Array, type: number): Step {
  const records = recordsAt(zone, id, type, ALL);
  if (records.length > 0) return { kind: 'answer', records: records.map((record) => liveRecord(record, owner)) };
  const [alias] = recordsAt(zone, id, CNAME, 1);
  if (alias) return { kind: 'alias', alias: liveRecord(alias, owner) };
  return isInDoubt(zone, owner) ? UNKNOWN : { kind: 'nodata' };
}

/** `owner`: the name that was asked for, which a wildcard has not. */
const liveRecord = (record: ZoneRecord, owner: Uint8Array): LiveRecord => ({
  owner,
  type: record.typeCode,
  class: record.zone.class,
  ttl: record.ttl,
  rdata: record.rdata.slice(),
});

/** A negative answer shows the zone's SOA, as a server's does. */
function sections(zone: Zone, { kind }: Step): { readonly authority: LiveRecord[]; readonly additional: [] } {
  const soa = kind === 'answer' ? [] : recordsAt(zone, zone.apex, SOA, 1);
  return { authority: soa.map((record) => liveRecord(record, zone.apexWire)), additional: [] };
}
