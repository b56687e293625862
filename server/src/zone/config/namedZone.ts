/** What one `zone` statement of a named.conf says, together with the view and options around it. */
import { resolvePath } from '../files.ts';
import { absoluteName } from '../origin/absoluteName.ts';
import type { ServerZone, ZoneRole } from './serverConfig.ts';
import { isNamed, type Statement, wordAt } from './statement.ts';
import { spanOf } from './tokens.ts';

/** Statements by keyword. */
export type Settings = ReadonlyMap<string, Statement>;

/** What holds for the zones of a view, or outside of all views. */
export interface Scope {
  readonly directory: string;
  readonly view: string | undefined;
  readonly class: string;
  /** Settings that zones inherit, the nearest first. */
  readonly levels: readonly Settings[];
  /** Zones with a role that other statements give them. */
  readonly special: ReadonlyMap<string, 'rpz' | 'catalog'>;
  readonly templates: ReadonlyMap<string, Settings>;
}

export interface ZoneStatement {
  readonly statement: Statement;
  readonly scope: Scope;
  readonly origin: string;
  readonly settings: Settings;
}

const ROLES: Readonly<Record<string, ZoneRole>> = {
  primary: 'primary',
  master: 'primary',
  secondary: 'secondary',
  slave: 'secondary',
  mirror: 'mirror',
  stub: 'stub',
  'static-stub': 'static-stub',
  forward: 'forward',
  hint: 'hint',
  redirect: 'redirect',
};

export function describeZone(zone: ZoneStatement): Omit<ServerZone, 'configFile' | 'span' | 'view'> {
  const { scope, settings, origin } = zone;
  const template = scope.templates.get(textOf(settings.get('template')));
  const own = template ? [settings, template] : [settings];
  const type = textOf(nearest(own, 'type')).toLowerCase();
  const role = ROLES[type] ?? 'unknown';
  const file = nearest(own, 'file');
  const written = file && filledIn(wordAt(file, 1), origin, type, scope.view ?? '');
  return {
    origin,
    file: written,
    path: written && resolvePath(scope.directory, written),
    fileAt: file?.words[1] && { configFile: file.configFile, span: spanOf(file.words[1]) },
    role: role === 'primary' ? (scope.special.get(origin) ?? role) : role,
    class: scope.class,
    dynamic: role === 'primary' && isDynamic([...own, ...scope.levels]),
  };
}

/** The zones that `response-policy` and `catalog-zones` name. */
export function specialZones(settings: Settings): Map<string, 'rpz' | 'catalog'> {
  const special = new Map<string, 'rpz' | 'catalog'>();
  for (const [keyword, role] of [
    ['response-policy', 'rpz'],
    ['catalog-zones', 'catalog'],
  ] as const) {
    for (const statement of settings.get(keyword)?.body ?? []) {
      const origin = isNamed(statement, 'zone') ? absoluteName(wordAt(statement, 1)) : undefined;
      if (origin !== undefined) special.set(origin, role);
    }
  }
  return special;
}

/** Whether named writes the zone itself: dynamic updates, or signing in place. */
function isDynamic(levels: readonly Settings[]): boolean {
  const updates = nearest(levels, 'allow-update')?.body ?? [];
  if (updates.some((each) => !isNamed(each, 'none'))) return true;
  if (nearest(levels, 'update-policy')) return true;
  return ['dnssec-policy', 'inline-signing', 'auto-dnssec'].some((keyword) => {
    const setting = nearest(levels, keyword);
    return setting !== undefined && !/^(no|none|off|false|0)$/i.test(wordAt(setting, 1));
  });
}

function nearest(levels: readonly Settings[], keyword: string): Statement | undefined {
  return levels.find((level) => level.has(keyword))?.get(keyword);
}

/** Macros in file names, from BIND 9.21 on. */
function filledIn(file: string, origin: string, type: string, view: string): string {
  const name = origin === '.' ? '.' : origin.slice(0, -1);
  const values: Readonly<Record<string, string>> = {
    $name: name,
    '%s': name,
    $type: type,
    '%t': type,
    $view: view,
    '%v': view,
  };
  return file.replace(/\$(?:name|type|view)|%[stv]/gi, (macro) => values[macro.toLowerCase()]);
}

const textOf = (statement: Statement | undefined): string => (statement ? wordAt(statement, 1) : '');
