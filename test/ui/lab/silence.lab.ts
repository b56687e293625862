/** Nothing is sent that nobody asked for: the kernel counts. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../../package.json';
import { withUser } from '../window.ts';
import { NOTHING, sentSince, traffic } from './traffic.ts';

const EXAMPLES = readdirSync(join(import.meta.dirname, '../../../examples'));

describe('a workspace that is trusted', () => {
  const window = withUser();

  it.each(EXAMPLES)('sends nothing when %s is opened, changed and saved', async (name) => {
    const { user } = window;
    const before = traffic();
    await user.open(name);
    await user.codeLens.waitFor();
    await user.press('Control+End');
    await user.type('new IN A 192.0.2.256');
    await user.squiggle('error').waitFor();
    await user.press('Backspace');
    await user.line(/new IN A 192\.0\.2\.25$/).waitFor();
    await user.save();
    await user.hover(/new IN A/, 'A');
    await user.hoverText.waitFor();
    await user.command('Testing: Focus on Test Explorer View');
    await user.page.locator('.test-explorer .monaco-list-row').first().waitFor();
    expect(sentSince(before)).toEqual(NOTHING);
  });

  it('sends nothing before the user agrees, and then does', async () => {
    const { user } = window;
    await user.open('db.example.com');
    await user.codeLens.waitFor();
    const before = traffic();
    await user.command('Zonesmith: Check Mail Setup');
    await user.dialog(/mail server mail\.example\.com/).waitFor();
    expect(sentSince(before)).toEqual(NOTHING);
    await user.agree('Cancel');
    expect(sentSince(before)).toEqual(NOTHING);
    await user.command('Zonesmith: Check Mail Setup');
    await user.agree();
    await user.toast(/Check Mail Setup: .*good/).waitFor();
    const { datagrams, connections } = sentSince(before);
    expect(datagrams).toBeGreaterThan(0);
    expect(connections.length).toBeGreaterThan(0);
  });
});

describe('a workspace that is not trusted', () => {
  const window = withUser({ wary: true });

  /** Commands of live checks that ask nobody, in whatever workspace. */
  const ASK_NOBODY = new Set(['clearLiveResults', 'showMailRoute', 'setLiveKey', 'forgetLiveConsent', 'showLiveLog']);
  const asking = manifest.contributes.commands
    .filter(({ command }) => /live|check|resolve|fromServer/i.test(command))
    .filter(({ command }) => !ASK_NOBODY.has(command.replace('zonesmith.', '')));

  it.each(asking.map(({ title }) => title))('sends nothing when the user chooses %s', async (title) => {
    const { user } = window;
    await user.open('db.example.com');
    await user.codeLens.waitFor();
    const before = traffic();
    await user.command(`Zonesmith: ${title}`);
    await user.toast('This workspace is not trusted').waitFor();
    expect(sentSince(before)).toEqual(NOTHING);
    await user.clearToasts();
  });

  it('has a mail route that says why nothing can be asked, and no tests', async () => {
    const { user } = window;
    await user.open('db.example.com');
    await user.codeLens.waitFor();
    const before = traffic();
    await user.command('Zonesmith: Show Mail Route');
    expect(await user.route.getByRole('button', { name: 'Check Mail Setup' }).isDisabled()).toBe(true);
    await user.route.getByText(/not trusted/).waitFor();
    await user.command('Testing: Focus on Test Explorer View');
    await user.command('Test: Run All Tests');
    await user.page.getByText('No tests have been found').first().waitFor();
    expect(sentSince(before)).toEqual(NOTHING);
  });
});
