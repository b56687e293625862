/** The directives of zone files: what they do, and their arguments. */
import type { DirectiveName } from '../../../syntax/entry.ts';

export interface DirectiveArgument {
  readonly name: string;
  readonly meaning: string;
  readonly isOptional?: true;
}

export interface DirectiveDoc {
  readonly meaning: string;
  readonly arguments: readonly DirectiveArgument[];
  readonly example: string;
  readonly references: readonly string[];
}

export const DIRECTIVES: Readonly<Record<DirectiveName, DirectiveDoc>> = {
  $ORIGIN: {
    meaning: 'Sets the name that is appended to relative names from here on.',
    arguments: [
      { name: 'name', meaning: 'The new origin; without a final dot, the present origin is appended to it.' },
    ],
    example: '$ORIGIN example.com.',
    references: ['RFC 1035 §5.1'],
  },
  $TTL: {
    meaning: 'Sets the TTL of the records below that have none of their own.',
    arguments: [{ name: 'ttl', meaning: 'Seconds (3600), or a period with units (1h30m; W, D, H, M, S).' }],
    example: '$TTL 1h',
    references: ['RFC 2308 §4'],
  },
  $INCLUDE: {
    meaning: 'Reads another file as if its text stood here. Origin and owner are the same afterwards as before.',
    arguments: [
      { name: 'file', meaning: 'Its path, as the server sees it from its working folder.' },
      { name: 'origin', meaning: 'The origin in that file; without it, the present one.', isOptional: true },
    ],
    example: '$INCLUDE hosts.zone lab.example.com.',
    references: ['RFC 1035 §5.1'],
  },
  $GENERATE: {
    meaning: 'Stands for a run of records that differ in a number. BIND and some others know it; it is no standard.',
    arguments: [
      { name: 'range', meaning: 'The numbers: start-stop or start-stop/step.' },
      { name: 'owner', meaning: 'The owner; `$` is the number, `${offset,width,base}` the number in another form.' },
      { name: 'ttl', meaning: 'The TTL of all of them.', isOptional: true },
      { name: 'class', meaning: 'The class of all of them.', isOptional: true },
      { name: 'type', meaning: 'The type of all of them.' },
      { name: 'data', meaning: 'The data, `$` as in the owner; in quotes if it is more than one word.' },
    ],
    example: '$GENERATE 1-20 host-$ A 192.0.2.$',
    references: ['BIND 9 manual: $GENERATE'],
  },
  $DATE: {
    meaning: 'Written by BIND into its own copies of zones: when expiry and signatures were counted from.',
    arguments: [{ name: 'date', meaning: 'Date and time in UTC as YYYYMMDDHHmmSS.' }],
    example: '$DATE 20260501000000',
    references: ['BIND 9 source: dumped zones'],
  },
};

/** `$INCLUDE file [origin]`. */
export const directiveSyntax = (name: DirectiveName): string =>
  [name, ...DIRECTIVES[name].arguments.map((each) => (each.isOptional ? `[${each.name}]` : each.name))].join(' ');
