/** Which rules look at what: worked out once for a set of rules, so that walking a zone asks nobody in vain. */
import { typeOf } from '../records/mnemonics.ts';
import type { NameId } from '../zone/names.ts';
import { bitsOfType, HAS_ANYTHING, type Zone } from '../zone/zone.ts';
import type { Rule, RuleContext } from './rule.ts';

export type Subject = 'record' | 'rrset' | 'name' | 'zone';

/** One of a rule's visitors. */
export interface Active {
  readonly rule: Rule;
  readonly visit: (node: never, context: AnyContext) => void;
}

export type AnyContext = RuleContext<Readonly<Record<string, string>>>;

/** A rule on names, with the bits of which a name must hold one, and the oddities of which it must have one. */
export interface ActiveOnNames extends Active {
  readonly bits: number;
  /** 0: any name. */
  readonly odd: number;
  /** Not asked about names that hold nothing besides. */
  readonly notAlone: boolean;
}

export interface ActiveAmong extends Active {
  readonly passes: (name: NameId) => boolean;
}

export interface Dispatch {
  /** By type code; codes that no rule names share `forOther`. */
  readonly record: ByType;
  /** Rules on records whose data does not end with the name of a plain host. */
  readonly notPlain: ByType;
  /** Rules on records with odd names in their data. */
  readonly oddRecord: ByType;
  /** Rules on RRsets of any size, and of those the ones for sets of one record. */
  readonly rrset: ByType;
  readonly single: ByType;
  /** Rules on odd RRsets of at least two records. */
  readonly oddSet: ByType;
  /** By the `HAS_…` bits of a name; rules on odd names apart, because most names are plain. */
  readonly name: readonly (readonly ActiveOnNames[])[];
  readonly oddName: readonly (readonly ActiveOnNames[])[];
  /** Rules on names that take a quick look at each first. */
  readonly lookers: readonly Active[];
  readonly zone: readonly Active[];
  readonly outside: ByType;
}

export class ByType {
  readonly #byType: ReadonlyMap<number, readonly Active[]>;
  readonly #forOther: readonly Active[];
  readonly #low: (readonly Active[])[];

  constructor(rules: readonly Active[]) {
    const byType = new Map<number, Active[]>();
    const forOther: Active[] = [];
    for (const { rule } of rules) for (const type of rule.types ?? []) byType.set(codeOf(type), []);
    for (const active of rules) {
      const { types } = active.rule;
      if (types) for (const code of new Set(types.map(codeOf))) byType.get(code)!.push(active);
      else for (const list of [forOther, ...byType.values()]) list.push(active);
    }
    this.#byType = byType;
    this.#forOther = forOther;
    this.#low = Array.from({ length: 300 }, (_, code) => byType.get(code) ?? forOther);
  }

  /** The rules that look at a type. */
  of(type: number): readonly Active[] {
    return type < 300 ? this.#low[type] : (this.#byType.get(type) ?? this.#forOther);
  }
}

/** Codes of the mnemonics that rules name: they are asked for again and again. */
const codes = new Map<string, number>();

function codeOf(mnemonic: string): number {
  const known = codes.get(mnemonic) ?? typeOf(mnemonic);
  if (known === undefined) throw new Error(`no such type: ${mnemonic}`);
  codes.set(mnemonic, known);
  return known;
}

const known = new WeakMap<readonly Rule[], Dispatch>();

/** Is worked out once for a list. */
export function dispatchOf(rules: readonly Rule[]): Dispatch {
  const dispatch = known.get(rules) ?? newDispatch(rules);
  known.set(rules, dispatch);
  return dispatch;
}

function newDispatch(rules: readonly Rule[]): Dispatch {
  const visiting = (subject: Subject): Active[] =>
    rules.flatMap((rule) => {
      const visit = rule.visit?.[subject];
      return visit ? [{ rule, visit }] : [];
    });
  const lookers = visiting('name').filter(({ rule }) => rule.among);
  const onNames = visiting('name').filter(({ rule }) => !rule.among);
  const onNamesByBits = onNames.map((active) => ({
    ...active,
    bits: active.rule.types?.reduce((bits, type) => bits | bitsOfType(codeOf(type)), 0) ?? HAS_ANYTHING,
    odd: active.rule.odd ?? 0,
    notAlone: active.rule.notAlone === true,
  }));
  const onRecords = visiting('record');
  const onRRsets = visiting('rrset');
  return {
    record: new ByType(onRecords.filter(({ rule }) => rule.odd === undefined && !rule.unlessPlainHost)),
    notPlain: new ByType(onRecords.filter(({ rule }) => rule.unlessPlainHost)),
    oddRecord: new ByType(onRecords.filter(({ rule }) => rule.odd !== undefined)),
    rrset: new ByType(onRRsets.filter(({ rule }) => rule.odd === undefined)),
    single: new ByType(onRRsets.filter(({ rule }) => (rule.atLeast ?? 1) === 1)),
    oddSet: new ByType(onRRsets.filter(({ rule }) => rule.odd !== undefined)),
    name: byBits(onNamesByBits.filter(({ odd }) => odd === 0)),
    oddName: byBits(onNamesByBits.filter(({ odd }) => odd !== 0)),
    lookers,
    zone: visiting('zone'),
    outside: new ByType(onRecords.filter(({ rule }) => rule.outside)),
  };
}

/** Those lookers that have names of a zone to look at, as it is now. */
export const amongIn = (zone: Zone, lookers: readonly Active[]): ActiveAmong[] =>
  lookers.flatMap((active) => {
    const passes = active.rule.among?.(zone);
    return passes ? [{ ...active, passes }] : [];
  });

/** For every combination of `HAS_…` bits, the rules that look at a name with them. */
const byBits = (rules: readonly ActiveOnNames[]): ActiveOnNames[][] =>
  Array.from({ length: HAS_ANYTHING + 1 }, (_, holds) =>
    rules.filter(({ bits, notAlone }) => (bits & holds) !== 0 && (!notAlone || (holds & ~bits) !== 0)),
  );
