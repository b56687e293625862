/** An installed VS Code: `.vscode-host/<version>/` with `vscode/` (server and workbench) and perhaps `node/`. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Version } from './versions.ts';

export interface Installation {
  /** VS Code's server and workbench. */
  readonly vscode: string;
  /** The Node that runs the server. */
  readonly node: string;
}

export interface Product {
  readonly version: string;
  readonly commit: string;
}

/** All installations: made, never committed, kept from one run to the next. */
export const CACHE = join(import.meta.dirname, '..', '..', '.vscode-host');

export const folderOf = ({ vscode }: Version): string => join(CACHE, vscode);

export function installationIn(folder: string): Installation {
  const own = join(folder, 'node', 'node');
  return { vscode: join(folder, 'vscode'), node: existsSync(own) ? own : process.execPath };
}

export function productOf({ vscode }: Installation): Product {
  return JSON.parse(readFileSync(join(vscode, 'product.json'), 'utf8')) as Product;
}
