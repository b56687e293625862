/** Real failures and their right diagnosis. */
import { posix } from 'node:path';
import type { Difference, Part } from './report.ts';
import { type Case, type CaseSeverity, cases, type Expected } from './shared.ts';
import { printFound } from './verdict.ts';
import { type Answer, ask, type Found } from './zonesmith.ts';

const GRAVITY: Readonly<Record<CaseSeverity | Found['severity'], number>> = {
  error: 3,
  warning: 2,
  info: 1,
  information: 1,
  hint: 0,
};

/** What Zonesmith says about a case. */
export function askAbout(zone: Case, origin: string | undefined): Answer {
  const inFolder = (name: string) => posix.join(posix.dirname(zone.zoneFile), name);
  const files = Object.fromEntries(Object.entries(zone.extraFiles).map(([name, text]) => [inFolder(name), text]));
  return ask({ path: zone.zoneFile, text: zone.zone, origin, files });
}

/** A finding on the line, at least as grave as wanted. Whether it is about the very fault is for people to read. */
function isHit(found: Found, { line, fixRange, kind, kindAlso = [] }: Expected): boolean {
  const [first, last] = fixRange ?? [line, line];
  const least = Math.min(...[kind, ...kindAlso].map((each) => GRAVITY[each]));
  const onLine = found.line === line || (found.line >= first && found.line <= last);
  return onLine && GRAVITY[found.severity] >= least;
}

const isLoud = ({ severity }: Found): boolean => GRAVITY[severity] >= GRAVITY.warning;

function isFair(found: Found, { expect, mayAlso = [] }: Case): boolean {
  if (!isLoud(found)) return true;
  if (
    expect.some(
      ({ line, fixRange }) =>
        found.line === line || isHit(found, { line, kind: 'info', what: '', ...(fixRange && { fixRange }) }),
    )
  )
    return true;
  return mayAlso.some(
    ({ line, kind }) => (line === null || line === found.line) && GRAVITY[found.severity] <= GRAVITY[kind],
  );
}

interface Scored {
  readonly zone: Case;
  readonly found: readonly Found[];
  readonly missed: readonly Expected[];
  readonly unfair: readonly Found[];
}

/** `origin`: whether Zonesmith is told which zone it is. */
function score(zone: Case, origin: boolean): Scored {
  const { findings } = askAbout(zone, origin ? zone.origin : undefined);
  const found = findings.filter(({ included }) => included === undefined);
  const missed = zone.expect.filter((expected) => !found.some((finding) => isHit(finding, expected)));
  return { zone, found, missed, unfair: found.filter((finding) => !isFair(finding, zone)) };
}

function differenceOf({ zone, found, missed, unfair }: Scored): Difference[] {
  if (missed.length === 0 && unfair.length === 0) return [];
  const near = found.filter((finding) => !unfair.includes(finding));
  const lines = [
    ...missed.map(({ line, kind, what }) => `missed:  line ${line}: ${kind}: ${what}`),
    ...unfair.map((finding) => `too much: ${printFound(finding)}`),
    ...(missed.length > 0 ? near.map((finding) => `found:   ${printFound(finding)}`) : []),
    ...zone.zone.split('\n').flatMap((text, index) => {
      const shown = [...missed, ...unfair].some(({ line }) => line === index + 1);
      return shown ? [`${index + 1} | ${text.slice(0, 160)}`] : [];
    }),
  ];
  // Other groups are not finished yet, so only what they say too much counts.
  const minor = zone.category !== 'syntax' && !(zone.expectNone && unfair.length > 0);
  const cause = unfair.length > 0 ? `too much: ${unfair[0].code}` : `missed (${zone.category})`;
  return [
    { name: `case ${zone.id} (${zone.category}${zone.expectNone ? ', nothing wrong' : ''})`, cause, lines, minor },
  ];
}

/** A zone with nothing wrong that is found fault with only when Zonesmith has to find out which zone it is. */
function loudWithoutOrigin({ zone, found }: Scored): Difference[] {
  const loud = found.filter(isLoud);
  if (!zone.expectNone || loud.length === 0) return [];
  const lines = loud.map((finding) => `too much: ${printFound(finding)}`);
  return [{ name: `case ${zone.id} (origin not told)`, cause: `too much: ${loud[0].code}`, lines }];
}

export function measureCases(): Part {
  const scored = cases().map((zone) => score(zone, true));
  const untold = cases().map((zone) => score(zone, false));
  const hits = (some: readonly Scored[]) => {
    const of = some.reduce((sum, { zone }) => sum + zone.expect.length, 0);
    return { of, right: of - some.reduce((sum, { missed }) => sum + missed.length, 0) };
  };
  const syntax = (some: readonly Scored[]) => hits(some.filter(({ zone }) => zone.category === 'syntax'));
  const silent = (some: readonly Scored[]) => {
    const correct = some.filter(({ zone }) => zone.expectNone);
    return { of: correct.length, right: correct.filter(({ found }) => !found.some(isLoud)).length };
  };
  const fair = scored.filter(({ unfair }) => unfair.length === 0);
  return {
    title: 'cases: real failures',
    figures: [
      { what: 'no error or warning on zones with nothing wrong', ...silent(scored), least: 1 },
      { what: 'the same, origin not told', ...silent(untold), least: 1 },
      { what: 'expected findings of category syntax', ...syntax(scored), least: 0.9 },
      { what: 'the same, origin not told', ...syntax(untold) },
      { what: 'expected findings of all categories', ...hits(scored) },
      { what: 'cases without an error or warning that nobody asked for', right: fair.length, of: scored.length },
    ],
    differences: [...scored.flatMap(differenceOf), ...untold.flatMap(loudWithoutOrigin)],
  };
}

/** For reading: every expected finding beside what was found on its line. */
export function hitList(): string[] {
  return cases()
    .map((zone) => score(zone, true))
    .flatMap(({ zone, found }) =>
      zone.expect.flatMap((expected) => [
        `${zone.id} (${zone.category}) line ${expected.line}: ${expected.kind}: ${expected.what}`,
        ...found.filter((finding) => isHit(finding, expected)).map((finding) => `    ${printFound(finding)}`),
      ]),
    );
}
