/** Live checks as users see them, with a name server on the loopback address. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DnsServer, startDnsServer } from '../support/dnsServer.ts';
import { withUser } from './window.ts';

const ZONE = `$ORIGIN example.com.
$TTL 1h
@       IN SOA  ns1 hostmaster 2026010101 4h 1h 2w 1h
        IN NS   ns1
        IN NS   ns.example.net.
        IN MX   10 mail
        IN TXT  "v=spf1 mx -all"
ns1     IN A    127.0.0.53
mail    IN A    127.0.0.26
`;
const SERVED = `; zonesmith: origin=.
$TTL 3600
. SOA a. b. 1 1 1 1 1
. NS a.
mail.example.com. A 127.0.0.26
`;

const window = withUser();

describe('live checks', () => {
  let server: DnsServer;
  beforeAll(async () => {
    server = await startDnsServer(SERVED);
    const live = { resolvers: [`127.0.0.1:${server.port}`], timeout: 500 };
    writeFileSync(join(window.user.folder, '.zonesmith.json'), JSON.stringify({ live }));
    writeFileSync(join(window.user.folder, 'live.zone'), ZONE);
  });
  afterAll(() => server.close());

  /** Answers the question whether these may be asked. */
  async function agree(title: string): Promise<void> {
    await window.user.dialog(`"${title}" asks`).waitFor();
    expect(server.asked).toEqual([]);
    await window.user.agree();
  }

  const route = (): FrameLocator => window.user.page.frameLocator('iframe.webview').frameLocator('#active-frame');

  it('ask first, then show what is wrong, and hovers say it again', async () => {
    const { user } = window;
    await user.open('live.zone');
    await user.codeLens.waitFor();
    server.asked.length = 0;
    await user.command('Zonesmith: Check Mail Setup');
    await agree('Check Mail Setup');
    await user.toast(/Check Mail Setup: \d+ bad/).waitFor();
    await user.command('Problems: Focus on Problems View');
    await user.problems.filter({ hasText: /127\.0\.0\.26 .*zonesmith live/ }).waitFor();
    await user.command('View: Hide Panel');
    await user.hover(/mail IN A/, 'A');
    await user.hoverText.filter({ hasText: /Live checks.*bad \(just now/s }).waitFor();
  });

  it('show the route of a mail, for the keyboard as well', async () => {
    const { user } = window;
    await user.open('live.zone');
    await user.command('Zonesmith: Show Mail Route');
    const page = route();
    await page.getByRole('heading', { name: 'Mail route of example.com' }).waitFor();
    const step = (name: RegExp) => page.getByRole('button', { name });
    await step(/^Domain example\.com\./).focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight']) await user.press(key);
    await step(/^Reverse name .*: bad$/)
      .and(page.locator(':focus'))
      .waitFor();
    await user.press('Enter');
    await page
      .locator('#details')
      .getByText(/127\.0\.0\.26 of mail\.example\.com\. has no PTR record/)
      .waitFor();
    await step(/^IPv4 127\.0\.0\.26/).click();
    await page.getByRole('button', { name: 'Go to the Record' }).click();
    await user.page.locator('.editor-instance .selected-text').first().waitFor();
  });

  it('are in the Test Explorer', async () => {
    const { user } = window;
    await user.open('live.zone');
    await user.command('Testing: Focus on Test Explorer View');
    const tests = user.page.locator('.test-explorer .monaco-list-row');
    await tests.filter({ hasText: 'example.com' }).first().waitFor();
    server.asked.length = 0;
    await user.command('Test: Run All Tests');
    await agree('Run Tests');
    await user.page
      .locator('.test-explorer .testing-run-state-failed, .test-explorer .codicon-testing-failed-icon')
      .first()
      .waitFor();
    expect(server.asked).toContain('PTR 26.0.0.127.in-addr.arpa.');
  });
});
