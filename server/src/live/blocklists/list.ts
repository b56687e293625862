/** What is known about a list: how it is asked, and what its answers mean (RFC 5782). */
export type ItemKind = 'ip4' | 'ip6' | 'domain';

export interface BlockList {
  readonly id: string;
  readonly name: string;
  /** The user's key for it, by the name under which it is kept: it is not asked without. */
  readonly key?: string;
  /** `{key}` stands for the user's key. */
  readonly zone: string;
  readonly kinds: readonly ItemKind[];
  /** `allow`: being on it is good; `karma`: its codes say whether; `info`: it says more about the neighbourhood. */
  readonly polarity: 'block' | 'allow' | 'karma' | 'info';
  /** 1: many receivers ask it; 4: few do, or it is contested. */
  readonly tier: 1 | 2 | 3 | 4;
  /** Asked unless the user says otherwise; `key`: if there is one. */
  readonly use: 'on' | 'off' | 'key';
  /** What a listing is about; absent: the address itself. */
  readonly scope?: 'ip' | 'range' | 'asn';
  /** Meanings of answers; `*` stands for any number. */
  readonly codes?: Readonly<Record<string, string>>;
  /** Meanings of the bits of the last octet. */
  readonly bits?: Readonly<Record<number, string>>;
  /** Codes that say "this kind of address should not send mail itself". */
  readonly policyCodes?: readonly string[];
  /** Codes that are no listing. */
  readonly infoCodes?: readonly string[];
  /** Codes that say that there is no answer. */
  readonly errors?: Readonly<Record<string, string>>;
  /** The bit of the last octet that says that the question was refused. */
  readonly refusalBit?: number;
  /** Entries that are always and never on the list; absent: those of RFC 5782 §5. */
  readonly test: {
    readonly listed?: string;
    readonly notListed?: string;
    readonly listed6?: string;
    readonly notListed6?: string;
    readonly listedDomain?: string;
    readonly notListedDomain?: string;
    /** What the entry that is always there answers. */
    readonly expect?: string;
  };
  /** Where people look an item up, and have it taken off. */
  readonly lookup?: string;
  readonly delist?: string;
  /** When this was looked at last. */
  readonly asOf?: string;
  /** Answers that the user counts, for a list of the user's own; absent: all. */
  readonly filter?: AnswerRange;
}

export interface DeadList {
  readonly zones: readonly string[];
  readonly since?: string;
  readonly why: string;
}

/** Four octets, each from a number to a number. */
export type AnswerRange = readonly (readonly (readonly [from: number, to: number])[])[];

/** Whether an address in text matches a pattern with `*` for numbers. */
export const matchesCode = (address: string, pattern: string): boolean =>
  pattern.split('.').every((part, at) => part === '*' || part === address.split('.')[at]);
