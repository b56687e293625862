/**
 * The way that a mail to a zone takes: domain → MX → host → address → name of the address → greeting, and beside it the
 * policies and lists that decide about it. What the zone says, with what live checks found; nothing is asked.
 */
import { parseName, printName } from '../records/name.ts';
import { MX } from '../records/typeCodes.ts';
import { WireReader, WireWriter } from '../records/wire.ts';
import type { Place } from '../zone/files.ts';
import { ZoneRecord } from '../zone/record.ts';
import type { Zone } from '../zone/zone.ts';
import type { CheckGroup, Evidence, LiveResult, Verdict } from './check.ts';
import { asDomain, hostAddresses, policiesOf } from './mailRouteFacts.ts';

/** A result, and the check's group and host. */
export interface KnownResult extends Omit<LiveResult, 'finding'> {
  readonly group: CheckGroup;
  readonly host: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export type StepKind = 'domain' | 'exchange' | 'host' | 'address' | 'reverse' | 'greeting' | 'policy' | 'blocklists';

export interface Remark {
  readonly verdict: Verdict;
  readonly message: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly evidence: readonly Evidence[];
}

/** `Where`: how places are said. */
export interface RouteStep<Where = Place> {
  /** Of this step in this route. */
  readonly id: string;
  readonly kind: StepKind;
  /** What it is: `MX 10`, `SPF`. */
  readonly label: string;
  /** Its name, address or text. */
  readonly value: string;
  /** The worst that was found about it, or else about what comes behind it; `not-asked`: nobody asked yet. */
  readonly verdict: Verdict | 'not-asked';
  /** The worst first. */
  readonly remarks: readonly Remark[];
  readonly next: readonly RouteStep<Where>[];
  /** Where it is written. */
  readonly place?: Where;
}

export interface MailRoute<Where = Place> {
  readonly domain: string;
  readonly way: RouteStep<Where>;
  readonly beside: readonly RouteStep<Where>[];
  /** The youngest result, in milliseconds since 1970; absent: nothing was asked yet. */
  readonly at?: number;
}

/** Looks at all policies, each at its name. */
const EVERY_POLICY = 'mail-policy-resolves';

const RANK: Readonly<Record<Verdict, number>> = { pass: 0, 'cannot-tell': 1, warn: 2, fail: 3 };

export const worst = (verdicts: readonly Verdict[]): Verdict | 'not-asked' =>
  verdicts.length === 0 ? 'not-asked' : verdicts.reduce((a, b) => (RANK[b] > RANK[a] ? b : a));

export function mailRoute(zone: Zone, results: readonly KnownResult[]): MailRoute {
  const domain = printName(zone.apexWire);
  const route = new Route(zone, results);
  const way = route.domain(domain);
  const beside = route.beside(domain);
  const latest = results.reduce((at, each) => Math.max(at, each.at), 0);
  return { domain, way, beside, ...(latest > 0 && { at: latest }) };
}

class Route {
  readonly #zone: Zone;
  readonly #results: readonly KnownResult[];
  #steps = 0;

  constructor(zone: Zone, results: readonly KnownResult[]) {
    this.#zone = zone;
    this.#results = results;
  }

  domain(domain: string): RouteStep {
    const exchanges = this.exchanges();
    const next =
      exchanges.length > 0
        ? exchanges.map((record) => this.exchange(record))
        : // Without MX, mail goes to the domain's own addresses (RFC 5321 §5.1).
          [this.host(domain)];
    return this.step('domain', 'Domain', domain, [], next);
  }

  beside(domain: string): RouteStep[] {
    const hosts = [domain, ...this.exchanges().map(({ rdata }) => printName(rdata, 2))];
    const named = policiesOf(this.#zone, domain).map(({ label, value, place, checks, name }) =>
      this.step(
        'policy',
        label,
        value,
        this.found(({ check, subject, host }) => {
          const about = [subject, host];
          if (isAbout(about, name)) return checks.test(check) || check === EVERY_POLICY;
          return checks.test(check) && hosts.some((each) => isAbout(about, each));
        }),
        [],
        place,
      ),
    );
    const lists = this.found(({ group }) => group === 'blocklists');
    return [...named, this.step('blocklists', 'Blocklists', listsText(lists), lists, [])];
  }

  private exchanges(): ZoneRecord[] {
    const zone = this.#zone;
    return zone
      .chainOf(zone.apex)
      .filter((id) => zone.typeOf(id) === MX)
      .map((id) => new ZoneRecord(zone, id))
      .sort((a, b) => preferenceOf(a) - preferenceOf(b));
  }

