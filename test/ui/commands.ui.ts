/** What users start themselves: commands and the walkthrough. */
import { describe, it } from 'vitest';
import { withUser } from './window.ts';

const window = withUser();

describe('commands', () => {
  it('Bump SOA Serial', async () => {
    const { user } = window;
    await user.open('db.example.com');
    await user.command('Zonesmith: Bump SOA Serial');
    await user
      .line(/20\d{8} ; serial/)
      .filter({ hasNotText: '2026010101' })
      .waitFor();
  });

  it('New Zone File asks three questions', async () => {
    const { user } = window;
    await user.command('Zonesmith: New Zone File');
    for (const answer of ['example.org', 'ns1.example.org, ns.example.net', 'mail.example.org']) {
      await user.answer(answer);
    }
    await user.line(/\$ORIGIN example\.org\./).waitFor();
    await user.line(/MX\s+10\s+mail/).waitFor();
  });

  it('Set Zone Origin takes what is typed', async () => {
    const { user } = window;
    await user.open('2.0.192.in-addr.arpa');
    await user.command('Zonesmith: Set Zone Origin');
    await user.pick('3.0.192.in-addr.arpa');
    await user.languageStatusSays('3.0.192.in-addr.arpa');
    await user.command('Zonesmith: Set Zone Origin');
    await user.pick('Let Zonesmith decide');
    await user.languageStatusSays('2.0.192.in-addr.arpa');
  });

  it('Add Matching PTR Record asks before it changes another file', async () => {
    const { user } = window;
    await user.open('2.0.192.in-addr.arpa');
    await user.open('db.example.com');
    await user.press('Control+End');
    await user.type('new IN A 192.0.2.99\n');
    await user.press('ArrowUp');
    await user.command('Zonesmith: Add Matching PTR Record');
    await user.confirmChangesOf('2.0.192.in-addr.arpa');
    await user.open('2.0.192.in-addr.arpa');
    await user.line(/^99\s+IN PTR\s+new\.example\.com\.$/).waitFor();
  });

  it('Explain Rule shows the page of a rule', async () => {
    const { user } = window;
    await user.command('Zonesmith: Explain Rule');
    await user.pick('mx-target-is-alias');
    const page = user.page.frameLocator('iframe.webview').frameLocator('#active-frame');
    await page
      .getByRole('heading', { name: /mx-target-is-alias/ })
      .first()
      .waitFor();
  });
});

describe('the walkthrough', () => {
  it('opens the sample zone', async () => {
    const { user } = window;
    await user.command('Welcome: Open Walkthrough');
    await user.pick('Get started with Zonesmith');
    await user.page.getByRole('button', { name: 'Open Sample Zone' }).first().click();
    await user.line(/IN MX\s+10 mail/).waitFor();
    await user.squiggle('warning').waitFor();
  });
});
