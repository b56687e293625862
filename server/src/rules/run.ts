/** Walks a zone once and lets every rule see what it asked for. */
import { ZoneRecord } from '../zone/record.ts';
import type { Zone } from '../zone/zone.ts';
import { type Active, type Dispatch, dispatchOf } from './dispatch.ts';
import type { Finding } from './finding.ts';
import { fillTemplate } from './message.ts';
import { dataOddities, OwnerOddities, startsWithNames } from './oddities.ts';
import { RRset } from './rrset.ts';
import type { Rule, RuleContext } from './rule.ts';
import { ZoneName } from './zoneName.ts';

type AnyContext = RuleContext<Readonly<Record<string, string>>>;

export interface RunOptions {
  readonly rules: readonly Rule[];
  /** Seconds since 1970. */
  readonly now: number;
  /** A rule that throws is skipped for the rest of the run; tests throw here. */
  readonly onRuleFailure: (code: string, error: unknown) => void;
}

/** All findings of all rules, before severities are set and findings are silenced; in no particular order. */
export function runRules(zone: Zone, options: RunOptions): Finding[] {
  return new Run(zone, options).findings;
}

class Run {
  readonly findings: Finding[] = [];
  readonly #zone: Zone;
  readonly #options: RunOptions;
  readonly #contexts: AnyContext[];
  readonly #failed: boolean[];
  /** What was said of the records of `$GENERATE` directives: the place of all of them is the directive. */
  readonly #said = new Set<string>();
  /** What the rule that runs looks at. */
  #node: unknown;

  constructor(zone: Zone, options: RunOptions) {
    this.#zone = zone;
    this.#options = options;
    this.#contexts = options.rules.map((rule) => this.contextOf(rule));
    this.#failed = options.rules.map(() => false);
    this.reportProblems();
    const dispatch = dispatchOf(options.rules);
    for (const active of dispatch.zone) this.call(active, 'zone', zone);
    this.walk(dispatch);
    for (const id of zone.outside) {
      for (const active of dispatch.outside.of(zone.typeOf(id))) this.call(active, 'record', new ZoneRecord(zone, id));
    }
  }

  private walk(dispatch: Dispatch): void {
    const zone = this.#zone;
    const oddities = new OwnerOddities(zone);
    for (let name = 0; name < zone.names.count; name++) {
      const first = zone.firstRecord(name);
      if (first < 0) continue;
      const holds = zone.holds(name);
      let node: ZoneName | undefined;
      for (const active of dispatch.name) {
        if ((active.bits & holds) === 0) continue;
        if (active.odd !== 0 && (active.odd & oddities.of(name)) === 0) continue;
        node ??= new ZoneName(zone, name);
        this.call(active, 'name', node);
      }
      if (zone.nextRecord(first) < 0) this.visitSet(dispatch, name, zone.typeOf(first), [first]);
      else
        for (const set of (node ?? new ZoneName(zone, name)).rrsets)
          this.visitSet(dispatch, name, set.typeCode, set.ids, set);
    }
  }

  private visitSet(dispatch: Dispatch, name: number, type: number, ids: readonly number[], set?: RRset): void {
    const zone = this.#zone;
    for (const active of dispatch.rrset.of(type)) {
      if (ids.length < (active.rule.atLeast ?? 1)) continue;
      set ??= new RRset(zone, name, type, ids);
      this.call(active, 'rrset', set);
    }
    if (startsWithNames(type) && dispatch.oddRecord.of(type).length > 0)
      for (const id of ids) this.visitOdd(dispatch, type, id);
    const rules = dispatch.record.of(type);
    if (rules.length === 0) return;
    for (const id of ids) {
      const record = new ZoneRecord(zone, id);
      for (const active of rules) this.call(active, 'record', record);
    }
  }

  private visitOdd(dispatch: Dispatch, type: number, id: number): void {
    const odd = dataOddities(this.#zone, id);
    if (odd === 0) return;
    const record = new ZoneRecord(this.#zone, id);
    for (const active of dispatch.oddRecord.of(type)) {
      if (active.rule.odd! & odd) this.call(active, 'record', record);
    }
  }

  private call(active: Active, subject: 'record' | 'rrset' | 'name' | 'zone', node: unknown): void {
    if (this.#failed[active.index]) return;
    this.#node = node;
    try {
      const visit = active.rule.visit![subject] as (node: unknown, ctx: AnyContext) => void;
      visit(node, this.#contexts[active.index]);
    } catch (error) {
      this.#failed[active.index] = true;
      this.#options.onRuleFailure(active.rule.code, error);
    }
  }

  private wasSaid(key: string): boolean {
    if (this.#said.has(key)) return true;
    this.#said.add(key);
    return false;
  }

  private contextOf(rule: Rule): AnyContext {
    return {
      zone: this.#zone,
      now: this.#options.now,
      report: (id, place, args, options = {}) => {
        if (isGenerated(this.#node) && this.wasSaid(`${rule.code} ${id} ${place.file} ${place.start}`)) return;
        this.findings.push({
          code: rule.code,
          severity: options.severity ?? rule.severity,
          message: fillTemplate(rule.messages[id], args),
          file: place.file,
          start: place.start,
          end: place.end,
          refusedBy: options.refusedBy ?? rule.refusedBy ?? [],
          related: options.related ?? [],
          fixes: options.fixes ?? [],
          tags: options.tags ?? [],
        });
      },
    };
  }

  /** What the text layers met, in the words of the rule of the same name. */
  private reportProblems(): void {
    const byCode = new Map(this.#options.rules.map((rule, index) => [rule.code, index]));
    for (const problem of this.#zone.problems) {
      const index = byCode.get(problem.code);
      if (index === undefined) {
        this.#options.onRuleFailure(problem.code, new Error(`no rule explains ${problem.code}`));
        continue;
      }
      const rule = this.#options.rules[index];
      const { message, args: more, ...options } = rule.caseOf?.(problem, this.#zone) ?? {};
      const args = { text: quotable(this.#zone.textAt(problem)), ...problem.args, ...more };
      const fixes = rule.fixesOf?.(problem, this.#zone) ?? [];
      this.#contexts[index].report(message ?? problem.message ?? 'default', problem, args as never, {
        ...(problem.loads && { refusedBy: [] }),
        ...options,
        fixes,
      });
    }
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
