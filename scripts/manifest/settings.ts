/**
 * All settings, once: what `docs/settings.schema.json` and the manifest of the extension say about them is made from this
 * table.
 */
import { DEFAULT_LIVE_SETTINGS } from '../../server/src/live/settings.ts';
import { RULES } from '../../server/src/rules/registry.ts';
import { DEFAULT_PRESET, PRESETS } from '../../server/src/rules/settings.ts';
import { SEVERITIES } from '../../server/src/rules/severity.ts';

export interface Setting {
  /** Without the prefix `zonesmith.`; dots make objects of it in `.zonesmith.json`. */
  readonly key: string;
  readonly scope: 'resource' | 'window' | 'application' | 'machine-overridable';
  /** JSON schema, with its description in Markdown. */
  readonly schema: { readonly default: unknown; readonly markdownDescription: string } & Record<string, unknown>;
}

const preset: Setting = {
  key: 'preset',
  scope: 'resource',
  schema: {
    type: 'string',
    default: DEFAULT_PRESET,
    enum: PRESETS,
    enumDescriptions: [
      'Only what makes a name server refuse the zone.',
      'All rules but those about matters of taste.',
      'All rules: also layout, and what other servers than BIND do not read.',
    ],
    markdownDescription: 'Which rules run. The setting `rules` has rank over it, rule by rule.',
  },
};

const rules: Setting = {
  key: 'rules',
  scope: 'resource',
  schema: {
    type: 'object',
    default: {},
    markdownDescription:
      'Turns rules off, or gives their findings another severity: `{ "CODE": "off" }`. The code stands behind each finding; the command "Explain Rule" and `zonesmith rules` list all of them.',
    properties: Object.fromEntries(
      RULES.map(({ code, severity, preset, doc }) => [
        code,
        {
          type: 'string',
          enum: ['off', ...SEVERITIES],
          description: `${doc.summary} (${severity}${preset ? `, only in the preset ${preset}` : ''})`,
        },
      ]),
    ),
    additionalProperties: false,
  },
};

/** A list of texts. */
const texts = (markdownDescription: string, value: readonly string[] = []): Setting['schema'] => ({
  type: 'array',
  items: { type: 'string' },
  default: value,
  markdownDescription,
});

/** Whole milliseconds, or a count. */
const number = (value: number, minimum: number, maximum: number, markdownDescription: string): Setting['schema'] => ({
  type: 'integer',
  default: value,
  minimum,
  maximum,
  markdownDescription,
});

const LIVE = DEFAULT_LIVE_SETTINGS;

const live: readonly Setting[] = Object.entries<Setting['schema']>({
  resolvers: texts(
    'Who is asked by live checks: `system` for the resolvers of the machine, `192.0.2.1`, `192.0.2.1:5353`, `tls://192.0.2.1` or `https://dns.example/dns-query`. The next one is asked when one does not answer. Live checks run only when you start them.',
    LIVE.resolvers,
  ),
  dnsblResolver: {
    type: 'string',
    default: LIVE.dnsblResolver,
    markdownDescription:
      "Who is asked about blocklists: `system`, a resolver as in `#zonesmith.live.resolvers#`, or `direct` for the lists' own name servers. Most lists do not answer public resolvers.",
  },
  ehloName: {
    type: 'string',
    default: LIVE.ehloName,
    markdownDescription:
      'The name that this machine gives mail servers when it looks at their greeting and certificate. Empty: its address.',
  },
  userLists: texts(
    'Further blocklists, as postscreen writes them: `list.example.net=127.0.0.[2..11]*3`. Nothing behind the name: every answer in 127.0.0.0/8 means listed.',
    LIVE.userLists,
  ),
  lists: texts(
    'Changes of the set of blocklists that are asked: `+id` asks one beside the others, `-id` leaves one out.',
    LIVE.lists,
  ),
  outboundHosts: texts(
    'Hosts or addresses that send mail of your zones and are not in them: they are checked for reverse names and blocklists, too.',
    LIVE.outboundHosts,
  ),
  asIfPublished: {
    type: 'boolean',
    default: LIVE.asIfPublished,
    markdownDescription:
      'Mail, reverse names and policies are looked at as they will be: the zones of the workspace answer first, servers for everything else. The evidence says who answered.',
  },
  timeout: number(LIVE.timeout, 100, 60_000, 'Milliseconds that a live check waits for one answer.'),
  inFlight: number(LIVE.inFlight, 1, 256, 'How many questions of live checks are under way at the same time.'),
}).map(([key, schema]) => ({
  key: `live.${key}`,
  scope: 'resource',
  schema: { tags: ['usesOnlineServices'], ...schema },
}));

