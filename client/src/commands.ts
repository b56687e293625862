/** The commands: id → what it does. The manifest declares the same ids; a test compares them. */
import { commands, Disposable, window } from 'vscode';
import { addMatchingPtr } from './commands/addMatchingPtr.ts';
import { bumpSerial } from './commands/bumpSerial.ts';
import { disableRule } from './commands/disableRule.ts';
import { newZone } from './commands/newZone.ts';
import { openSampleZone } from './commands/openSampleZone.ts';
import { setOrigin } from './commands/setOrigin.ts';
import { showExpanded } from './expanded.ts';
import type { PartsWithLive } from './lazyLive.ts';
import { fetchZone } from './live/fetchZone.ts';
import { MAIL_GROUPS } from './live/groups.ts';
import { setKey } from './live/keys.ts';
import { resolveNow } from './live/resolveNow.ts';
import { explainRule } from './rules.ts';

type Run = (parts: PartsWithLive, ...args: unknown[]) => unknown;

const COMMANDS: Readonly<Record<string, Run>> = {
  'zonesmith.bumpSerial': bumpSerial,
  'zonesmith.setOrigin': setOrigin,
  'zonesmith.addMatchingPtr': addMatchingPtr,
  'zonesmith.newZone': newZone,
  'zonesmith.showExpanded': showExpanded,
  'zonesmith.explainRule': explainRule,
  'zonesmith.disableRule': disableRule,
  'zonesmith.openSampleZone': openSampleZone,
  'zonesmith.resolveNow': async ({ live }, uri) => resolveNow(await live(), uri),
  'zonesmith.checkMailSetup': async ({ live }, uri) => (await live()).check('Check Mail Setup', MAIL_GROUPS, uri),
  'zonesmith.checkBlocklists': async ({ live }, uri) => (await live()).check('Check Blocklists', ['blocklists'], uri),
  'zonesmith.compareLive': async ({ live }, uri) => (await live()).compare(uri),
  'zonesmith.checkNameServers': async ({ live }, uri) =>
    (await live()).check('Check All Name Servers', ['served', 'delegation'], uri),
  'zonesmith.openFromServer': async ({ live }) => fetchZone(await live()),
  'zonesmith.runLiveChecks': async ({ live }, uri) => (await live()).check('Run All Live Checks', undefined, uri),
  'zonesmith.clearLiveResults': async ({ live }) => (await live()).clear(),
  'zonesmith.showMailRoute': async ({ live }, uri) => (await live()).showRoute(uri),
  'zonesmith.setLiveKey': ({ context }) => setKey(context),
  'zonesmith.forgetLiveConsent': async ({ live }) => (await live()).forgetConsent(),
  'zonesmith.showLiveLog': async ({ live }) => (await live()).log.show(),
  'zonesmith.restartServer': ({ server }) => server.restart(),
  'zonesmith.showOutput': ({ log }) => log.show(),
};

/** A command that fails says so once, and the log has the details. */
export function registerCommands(parts: PartsWithLive): Disposable {
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
