/** Zones of a CoreDNS configuration: a Corefile and whatever it imports. */
import { folderOf, resolvePath } from '../files.ts';
import type { ConfigFiles } from './configFiles.ts';
import { autoFolder } from './corefileAuto.ts';
import { zoneNames } from './corefileNames.ts';
import { CorefileStatements } from './corefileStatements.ts';
import type { ServerConfig, ServerFolder, ServerZone } from './serverConfig.ts';
import { find, isNamed, type Statement, wordAt } from './statement.ts';
import { spanOf, type Token } from './tokens.ts';

export function readCorefile(configFile: string, text: string, files: ConfigFiles): ServerConfig {
  const blocks = new CorefileStatements(configFile, text, files).all;
  const directory = folderOf(configFile);
  const zones = blocks.flatMap((block) => zonesOf(block, directory));
  const folders = blocks.flatMap((block) => foldersOf(block, directory));
  return { server: 'coredns', configFile, directory, zones, folders, includes: files.included };
}

function zonesOf(block: Statement, directory: string): ServerZone[] {
  const root = rootOf(block, directory);
  return (block.body ?? []).flatMap((plugin) => {
    if (isNamed(plugin, 'file') || isNamed(plugin, 'sign')) {
      return declared(plugin.words.slice(2), block, plugin, plugin.words[1], root);
    }
    return isNamed(plugin, 'secondary') ? declared(plugin.words.slice(1), block, plugin, undefined, root) : [];
  });
}

/** One zone for every name after the plugin, or else for every name of the server block. */
function declared(
  names: readonly Token[],
  block: Statement,
  plugin: Statement,
  file: Token | undefined,
  root: string,
): ServerZone[] {
  const from = names.length > 0 ? { names, in: plugin } : { names: block.words, in: block };
  return from.names.flatMap((name) =>
    zoneNames(name.text).map((origin) => ({
      origin,
      file: file?.text,
      path: file && resolvePath(root, file.text),
      fileAt: file && { configFile: plugin.configFile, span: spanOf(file) },
      role: isNamed(plugin, 'secondary') ? 'secondary' : 'primary',
      class: 'IN',
      view: viewOf(block),
      dynamic: false,
      configFile: from.in.configFile,
      span: spanOf(name),
    })),
  );
}

function foldersOf(block: Statement, directory: string): ServerFolder[] {
  return (block.body ?? []).flatMap((plugin) => {
    const folder = isNamed(plugin, 'auto') ? autoFolder(plugin, rootOf(block, directory)) : undefined;
    return folder ? [{ ...folder, view: viewOf(block) }] : [];
  });
}

function rootOf(block: Statement, directory: string): string {
  const root = find(block.body, 'root');
  return root ? resolvePath(directory, wordAt(root, 1)) : directory;
}

function viewOf(block: Statement): string | undefined {
  const view = find(block.body, 'view');
  return view && (wordAt(view, 1) || undefined);
}
