/** The folders of one run: everything that VS Code writes lies in a temporary folder, unless the caller names others. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Settings = Readonly<Record<string, unknown>>;

export interface Folders {
  readonly base: string;
  readonly serverData: string;
  readonly userData: string;
  readonly extensions: string;
  /** For sockets. */
  readonly run: string;
}

/** What every run starts from: nothing that asks the network, nothing that pops up. */
const CALM: Settings = {
  'chat.agentHost.enabled': false,
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': true,
  'editor.accessibilitySupport': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'git.enabled': false,
  'git.openRepositoryInParentFolders': 'never',
  'json.schemaDownload.enable': false,
  'npm.autoDetect': 'off',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'typescript.disableAutomaticTypeAcquisition': true,
  'update.mode': 'none',
  'window.confirmBeforeClose': 'never',
  'window.menuBarVisibility': 'classic',
  'workbench.enableExperiments': false,
  'workbench.remoteIndicator.showExtensionRecommendations': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/** Makes them. Settings that the caller's user folder holds already win over ours, `settings` over both. */
export function makeFolders(own: { userData?: string; extensions?: string; settings?: Settings } = {}): Folders {
  const base = mkdtempSync(join(tmpdir(), 'vscode-host-'));
  const folders: Folders = {
    base,
    serverData: join(base, 'server'),
    userData: own.userData ?? join(base, 'data'),
    extensions: own.extensions ?? join(base, 'extensions'),
    run: join(base, 'run'),
  };
  const user = join(folders.userData, 'User');
  for (const folder of [folders.serverData, user, folders.extensions]) mkdirSync(folder, { recursive: true });
  mkdirSync(folders.run, { mode: 0o700 });
  const file = join(user, 'settings.json');
  writeFileSync(file, JSON.stringify({ ...CALM, ...readSettings(file), ...own.settings }, null, 2));
  return folders;
}

export function removeFolders({ base }: Folders): void {
  rmSync(base, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

function readSettings(file: string): Settings {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Settings;
  } catch {
    return {};
  }
}
