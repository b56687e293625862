/** Where live checks run: what they can ask depends on it. */
import { ExtensionKind, env, UIKind } from 'vscode';
import type { Parts } from '../parts.ts';

const runsRemotely = ({ context }: Parts): boolean =>
  env.remoteName !== undefined && context.extension.extensionKind === ExtensionKind.Workspace;

/** There are no sockets then. */
export const runsInBrowser = (parts: Parts): boolean => env.uiKind === UIKind.Web && !runsRemotely(parts);

/** Where questions leave from, when that is not the machine in front of the user. */
export function leavesFrom(parts: Parts): string | undefined {
  if (runsRemotely(parts)) return `the remote machine (${env.remoteName}), not from this computer`;
  return runsInBrowser(parts) ? 'this browser, over HTTPS only' : undefined;
}
