/** Which rules look at what: worked out once for a set of rules, so that walking a zone asks nobody in vain. */
import { typeOf } from '../records/mnemonics.ts';
import { bitsOfType } from '../zone/zone.ts';
import type { Rule } from './rule.ts';

/** A rule with the number that the run knows it by. */
export interface Active {
  readonly rule: Rule;
  readonly index: number;
}

/** A rule on names, with the bits of which a name must hold one, and the oddities of which it must have one. */
export interface ActiveOnNames extends Active {
  readonly bits: number;
  /** 0: any name. */
  readonly odd: number;
}

export interface Dispatch {
  /** By type code; codes that no rule names share `forOther`. */
  readonly record: ByType;
  /** Rules on records with odd names in their data. */
  readonly oddRecord: ByType;
  readonly rrset: ByType;
  readonly name: readonly ActiveOnNames[];
  readonly zone: readonly Active[];
  readonly outside: ByType;
}

export class ByType {
  readonly #byType = new Map<number, readonly Active[]>();
  readonly #forOther: readonly Active[];
  readonly #low: (readonly Active[])[];

  constructor(rules: readonly Active[]) {
    this.#forOther = rules.filter(({ rule }) => !rule.types);
    const named = new Set(rules.flatMap(({ rule }) => (rule.types ?? []).map(codeOf)));
    for (const code of named) {
      this.#byType.set(
        code,
        rules.filter(({ rule }) => !rule.types || rule.types.some((type) => codeOf(type) === code)),
      );
    }
    this.#low = Array.from({ length: 300 }, (_, code) => this.#byType.get(code) ?? this.#forOther);
  }

  /** The rules that look at a type. */
  of(type: number): readonly Active[] {
    return type < 300 ? this.#low[type] : (this.#byType.get(type) ?? this.#forOther);
  }
}

function codeOf(mnemonic: string): number {
  const code = typeOf(mnemonic);
  if (code === undefined) throw new Error(`no such type: ${mnemonic}`);
  return code;
}

const ANY_BIT = 0xff;

export function dispatchOf(rules: readonly Rule[]): Dispatch {
  const active = rules.map((rule, index) => ({ rule, index }));
  const visiting = (subject: 'record' | 'rrset' | 'name' | 'zone') =>
    active.filter(({ rule }) => rule.visit?.[subject]);
  return {
    record: new ByType(visiting('record').filter(({ rule }) => rule.odd === undefined)),
    oddRecord: new ByType(visiting('record').filter(({ rule }) => rule.odd !== undefined)),
    rrset: new ByType(visiting('rrset')),
    name: visiting('name').map((entry) => ({
      ...entry,
      bits: entry.rule.types?.reduce((bits, type) => bits | bitsOfType(codeOf(type)), 0) ?? ANY_BIT,
      odd: entry.rule.odd ?? 0,
    })),
    zone: visiting('zone'),
    outside: new ByType(visiting('record').filter(({ rule }) => rule.outside)),
  };
}
