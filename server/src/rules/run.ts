/** Walks a zone once and lets every rule see what it asked for. */

import type { NameId } from '../zone/names.ts';
import { ZoneRecord } from '../zone/record.ts';
import type { PlacedProblem, RecordId, Zone } from '../zone/zone.ts';
import { type Active, type ActiveAmong, type AnyContext, amongIn, type Dispatch, dispatchOf } from './dispatch.ts';
import type { Finding } from './finding.ts';
import { dataOddities, mayBeOdd, OwnerOddities } from './oddities.ts';
import { findingOf } from './report.ts';
import { RRset } from './rrset.ts';
import type { Rule } from './rule.ts';
import { setOddities } from './setOddities.ts';
import { isPlainHost } from './support/target.ts';
import { ZoneName } from './zoneName.ts';

export interface RunOptions {
  readonly rules: readonly Rule[];
  /** Seconds since 1970. */
  readonly now: number;
  /** Which part of the names is visited when threads share the work; absent: all of them. */
  readonly part?: Part;
  /** A rule that throws is skipped for the rest of the run; tests throw here. */
  readonly onRuleFailure: (code: string, error: unknown) => void;
}

/** A part of the work; threads that share it have one each. */
export interface Part {
  /** Also looks at the text and the zone as a whole. */
  readonly isFirst: boolean;
  /** The first of the next `CHUNK` names to visit; after the last name of the zone when none is left. */
  next(): number;
}

/** How many names are visited at a time. */
export const CHUNK = 2048;

/** All findings of all rules, before severities are set and findings are silenced; in no particular order. */
export function runRules(zone: Zone, options: RunOptions): Finding[] {
  const run = new RuleRun(zone, options);
  const part = options.part ?? wholeOf();
  if (part.isFirst) run.visitWhole();
  const { count } = zone.names;
  for (let from = part.next(); from < count; from = part.next()) run.visitNames(from, Math.min(from + CHUNK, count));
  return run.findings;
}

/** Is told about a name of which something was found, or whose rules looked further than at the name itself. */
export type NameWatch = (name: NameId, findings: readonly Finding[], lookedFar: number) => void;

/** One run of rules over a zone, or over parts of it. */
export class RuleRun {
  readonly #findings: Finding[] = [];
  readonly #zone: Zone;
  readonly #options: RunOptions;
  readonly #watch: NameWatch | undefined;
  /** What rules see and report to; one for all, since one runs at a time. */
  readonly #context: AnyContext;
  readonly #failed = new Set<Rule>();
  #oddities: OwnerOddities;
  #dispatch: Dispatch;
  #among: readonly ActiveAmong[];
  /** What was said of the records of `$GENERATE` directives: the place of all of them is the directive. */
  readonly #said = new Set<string>();
  /** The rule that runs, and what it looks at. */
  #rule: Rule | undefined;
  #node: unknown;

  constructor(zone: Zone, options: RunOptions, watch?: NameWatch) {
    this.#zone = zone;
    this.#options = options;
    this.#watch = watch;
    this.#oddities = new OwnerOddities(zone);
    this.#context = this.newContext();
    this.#dispatch = dispatchOf(options.rules);
    this.#among = amongIn(zone, this.#dispatch.lookers);
  }

  /** The zone has changed: forgets what was found; what is visited from now on is found in the zone as it is. */
  again(): void {
    this.#findings.length = 0;
    this.#said.clear();
    this.#oddities = new OwnerOddities(this.#zone);
    this.#among = amongIn(this.#zone, this.#dispatch.lookers);
  }

  get findings(): Finding[] {
    return this.#findings;
  }

