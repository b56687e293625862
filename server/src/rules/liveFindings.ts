/**
 * The findings of a zone that is being edited. After a patch, rules look again at the names that may be judged otherwise:
 * those whose records changed, those whose rules looked further than at their own records, and, where a name holds other
 * types than before or leads elsewhere, the names that depend on it.
 */
import type { Change, Patch } from '../zone/liveZone.ts';
import type { NameId } from '../zone/names.ts';
import { dependentsOf } from '../zone/relations.ts';
import { FAR_ANYWHERE, FAR_DOUBT, FAR_NAMES, type Zone } from '../zone/zone.ts';
import type { Finding } from './finding.ts';
import { movedFinding } from './movedFinding.ts';
import { CHUNK, RuleRun, type RunOptions } from './run.ts';

export class LiveFindings {
  readonly #zone: Zone;
  readonly #run: RuleRun;
  #whole: readonly Finding[] = [];
  readonly #byName = new Map<NameId, readonly Finding[]>();
  /** Names whose rules looked far, and how (`FAR_…`). */
  readonly #far = new Map<NameId, number>();

  constructor(zone: Zone, options: RunOptions) {
    this.#zone = zone;
    this.#run = new RuleRun(zone, options, (name, findings, lookedFar) => {
      if (findings.length > 0) this.#byName.set(name, findings);
      if (lookedFar !== 0) this.#far.set(name, lookedFar);
    });
    this.visitWhole();
    const { count } = zone.names;
    for (let from = 0; from < count; from += CHUNK) this.#run.visitNames(from, Math.min(from + CHUNK, count));
  }

  /** In no particular order. */
  get all(): Finding[] {
    return [...this.#whole, ...[...this.#byName.values()].flat()];
  }

  update(patch: Patch, change: Change): void {
    const names = this.namesToVisit(patch);
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

  private namesToVisit({ changed, reshaped, doubtChanged }: Patch): NameId[] {
    const zone = this.#zone;
    const names = new Set([zone.apex, ...changed]);
    const asked = FAR_ANYWHERE | (doubtChanged ? FAR_DOUBT : 0) | (reshaped.size > 0 ? FAR_NAMES : 0);
    for (const [name, far] of this.#far) if (far & asked) names.add(name);
    if (reshaped.size > 0) for (const name of dependentsOf(zone, reshaped)) names.add(name);
    return [...names].sort((a, b) => a - b);
  }
}
