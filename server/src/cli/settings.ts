/**
 * `.zonesmith.json`: the settings outside of VS Code, the same keys without the prefix; `docs/settings.schema.json`
 * describes it.
 */
import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { FormatOptions } from '../features/format.ts';
import { DEFAULT_LIVE_SETTINGS, type LiveSettings } from '../live/settings.ts';
import { originFor, settingsOf } from '../lsp/settings.ts';
import { ruleByCode } from '../rules/registry.ts';
import { DEFAULT_PRESET, PRESETS, type Preset, type RuleSettings } from '../rules/settings.ts';
import { SEVERITIES, type Severity } from '../rules/severity.ts';
import { Stop } from './status.ts';

export const CONFIG_NAME = '.zonesmith.json';

/** The part of the settings that counts at the shell. */
export interface Settings {
  readonly preset: Preset;
  readonly rules: RuleSettings;
  readonly format: FormatOptions;
  /** Further folders for `$INCLUDE`. */
  readonly includeRoots: readonly string[];
  readonly live: LiveSettings;
  /** What they say about the origin of a file. */
  originOf(path: string): string | undefined;
}

const NONE: Settings = {
  preset: DEFAULT_PRESET,
  rules: {},
  format: {},
  includeRoots: [],
  live: DEFAULT_LIVE_SETTINGS,
  originOf: () => undefined,
};

/** All keys of `docs/settings.schema.json`; a test compares them. Some count in editors only. */
export const KEYS: readonly string[] = [
  '$schema',
  'preset',
  'rules',
  'origins',
  'include',
  'maxFindings',
  'serial',
  'format',
  'inlayHints',
  'codeLens',
  'live',
  'detection',
  'trace',
];

/** The settings in `file`; else those of the nearest folder upwards from `folder` that has some. */
export function readSettings(file: string | undefined, folder: string): Settings {
  if (file !== undefined) {
    const text = readIfThere(file);
    if (text === undefined) throw new Stop(`${file}: there is no such file`);
    return parseSettings(file, text);
  }
  for (let at = resolve(folder); ; at = dirname(at)) {
    const path = join(at, CONFIG_NAME);
    const text = readIfThere(path);
    if (text !== undefined) return parseSettings(path, text);
    if (at === dirname(at)) return NONE;
  }
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Stop(`${path}: the settings cannot be read`);
  }
}

function parseSettings(path: string, text: string): Settings {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Stop(`${path}: ${error instanceof Error ? error.message : 'no JSON'}`);
  }
  if (!isObject(value)) throw new Stop(`${path}: the settings must be an object`);
  const unknown = Object.keys(value).find((key) => !KEYS.includes(key));
  if (unknown !== undefined) throw new Stop(`${path}: there is no setting "${unknown}"`);
  const { rules = {}, preset = DEFAULT_PRESET } = value;
  if (!PRESETS.includes(preset as Preset)) throw new Stop(`${path}: "preset" must be "${PRESETS.join('", "')}"`);
  if (!isObject(rules)) throw new Stop(`${path}: "rules" must be an object`);
  for (const [code, setting] of Object.entries(rules)) {
    if (!ruleByCode(code)) throw new Stop(`${path}: there is no rule ${code}`);
    if (setting !== 'off' && !SEVERITIES.includes(setting as Severity)) {
      throw new Stop(`${path}: ${code} must be "off", "${SEVERITIES.join('", "')}"`);
    }
  }
  const settings = settingsOf(value);
  const folder = dirname(resolve(path));
  return {
    preset: settings.preset,
    rules: rules as RuleSettings,
    format: settings.format,
    includeRoots: settings.includeRoots.map((root) => resolve(folder, root)),
    live: settings.live,
    originOf: (file) => originFor(settings, relative(folder, resolve(file)).split(sep).join('/')),
  };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