const rest: readonly Setting[] = [
  {
    key: 'origins',
    scope: 'resource',
    schema: {
      type: 'object',
      default: {},
      markdownDescription:
        'Which zone a file is: a path relative to the workspace folder, which may hold `*` and `**`, and the name of its zone, as in `{ "zones/customers/*.db": "example.com." }`. It has rank over everything but the command "Set Zone Origin".',
      additionalProperties: { type: 'string' },
    },
  },
  {
    key: 'include.roots',
    scope: 'machine-overridable',
    schema: {
      type: 'array',
      default: [],
      markdownDescription:
        'Further folders in which files of `$INCLUDE` are looked for, such as the working directory of your name server. Relative ones start at the workspace folder. Not used in an untrusted workspace.',
      items: { type: 'string' },
    },
  },
  {
    key: 'maxFindings',
    scope: 'resource',
    schema: {
      type: 'integer',
      default: 1000,
      minimum: 1,
      maximum: 100000,
      markdownDescription: 'How many findings of one file the editor shows; a last one says how many more there are.',
    },
  },
  {
    key: 'serial.scheme',
    scope: 'resource',
    schema: {
      type: 'string',
      default: 'auto',
      enum: ['auto', 'date', 'unix', 'increment'],
      enumDescriptions: [
        'What the serial looks like now.',
        'Year, month, day and a counter of two digits: 2026010101.',
        'Seconds since 1970.',
        'One more than before.',
      ],
      markdownDescription: 'How a serial is bumped.',
    },
  },
  {
    key: 'serial.onSave',
    scope: 'resource',
    schema: {
      type: 'string',
      default: 'never',
      enum: ['never', 'prompt', 'always'],
      enumDescriptions: ['Leave it alone.', 'Ask after the save.', 'Bump it with the save.'],
      markdownDescription:
        'What happens to the serial when a zone is saved whose records differ from what was saved before. A change of comments or layout never counts.',
    },
  },
  {
    key: 'format.ownerWidth',
    scope: 'resource',
    schema: {
      default: 'auto',
      anyOf: [
        { type: 'string', enum: ['auto'] },
        { type: 'integer', minimum: 0, maximum: 255 },
      ],
      markdownDescription:
        'The column, counted from 0, at which the formatter lets TTL, class or type start. `auto`: behind the longest owner of each paragraph.',
    },
  },
  {
    key: 'format.blankLines',
    scope: 'resource',
    schema: {
      type: 'integer',
      default: 2,
      minimum: 1,
      maximum: 100,
      markdownDescription: 'The formatter leaves at most this many empty lines in a row.',
    },
  },
  {
    key: 'format.alignComments',
    scope: 'resource',
    schema: {
      type: 'boolean',
      default: true,
      markdownDescription: 'The formatter puts comments at the ends of neighbouring lines below each other.',
    },
  },
  ...[
    ['inheritedOwner', 'The owner of a record whose line starts with a blank.'],
    ['relativeNames', 'What a name without a final dot becomes, after the targets of MX, CNAME, NS, SRV and PTR.'],
    ['ttl', 'Times in words: `86400` is one day.'],
    ['serial', 'The day that a serial of the form YYYYMMDDnn, or of seconds since 1970, stands for.'],
  ].map(
    ([key, what]): Setting => ({
      key: `inlayHints.${key}`,
      scope: 'resource',
      schema: { type: 'boolean', default: true, markdownDescription: `Hint between the text: ${what}` },
    }),
  ),
  {
    key: 'codeLens.enabled',
    scope: 'resource',
    schema: { type: 'boolean', default: true, markdownDescription: 'A line of commands above the SOA record.' },
  },
  {
    key: 'detection.offer',
    scope: 'resource',
    schema: {
      type: 'boolean',
      default: true,
      markdownDescription: 'Offers, once for each file, to treat a plain text that looks like a zone file as one.',
    },
  },
  ...live,
  {
    key: 'trace.server',
    scope: 'window',
    schema: {
      type: 'string',
      default: 'messages',
      enum: ['messages', 'compact', 'verbose'],
      markdownDescription:
        'What is written about each message between the editor and the language server while the log level of the output "Zonesmith" is "Trace". Keys and tokens are left out.',
    },
  },
];

export const SETTINGS: readonly Setting[] = [preset, rules, ...rest];
