/**
 * What the server is told about settings: only those that somebody set. It knows the defaults, and between the two there
 * is `.zonesmith.json`.
 */
import { type ExtensionContext, Uri, type WorkspaceConfiguration, workspace } from 'vscode';
import type { Middleware } from 'vscode-languageclient';

interface Manifest {
  readonly contributes: {
    readonly configuration: readonly { readonly properties: Readonly<Record<string, unknown>> }[];
  };
}

type Ask = NonNullable<NonNullable<Middleware['workspace']>['configuration']>;

/** Answers the server's question for the settings of `zonesmith`. */
export function answerConfiguration({ extension }: ExtensionContext): Ask {
  const { contributes } = extension.packageJSON as Manifest;
  const keys = contributes.configuration.flatMap(({ properties }) => Object.keys(properties));
  return ({ items }, token, next) =>
    items.every(({ section }) => section === 'zonesmith')
      ? items.map(({ scopeUri }) => settingsThatAreSet(keys, scopeUri))
      : next({ items }, token);
}

function settingsThatAreSet(keys: readonly string[], scope: string | undefined): object {
  const settings = workspace.getConfiguration(undefined, scope === undefined ? null : Uri.parse(scope));
  const set: Record<string, unknown> = {};
  for (const key of keys) {
    if (isSet(settings.inspect(key))) place(set, key.split('.').slice(1), settings.get(key));
  }
  return set;
}

/** Whether somebody set it, for the user, the workspace or a folder, for all languages or for ours. */
function isSet(found: ReturnType<WorkspaceConfiguration['inspect']>): boolean {
  if (!found) return false;
  const forAll = [found.globalValue, found.workspaceValue, found.workspaceFolderValue];
  const forOurs = [found.globalLanguageValue, found.workspaceLanguageValue, found.workspaceFolderLanguageValue];
  return [...forAll, ...forOurs].some((value) => value !== undefined);
}

/** Keys with dots become objects in objects. */
function place(whole: Record<string, unknown>, [key, ...rest]: string[], value: unknown): void {
  if (key === undefined) return;
  if (rest.length === 0) {
    whole[key] = value;
    return;
  }
  whole[key] ??= {};
  place(whole[key] as Record<string, unknown>, rest, value);
}
