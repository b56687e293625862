/** The settings of the section `zonesmith`, or of `.zonesmith.json`, which has the same keys. */
import type { FormatOptions } from '../features/format.ts';
import { DEFAULT_LIVE_SETTINGS, type LiveSettings } from '../live/settings.ts';
import { DEFAULT_PRESET, PRESETS, type Preset, type RuleSettings } from '../rules/settings.ts';
import { globToRegExp } from './globs.ts';

export interface Settings {
  readonly preset: Preset;
  readonly rules: RuleSettings;
  /** Pattern of paths, seen from the workspace folder → origin. */
  readonly origins: Readonly<Record<string, string>>;
  readonly maxFindings: number;
  readonly includeRoots: readonly string[];
  readonly serial: {
    readonly scheme: 'auto' | 'date' | 'unix' | 'increment';
    readonly onSave: 'never' | 'prompt' | 'always';
  };
  readonly format: FormatOptions;
  readonly inlayHints: {
    readonly inheritedOwner: boolean;
    readonly relativeNames: boolean;
    readonly ttl: boolean;
    readonly serial: boolean;
  };
  readonly codeLens: boolean;
  readonly live: LiveSettings;
}

const ON = { inheritedOwner: true, relativeNames: true, ttl: true, serial: true };

export const DEFAULTS: Settings = {
  preset: DEFAULT_PRESET,
  rules: {},
  origins: {},
  maxFindings: 1000,
  includeRoots: [],
  serial: { scheme: 'auto', onSave: 'never' },
  format: {},
  inlayHints: ON,
  codeLens: true,
  live: DEFAULT_LIVE_SETTINGS,
};

type Json = Readonly<Record<string, unknown>>;

/** Settings from what an editor or a file says; what is missing, or is no such thing, is as by default. */
export function settingsOf(...sources: readonly unknown[]): Settings {
  const given = sources.map(objectOf);
  const pick = <Value>(path: readonly string[], is: (value: unknown) => value is Value, otherwise: Value): Value => {
    for (const source of given) {
      const value = path.reduce<unknown>((at, key) => objectOf(at)[key], source);
      if (is(value)) return value;
    }
    return otherwise;
  };
  const live = DEFAULT_LIVE_SETTINGS;
  const texts = (key: 'resolvers' | 'userLists' | 'lists' | 'outboundHosts') =>
    pick(['live', key], isTexts, [...live[key]]);
  const number = (key: 'timeout' | 'inFlight') => pick(['live', key], isPositive, live[key]);
  const flag = (path: readonly string[]): boolean => pick(path, isBoolean, true);
  const ownerWidth = pick<number | 'auto'>(
    ['format', 'ownerWidth'],
    (value) => isNumber(value) || value === 'auto',
    'auto',
  );
  return {
    preset: pick(['preset'], isOneOf(...PRESETS), DEFAULTS.preset),
    rules: Object.assign({}, ...given.map(({ rules }) => objectOf(rules)).reverse()) as RuleSettings,
    origins: Object.assign({}, ...given.map(({ origins }) => objectOf(origins)).reverse()) as Record<string, string>,
    maxFindings: pick(['maxFindings'], isNumber, DEFAULTS.maxFindings),
    includeRoots: pick(['include', 'roots'], isTexts, []),
    serial: {
      scheme: pick(['serial', 'scheme'], isOneOf('auto', 'date', 'unix', 'increment'), 'auto'),
      onSave: pick(['serial', 'onSave'], isOneOf('never', 'prompt', 'always'), 'never'),
    },
    format: {
      ownerWidth,
      blankLines: pick(['format', 'blankLines'], isNumber, 2),
      alignComments: flag(['format', 'alignComments']),
    },
    inlayHints: {
      inheritedOwner: flag(['inlayHints', 'inheritedOwner']),
      relativeNames: flag(['inlayHints', 'relativeNames']),
      ttl: flag(['inlayHints', 'ttl']),
      serial: flag(['inlayHints', 'serial']),
    },
    codeLens: flag(['codeLens', 'enabled']),
    live: {
      resolvers: texts('resolvers'),
      dnsblResolver: pick(['live', 'dnsblResolver'], isText, live.dnsblResolver),
      ehloName: pick(['live', 'ehloName'], isText, live.ehloName),
      userLists: texts('userLists'),
      lists: texts('lists'),
      outboundHosts: texts('outboundHosts'),
      asIfPublished: pick(['live', 'asIfPublished'], isBoolean, live.asIfPublished),
      timeout: number('timeout'),
      inFlight: number('inFlight'),
    },
  };
}

const objectOf = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isPositive = (value: unknown): value is number => isNumber(value) && value >= 1;
const isText = (value: unknown): value is string => typeof value === 'string';
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);
const isOneOf =
  <Word extends string>(...words: readonly Word[]) =>
  (value: unknown): value is Word =>
    words.includes(value as Word);

/** The origin that the settings give a file; `path` is seen from the workspace folder. */
export function originFor({ origins }: Settings, path: string): string | undefined {
  const [, origin] = Object.entries(origins).find(([pattern]) => globToRegExp(pattern).test(path)) ?? [];
  return origin;
}