  /** Looks at the text and at the zone as a whole. */
  visitWhole(): void {
    const zone = this.#zone;
    this.reportProblems();
    for (const active of this.#dispatch.zone) this.guard(() => this.call(active, zone));
    for (const id of zone.outside) {
      for (const active of this.#dispatch.outside.of(zone.typeOf(id))) {
        this.guard(() => this.call(active, new ZoneRecord(zone, id)));
      }
    }
  }

  private call(active: Active, node: unknown): void {
    this.#rule = active.rule;
    this.#node = node;
    active.visit(node as never, this.#context);
  }

  /** Runs one visit; a rule that throws is left out from then on. */
  private guard(visit: () => void): boolean {
    try {
      visit();
      return true;
    } catch (error) {
      this.leaveOut(this.#rule!);
      this.#options.onRuleFailure(this.#rule!.code, error);
      return false;
    }
  }

  private leaveOut(rule: Rule): void {
    this.#failed.add(rule);
    this.#dispatch = dispatchOf(this.#options.rules.filter((each) => !this.#failed.has(each)));
    this.#among = this.#among.filter((active) => active.rule !== rule);
  }

  /** Visits names and all of their records; a name once more without the rule that threw, if one does. */
  visitNames(from: NameId, to: NameId): void {
    const zone = this.#zone;
    let before = 0;
    const visitRest = (): void => {
      for (; from < to; from++) {
        if (zone.firstRecord(from) < 0) continue;
        before = this.#findings.length;
        zone.lookedFar = 0;
        this.visitName(from);
        if (this.#watch && (zone.lookedFar !== 0 || this.#findings.length > before)) {
          this.#watch(from, this.#findings.slice(before), zone.lookedFar);
        }
      }
    };
    while (!this.guard(visitRest)) this.#findings.length = before;
  }

  private visitName(name: NameId): void {
    const zone = this.#zone;
    const holds = zone.holds(name);
    let node: ZoneName | undefined;
    for (const active of this.#dispatch.name[holds]) {
      node ??= new ZoneName(zone, name);
      this.call(active, node);
    }
    const odd = this.#oddities.of(name);
    if (odd !== 0) {
      for (const active of this.#dispatch.oddName[holds]) {
        if ((active.odd & odd) === 0) continue;
        node ??= new ZoneName(zone, name);
        this.call(active, node);
      }
    }
    for (const active of this.#among) {
      if (!active.passes(name)) continue;
      node ??= new ZoneName(zone, name);
      this.call(active, node);
    }
    const first = zone.firstRecord(name);
    if (zone.nextRecord(first) < 0) this.visitSingle(name, first);
    else if (zone.hasOneOfEach(name)) {
      for (let id = first; id >= 0; id = zone.nextRecord(id)) this.visitSingle(name, id);
    } else for (const set of (node ?? new ZoneName(zone, name)).rrsets) this.visitSet(set);
  }

  /** Most names have one record, which needs no list. */
  private visitSingle(name: NameId, id: RecordId): void {
    const zone = this.#zone;
    const type = zone.typeOf(id);
    const rules = this.#dispatch.single.of(type);
    if (rules.length > 0) {
      const set = new RRset(zone, name, type, [id]);
      for (const active of rules) this.call(active, set);
    }
    this.visitRecord(type, id);
  }

  private visitSet(set: RRset): void {
    const { typeCode, ids } = set;
    const rules = ids.length === 1 ? this.#dispatch.single : this.#dispatch.rrset;
    for (const active of rules.of(typeCode)) {
      if (ids.length >= (active.rule.atLeast ?? 1)) this.call(active, set);
    }
    if (ids.length > 1) this.visitOddSet(set);
    for (const id of ids) this.visitRecord(typeCode, id);
  }

  private visitOddSet(set: RRset): void {
    const odd = setOddities(this.#zone, set.ids);
    if (odd === 0) return;
    for (const active of this.#dispatch.oddSet.of(set.typeCode)) if (active.rule.odd! & odd) this.call(active, set);
  }

  private visitRecord(type: number, id: RecordId): void {
    if (mayBeOdd(type)) this.visitOdd(type, id);
    const rules = this.#dispatch.record.of(type);
    const notPlain = this.#dispatch.notPlain.of(type);
    if (rules.length + notPlain.length === 0) return;
    const record = new ZoneRecord(this.#zone, id);
    for (const active of rules) this.call(active, record);
    if (notPlain.length > 0 && !isPlainHost(record)) for (const active of notPlain) this.call(active, record);
  }

  private visitOdd(type: number, id: RecordId): void {
    const rules = this.#dispatch.oddRecord.of(type);
    const odd = rules.length === 0 ? 0 : dataOddities(this.#zone, id);
    if (odd === 0) return;
    const record = new ZoneRecord(this.#zone, id);
    for (const active of rules) if (active.rule.odd! & odd) this.call(active, record);
  }

  private wasSaid(key: string): boolean {
    if (this.#said.has(key)) return true;
    this.#said.add(key);
    return false;
  }

  private newContext(): AnyContext {
    return {
      zone: this.#zone,
      now: this.#options.now,
      report: (id, place, args, options = {}) => {
        const rule = this.#rule!;
        if (isGenerated(this.#node) && this.wasSaid(`${rule.code} ${id} ${place.file} ${place.start}`)) return;
        this.#findings.push(findingOf(rule, id, place, args, options));
      },
    };
  }

  /** What the text layers met, in the words of the rule of the same name. */
  private reportProblems(): void {
    this.#node = undefined;
    const byCode = new Map(this.#options.rules.map((rule) => [rule.code, rule]));
    for (const problem of this.#zone.problems) {
      const rule = byCode.get(problem.code);
      try {
        if (!rule) throw new Error(`no rule explains ${problem.code}`);
        this.reportProblem(rule, problem);
      } catch (error) {
        this.#options.onRuleFailure(problem.code, error);
      }
    }
  }

  private reportProblem(rule: Rule, problem: PlacedProblem): void {
    const { message, args: more, ...options } = rule.caseOf?.(problem, this.#zone) ?? {};
    const args = { text: quotable(this.#zone.textAt(problem)), ...problem.args, ...more };
    const fixes = rule.fixesOf?.(problem, this.#zone) ?? [];
    this.#rule = rule;
    this.#context.report(message ?? problem.message ?? 'default', problem, args as never, {
      ...(problem.loads && { refusedBy: [] }),
      ...options,
      fixes,
    });
  }
}

function isGenerated(node: unknown): boolean {
  if (node instanceof ZoneRecord) return node.isGenerated;
  return (node instanceof RRset || node instanceof ZoneName) && node.first.isGenerated;
}

const LONGEST_QUOTE = 60;

/** Text as it may stand in a message: one line, not too long. */
function quotable(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}…` : line;
}

/** All of the work, for one thread. */
function wholeOf(): Part {
  let at = -CHUNK;
  return {
    isFirst: true,
    next: () => {
      at += CHUNK;
      return at;
    },
  };
}
