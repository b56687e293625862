/** Zones of a BIND configuration: named.conf and whatever it includes. */
import { classMnemonic, classOf } from '../../records/classes.ts';
import { absoluteName } from '../origin/absoluteName.ts';
import type { ConfigFiles } from './configFiles.ts';
import { NamedStatements } from './namedStatements.ts';
import { describeZone, type Scope, type Settings, specialZones, type ZoneStatement } from './namedZone.ts';
import type { ServerConfig } from './serverConfig.ts';
import { isNamed, type Statement, wordAt } from './statement.ts';
import { spanOf } from './tokens.ts';

export function readNamedConf(configFile: string, text: string, files: ConfigFiles): ServerConfig {
  const statements = new NamedStatements(configFile, text, files);
  const { directory } = statements;
  const options = settingsOf(statements.all.find((each) => isNamed(each, 'options'))?.body);
  const templates = statements.all.filter((each) => isNamed(each, 'template'));
  const found = zonesIn(statements.all, {
    directory,
    view: undefined,
    class: 'IN',
    levels: [options],
    special: specialZones(options),
    templates: new Map(templates.map((each) => [wordAt(each, 1), settingsOf(each.body)])),
  });
  const byView = new Map(found.map((each) => [`${each.scope.view} ${each.origin}`, each]));
  const zones = found.map((each) => {
    const { view } = each.scope;
    const other = each.settings.get('in-view');
    const source = (other && byView.get(`${wordAt(other, 1)} ${each.origin}`)) ?? each;
    const { configFile: from, words } = each.statement;
    return { ...describeZone(source), view, configFile: from, span: spanOf(words[1]) };
  });
  return { server: 'named', configFile, directory, zones, folders: [], includes: files.included };
}

/** The zone statements of a body, of its views, and of zones that lost their closing brace. */
function zonesIn(body: readonly Statement[], scope: Scope): ZoneStatement[] {
  return body.flatMap((statement) => {
    if (isNamed(statement, 'view') && statement.body) return zonesIn(statement.body, viewScope(statement, scope));
    if (!isNamed(statement, 'zone')) return [];
    const origin = absoluteName(wordAt(statement, 1));
    const inner = zonesIn(statement.body ?? [], scope);
    if (origin === undefined) return inner;
    return [{ statement, scope: zoneScope(statement, scope), origin, settings: settingsOf(statement.body) }, ...inner];
  });
}

function viewScope(view: Statement, outer: Scope): Scope {
  const settings = settingsOf(view.body);
  const special = new Map([...outer.special, ...specialZones(settings)]);
  return { ...zoneScope(view, outer), view: wordAt(view, 1), levels: [settings, ...outer.levels], special };
}

/** The class may follow the name of a view or zone. */
function zoneScope(statement: Statement, outer: Scope): Scope {
  const written = classOf(wordAt(statement, 2));
  return written === undefined ? outer : { ...outer, class: classMnemonic(written) };
}

/** The statements of a body by their keyword; the first of a kind counts. */
function settingsOf(body: readonly Statement[] | undefined): Settings {
  const settings = new Map<string, Statement>();
  for (const statement of body ?? []) {
    const keyword = wordAt(statement, 0).toLowerCase();
    if (!settings.has(keyword)) settings.set(keyword, statement);
  }
  return settings;
}
