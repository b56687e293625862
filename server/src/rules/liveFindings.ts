/**
 * The findings of a zone that is being edited. After a patch, rules look again at the names that may be judged otherwise:
 * those whose records changed, those whose rules looked further than at their own records, and, where a name holds other
 * types than before or redirects or delegates otherwise, the names below it and those that point to any of them.
 */
import type { Change, Patch } from '../zone/liveZone.ts';
import type { NameId } from '../zone/names.ts';
import { pointingTo, withNamesBelow } from '../zone/relations.ts';
import type { Zone } from '../zone/zone.ts';
import type { Finding } from './finding.ts';
import { movedFinding } from './movedFinding.ts';
import { CHUNK, RuleRun, type RunOptions } from './run.ts';

export class LiveFindings {
  readonly #zone: Zone;
  readonly #run: RuleRun;
  #whole: readonly Finding[] = [];
  readonly #byName = new Map<NameId, readonly Finding[]>();
  /** Names whose rules looked far; they may be judged otherwise after any change. */
  readonly #far = new Set<NameId>();

  constructor(zone: Zone, options: RunOptions) {
    this.#zone = zone;
    this.#run = new RuleRun(zone, options, (name, findings, lookedFar) => {
      if (findings.length > 0) this.#byName.set(name, findings);
      if (lookedFar) this.#far.add(name);
    });
    this.visitWhole();
    const { count } = zone.names;
    for (let from = 0; from < count; from += CHUNK) this.#run.visitNames(from, Math.min(from + CHUNK, count));
  }

  /** In no particular order. */
  get all(): Finding[] {
    return [...this.#whole, ...[...this.#byName.values()].flat()];
  }

  update({ changed, reshaped }: Patch, change: Change): void {
    const names = this.namesToVisit(changed, reshaped);
    for (const name of names) {
      this.#byName.delete(name);
      this.#far.delete(name);
    }
    for (const [name, findings] of this.#byName) {
      const moved = findings.map((finding) => movedFinding(finding, change));
      if (moved.some((finding, at) => finding !== findings[at])) this.#byName.set(name, moved);
    }
    this.#run.again();
    this.visitWhole();
    for (const name of names) this.#run.visitNames(name, name + 1);
  }

  private visitWhole(): void {
    this.#run.visitWhole();
    this.#whole = this.#run.findings.slice();
  }

  private namesToVisit(changed: ReadonlySet<NameId>, reshaped: ReadonlySet<NameId>): NameId[] {
    const zone = this.#zone;
    const names = new Set([zone.apex, ...changed, ...this.#far]);
    if (reshaped.size > 0) {
      const marks = withNamesBelow(zone, reshaped);
      for (let name = marks.indexOf(1); name >= 0; name = marks.indexOf(1, name + 1)) names.add(name);
      for (const name of pointingTo(zone, marks)) names.add(name);
    }
    return [...names].sort((a, b) => a - b);
  }
}