  private exchange(record: ZoneRecord): RouteStep {
    const host = printName(record.rdata, 2);
    const label = `MX ${preferenceOf(record)}`;
    // A null MX (RFC 7505): the domain takes no mail.
    if (host === '.') return this.step('exchange', label, 'takes no mail', [], [], record.place);
    const found = this.found(({ group, check, host: about, subject }) =>
      group === 'mail' || (group === 'names' && check.startsWith('mx')) ? isAbout([about, subject], host) : false,
    );
    return this.step('exchange', label, host, found, [this.host(host)], record.place);
  }

  private host(host: string): RouteStep {
    const known = hostAddresses(this.#zone, parsed(host));
    const told = known.addresses.length > 0 ? [] : this.toldAddresses(host);
    const addresses = [
      ...known.addresses.map(({ address, place }) => this.address(host, address, place)),
      ...told.map((address) => this.address(host, address)),
    ];
    const found = this.found(
      ({ group, check, host: about, subject }) =>
        (group === 'names' || /^(?:tlsa|dane)/.test(check)) && isAbout([about, subject], host),
    );
    return this.step('host', known.alias ? 'Host (an alias)' : 'Host', host, found, addresses);
  }

  /** Addresses of a host outside of the zone, as they were answered. */
  private toldAddresses(host: string): string[] {
    const answers = this.#results
      .flatMap(({ evidence }) => evidence)
      .filter(({ question }) => /^A(?:AAA)? /.test(question) && isAbout([question], host))
      .flatMap(({ answer }) => answer.split(/[,\s]+/));
    return [...new Set(answers.filter((word) => /^(?:\d{1,3}(?:\.\d{1,3}){3}|[\da-f]*:[\da-f:.]+)$/i.test(word)))];
  }

  private address(host: string, address: string, place?: Place): RouteStep {
    const about = ({ subject, host: of }: KnownResult) => isAbout([subject, of], address);
    const reverse = this.found((each) => each.group === 'reverse' && about(each));
    const greeting = this.found(
      (each) => each.group === 'smtp' && (about(each) || (isAbout([each.host], host) && !hasAddress(each.subject))),
    );
    const lists = this.found((each) => each.group === 'blocklists' && about(each));
    const next = [
      this.step('reverse', 'Reverse name', answerOf(reverse, /^PTR /), reverse, []),
      this.step('greeting', 'Greeting', answerOf(greeting, /^(?:EHLO|220|greeting)/i), greeting, []),
    ];
    return this.step('address', address.includes(':') ? 'IPv6' : 'IPv4', address, lists, next, place);
  }

  private found(is: (result: KnownResult) => boolean): KnownResult[] {
    return this.#results.filter(is);
  }

  private step(
    kind: StepKind,
    label: string,
    value: string,
    found: readonly KnownResult[],
    next: readonly RouteStep[],
    place?: Place,
  ): RouteStep {
    return {
      id: `step-${++this.#steps}`,
      kind,
      label,
      value,
      verdict: worst(found.length > 0 ? found.map(({ verdict }) => verdict) : next.flatMap(verdictsBehind)),
      remarks: [...found]
        .sort((a, b) => RANK[b.verdict] - RANK[a.verdict])
        .map(({ verdict, message, at, evidence }) => ({ verdict, message, at, evidence })),
      next,
      ...(place && { place }),
    };
  }
}

/** Of a step, and of all that come behind it. */
const verdictsBehind = ({ remarks, next }: RouteStep): Verdict[] => [
  ...remarks.map(({ verdict }) => verdict),
  ...next.flatMap(verdictsBehind),
];

const preferenceOf = ({ rdata }: ZoneRecord): number => new WireReader(rdata).u16();

const parsed = (name: string): Uint8Array => parseName(name, new WireWriter()) ?? Uint8Array.of(0);

/** Whether one of some texts has a word that is this name or address. */
function isAbout(texts: readonly string[], what: string): boolean {
  const wanted = asDomain(what);
  return texts.some((text) => text.split(/[\s,;()[\]]+/).some((word) => asDomain(word) === wanted));
}

const hasAddress = (text: string): boolean => /\d+\.\d+\.\d+\.\d+|[\da-f]*:[\da-f:]+/i.test(text);

/** What the evidence answers to a question. */
function answerOf(results: readonly KnownResult[], question: RegExp): string {
  const found = results.flatMap(({ evidence }) => evidence).find((each) => question.test(each.question));
  return found?.answer ?? '';
}

function listsText(results: readonly KnownResult[]): string {
  // The count of all lists is said about the name or address alone.
  const ofLists = results.filter(({ subject }) => subject.includes(' '));
  if (ofLists.length === 0) return '';
  const count = (verdict: Verdict) => ofLists.filter((each) => each.verdict === verdict).length;
  const unknown = count('cannot-tell');
  return `listed: ${count('fail') + count('warn')} of ${ofLists.length - unknown}${unknown > 0 ? `, cannot tell: ${unknown}` : ''}`;
}
