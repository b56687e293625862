/** The installed extension, as users see it: from a squiggle to a saved zone without one. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withUser } from './window.ts';

const window = withUser();
const onDisk = (name: string) => readFileSync(join(window.user.folder, name), 'utf8');

describe('findings', () => {
  it('are underlined, and counted', async () => {
    const { user } = window;
    await user.open('db.example.be');
    await user.squiggle('error').waitFor();
    await user.squiggle('warning').waitFor();
    await expect.poll(() => user.page.locator('.statusbar [id="status.problems"]').textContent()).toMatch(/3\D+4/);
    expect(await user.page.locator('.statusbar [id="status.editor.mode"]').textContent()).toBe('DNS Zone');
  });

  it('come with typing, and go', async () => {
    const { user } = window;
    await user.open('db.example.com');
    await user.press('Control+End');
    await user.type('new IN A 192.0.2.256');
    await user.squiggle('error').waitFor();
    await user.press('Backspace');
    await user.squiggle('error').waitFor({ state: 'detached' });
  });

  it('stand in the Problems panel, which leads to them', async () => {
    const { user } = window;
    await user.open('db.example.be');
    await user.command('Problems: Focus on Problems View');
    const problem = user.problems.filter({ hasText: 'MX must not name an alias' });
    await problem.waitFor();
    expect(await problem.textContent()).toContain('mx-target-is-alias');
    await problem.dblclick();
    await user.cursorAt(9, 24);
  });
});

describe('reading', () => {
  it('hover explains a type and decodes a policy', async () => {
    const { user } = window;
    await user.open('db.example.com');
    await user.hover(/IN MX/, 'MX');
    await user.hoverText.filter({ hasText: /mail/i }).waitFor();
    await user.hover(/v=spf1/, 'mx');
    await user.hoverText.filter({ hasText: 'SPF policy' }).waitFor();
  });

  it('the outline lists owners', async () => {
    const { user } = window;
    await user.open('db.example.com');
    await user.command('Go to Symbol in Editor');
    await user.quickInput.locator('.monaco-list-row', { hasText: '_dmarc' }).waitFor();
    await user.press('Escape');
  });

  it('the language status says which zone it is', async () => {
    const { user } = window;
    await user.open('db.example.com');
    await user.languageStatusSays('example.com', '14 records');
  });
});

describe('changing', () => {
  it('a quick fix is chosen, and saved', async () => {
    const { user } = window;
    await user.open('db.example.be');
    await user.squiggle('error').waitFor();
    await user.goTo(10, 20);
    await user.press('Control+.');
    await user.choose(user.actions, 'Write "10 mail.example.com."');
    await user.line(/MX 10 mail\.example\.com/).waitFor();
    await user.save();
    expect(onDisk('db.example.be')).toMatch(/MX 10 mail\.example\.com/);
  });

  it('completion offers hosts, and explains them', async () => {
    const { user } = window;
    await user.open('db.example.com');
    await user.press('Control+End');
    await user.type('@ IN MX 20 ');
    await user.press('Control+Space');
    await user.suggestions.filter({ hasText: 'mail' }).waitFor();
    await user.type('ma');
    await user.suggestions.filter({ hasText: 'mail' }).waitFor();
    await user.press('Enter');
    await user.line(/@ IN MX 20 mail$/).waitFor();
  });

  it('rename changes a name wherever it stands', async () => {
    const { user } = window;
    await user.open('2.0.192.in-addr.arpa');
    await user.open('db.example.com');
    await user.goTo(13, 32);
    await user.press('F2');
    const box = user.page.locator('.rename-box:visible input');
    await box.waitFor();
    expect(await box.inputValue()).toBe('mail');
    await box.fill('mx1');
    await user.press('Enter');
    await user.confirmChangesOf('2.0.192.in-addr.arpa');
    await user.line(/IN MX 10 mx1$/).waitFor();
    await user.line(/^mx1\s+IN A/).waitFor();
    await user.open('2.0.192.in-addr.arpa');
    await user.line(/mx1\.example\.com\./).waitFor();
  });

  it('formatting aligns the columns', async () => {
    const { user } = window;
    await user.open('db.example.be');
    await user.goTo(8);
    await user.type('a    IN    A    192.0.2.1\n');
    await user.command('Format Document');
    const column = async (line: RegExp) => (await user.line(line).textContent())?.indexOf('IN');
    await expect.poll(async () => (await column(/^www IN A/)) === (await column(/^a IN A/))).toBe(true);
  });
});
