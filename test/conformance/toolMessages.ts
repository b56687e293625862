/** What `named-checkzone` and `kzonecheck` say about records, taken out of their messages. */

/** A thing that a tool says about a line of a file, or about the records of an owner. */
export interface Remark {
  /** `not an option` of a message: the words without what is particular to the zone. */
  readonly what: string;
  /** Base name of the file, and the line. */
  readonly line?: { readonly file: string; readonly number: number };
  /** In presentation format with a final dot; undefined: the line says where. */
  readonly owner?: string;
  /** Mnemonic; undefined: any type. */
  readonly type?: string;
}

interface Pattern {
  readonly pattern: RegExp;
  read(match: RegExpExecArray, origin: string): Omit<Remark, 'what'>;
}

const atLine = (file: string, number: string): Omit<Remark, 'what'> => ({ line: { file, number: Number(number) } });
const absolute = (name: string): string => (name.endsWith('.') ? name : `${name}.`);
const ofOwner = (owner: string, type?: string): Omit<Remark, 'what'> => ({
  owner: absolute(owner),
  ...(type !== undefined && { type }),
});

/** The first that fits says what a message is about; messages that none fits are about the file as a whole. */
const NAMED: readonly Pattern[] = [
  // What a loaded zone lacks or has too much of.
  { pattern: /^zone \S+: has (?:no|\d+) (NS|SOA) records?$/, read: ([, type], origin) => ofOwner(origin, type) },
  { pattern: /^zone \S+: NS '/, read: (_, origin) => ofOwner(origin, 'NS') },
  {
    pattern: /^zone \S+: (?:deprecated DNSKEY|all DNSKEY|weak \S+ \(\d+\) key)/,
    read: (_, origin) => ofOwner(origin, 'DNSKEY'),
  },
  { pattern: /^zone \S+: CDS\/CDNSKEY consistency/, read: (_, origin) => ofOwner(origin) },
  { pattern: /^zone \S+: '(\S+)' found type SPF/, read: ([, owner]) => ofOwner(owner, 'SPF') },
  { pattern: /^zone \S+: (\S+)\/([A-Z][A-Z0-9-]*) /, read: ([, owner, type]) => ofOwner(owner, type) },
  { pattern: /^zone \S+: loading from|^zone \S+: (?:loaded|not loaded)/, read: () => ({}) },
  { pattern: /^(?:\S+ )?(?:\$GENERATE: )?(?:.*\/)?([^/:]+):(\d+): /, read: ([, file, line]) => atLine(file, line) },
];

const KNOT: readonly Pattern[] = [
  {
    pattern: /zone loader, .*error in zone, file '([^']+)', line (\d+)/,
    read: ([, file, line]) => atLine(baseName(file), line),
  },
  { pattern: /zone loader, TTL mismatch, owner (\S+), type (\S+),/, read: ([, owner, type]) => ofOwner(owner, type) },
  { pattern: /zone loader, .*, owner (\S+)$/, read: ([, owner]) => ofOwner(owner) },
  { pattern: /^\[(\S+)\] missing (SOA|NS) at/, read: ([, owner, type]) => ofOwner(owner, type) },
  { pattern: /^\[(\S+)\] .*\(record type (\S+)\)/, read: ([, owner, type]) => ofOwner(owner, type) },
  { pattern: /^\[(\S+)\] .*/, read: ([, owner]) => ofOwner(owner) },
];

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

function remarksOf(messages: readonly string[], patterns: readonly Pattern[], origin: string): Remark[] {
  return messages.flatMap((message) => {
    for (const { pattern, read } of patterns) {
      const match = pattern.exec(message);
      if (!match) continue;
      const about = read(match, origin);
      return about.line || about.owner !== undefined ? [{ ...about, what: kindOf(message) }] : [];
    }
    return [];
  });
}

/** Of `named-checkzone -i local`. */
export const namedRemarks = (messages: readonly string[], origin: string): Remark[] =>
  remarksOf(messages, NAMED, origin);

/** Of `kzonecheck -v`. */
export const knotRemarks = (messages: readonly string[], origin: string): Remark[] => remarksOf(messages, KNOT, origin);

/** A message without what is particular to the zone: names, numbers, quoted text, paths. */
export const kindOf = (message: string): string =>
  message
    .replace(/^(?:dns_\w+: |zone \S+: )/, '')
    .replace(/^(?:\$GENERATE: )?[^\s:]+:\d+: /, '')
    .replace(/'(?:[^'\\]|\\.)*'/g, '…')
    .replace(/^.*\bline \d+ \((.*)\)$/, '$1')
    .replace(/\[[^\]]*\] /g, '')
    .replace(/\bowner \S+/g, 'owner …')
    .replace(/\S*[^\s(]\/(?=[A-Z])/g, '…/')
    .replace(/\(keytag \d+\)/g, '')
    .replace(/\d+/g, 'N')
    .trim();
