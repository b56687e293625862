/** Which rules take the most time on a zone: each visit is timed, without what the clock itself takes. */
import { readFileSync } from 'node:fs';
import { NodeFiles } from '../../server/src/host/node/nodeFiles.ts';
import { rulesFor } from '../../server/src/rules/check.ts';
import type { Rule } from '../../server/src/rules/rule.ts';
import { runRules } from '../../server/src/rules/run.ts';
import { openZone } from '../../server/src/zone/open.ts';

/** Those that run unless somebody asks for more. */
const RULES = rulesFor({});
const SHOWN = 10;
const NOW = Date.UTC(2026, 10, 25) / 1000;

interface Spent {
  readonly code: string;
  nanoseconds: number;
  calls: number;
}

/** Prints the dearest rules on a zone file and their share of the time of all rules. */
export function printDearest(path: string): void {
  const { zone } = openZone(path, new Uint8Array(readFileSync(path)), { files: new NodeFiles() });
  const spent = RULES.map(({ code }): Spent => ({ code, nanoseconds: 0, calls: 0 }));
  const timed = RULES.map((rule, at) => timedRule(rule, spent[at]));
  const onRuleFailure = (code: string, error: unknown): never => {
    throw new Error(`rule ${code} failed`, { cause: error });
  };
  // Once for the compiler.
  runRules(zone, { rules: timed, now: NOW, onRuleFailure });
  for (const each of spent) Object.assign(each, { nanoseconds: 0, calls: 0 });
  runRules(zone, { rules: timed, now: NOW, onRuleFailure });
  const clock = costOfClock();
  const net = spent.map((each) => ({ ...each, own: Math.max(0, each.nanoseconds - each.calls * clock) }));
  const all = net.reduce((sum, { own }) => sum + own, 0);
  net.sort((a, b) => b.own - a.own);
  console.log(`\nThe ${SHOWN} dearest of ${RULES.length} rules, of ${(all / 1e6).toFixed(0)} ms in one thread`);
  for (const { code, own, calls } of net.slice(0, SHOWN)) {
    const share = `${((100 * own) / all).toFixed(1)} %`;
    console.log(`${(own / 1e6).toFixed(1).padStart(8)} ms ${share.padStart(7)}  ${code} (${calls} calls)`);
  }
}

function timedRule(rule: Rule, spent: Spent): Rule {
  const timed =
    <Args extends unknown[], Result>(work: (...args: Args) => Result) =>
    (...args: Args): Result => {
      const start = process.hrtime.bigint();
      try {
        return work(...args);
      } finally {
        spent.nanoseconds += Number(process.hrtime.bigint() - start);
        spent.calls++;
      }
    };
  const visit = Object.fromEntries(
    Object.entries(rule.visit ?? {}).map(([node, work]) => [node, timed(work as never)]),
  );
  const among = rule.among && ((zone: Parameters<typeof rule.among>[0]) => withClock(rule.among!(zone), timed));
  return { ...rule, ...(rule.visit && { visit }), ...(among && { among }) } as Rule;
}

const withClock = <Look extends (name: number) => boolean>(
  look: Look | undefined,
  timed: (work: (name: number) => boolean) => (name: number) => boolean,
) => look && timed(look);

/** Nanoseconds that reading the clock twice takes. */
function costOfClock(): number {
  const rounds = 200_000;
  let sum = 0n;
  for (let i = 0; i < rounds; i++) {
    const start = process.hrtime.bigint();
    sum += process.hrtime.bigint() - start;
  }
  return Number(sum) / rounds;
}
