/** The commands: id → what it does. The manifest declares the same ids; a test compares them. */
import { commands, Disposable, window } from 'vscode';
import { addMatchingPtr } from './commands/addMatchingPtr.ts';
import { bumpSerial } from './commands/bumpSerial.ts';
import { disableRule } from './commands/disableRule.ts';
import { newZone } from './commands/newZone.ts';
import { openSampleZone } from './commands/openSampleZone.ts';
import { setOrigin } from './commands/setOrigin.ts';
import { showExpanded } from './expanded.ts';
import type { Parts } from './parts.ts';
import { explainRule } from './rules.ts';

type Run = (parts: Parts, ...args: unknown[]) => unknown;

const COMMANDS: Readonly<Record<string, Run>> = {
  'zonesmith.bumpSerial': bumpSerial,
  'zonesmith.setOrigin': setOrigin,
  'zonesmith.addMatchingPtr': addMatchingPtr,
  'zonesmith.newZone': newZone,
  'zonesmith.showExpanded': showExpanded,
  'zonesmith.explainRule': explainRule,
  'zonesmith.disableRule': disableRule,
  'zonesmith.openSampleZone': openSampleZone,
  'zonesmith.restartServer': ({ server }) => server.restart(),
  'zonesmith.showOutput': ({ log }) => log.show(),
};

/** A command that fails says so once, and the log has the details. */
export function registerCommands(parts: Parts): Disposable {
  const registered = Object.entries(COMMANDS).map(([id, run]) =>
    commands.registerCommand(id, async (...args: unknown[]) => {
      try {
        return await run(parts, ...args);
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        parts.log.error(`${id} failed.`, error);
        void window.showErrorMessage(`Zonesmith could not do that: ${message}`);
        return undefined;
      }
    }),
  );
  return Disposable.from(...registered);
}
