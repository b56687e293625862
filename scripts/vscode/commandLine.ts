/** The command line of `code`, as far as tests use it. */
import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

export interface CommandLine {
  readonly version: boolean;
  /** `--extensionDevelopmentPath` */
  readonly development: readonly string[];
  /** `--extensionTestsPath` */
  readonly tests: string | undefined;
  /** In the web worker host. */
  readonly web: boolean;
  readonly userData: string | undefined;
  readonly extensions: string | undefined;
  readonly disableExtensions: boolean;
  readonly folder: string | undefined;
  readonly workspace: string | undefined;
  readonly files: readonly string[];
  /** What is done at once, without a window, in the words of VS Code's server; empty: a window is wanted. */
  readonly atOnce: readonly string[];
}

const text = { type: 'string', multiple: true } as const;
const flag = { type: 'boolean' } as const;

/** Switches of the desktop program that are not listed here mean nothing to us. */
const OPTIONS = {
  'disable-extensions': flag,
  extensionDevelopmentKind: text,
  extensionDevelopmentPath: text,
  extensionTestsPath: text,
  'extensions-dir': text,
  'file-uri': text,
  'folder-uri': text,
  'install-extension': text,
  'list-extensions': flag,
  'show-versions': flag,
  'uninstall-extension': text,
  'user-data-dir': text,
  version: flag,
} as const;

export function readCommandLine(args: readonly string[]): CommandLine {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
  });
  const all = (name: keyof typeof OPTIONS) => [values[name] ?? []].flat().filter((value) => typeof value === 'string');
  const path = (name: keyof typeof OPTIONS) => all(name).map(toPath).at(-1);
  const opened = [...positionals, ...all('folder-uri'), ...all('file-uri')].map(toPath);
  const isFolder = (name: string) => existsSync(name) && statSync(name).isDirectory();
  const isWorkspace = (name: string) => name.endsWith('.code-workspace');
  return {
    version: values.version === true,
    development: all('extensionDevelopmentPath').map(toPath),
    tests: path('extensionTestsPath'),
    web: all('extensionDevelopmentKind').includes('web') || process.env.VSCODE_HOST_KIND === 'web',
    userData: path('user-data-dir'),
    extensions: path('extensions-dir'),
    disableExtensions: values['disable-extensions'] === true,
    folder: opened.find(isFolder),
    workspace: opened.find(isWorkspace),
    files: opened.filter((name) => !isFolder(name) && !isWorkspace(name)),
    atOnce: [
      ...all('install-extension').flatMap((name) => [
        '--install-extension',
        name.endsWith('.vsix') ? resolve(name) : name,
      ]),
      ...all('uninstall-extension').flatMap((name) => ['--uninstall-extension', name]),
      ...(['list-extensions', 'show-versions'] as const).flatMap((name) =>
        values[name] === true ? [`--${name}`] : [],
      ),
    ],
  };
}

const toPath = (name: string): string => (name.startsWith('file:') ? fileURLToPath(name) : resolve(name));
