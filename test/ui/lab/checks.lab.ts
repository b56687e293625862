/** Live checks of the example zones, which the lab serves: what a newcomer sees. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ADDRESSES } from '../../../scripts/lab/plan.ts';
import { withUser } from '../window.ts';

/** The lab's zone, as its lagging server alone would have it: one serial ahead, with another address. */
const LAGGING = `$ORIGIN example.com.
$TTL 1h
@ IN SOA ns1 hostmaster 2026010101 4h 1h 2w 1h
  IN NS ns.example.net.
  IN MX 10 mail
www IN A 192.0.2.81
`;

const window = withUser();
beforeAll(() => writeFileSync(join(window.user.folder, 'lagging.zone'), LAGGING));

describe('Check Mail Setup', () => {
  it('names who is asked, in a dialog, with what each of them learns', async () => {
    const { user } = window;
    await user.open('db.example.com');
    await user.codeLens.waitFor();
    await user.command('Zonesmith: Check Mail Setup');
    await user.dialog('"Check Mail Setup" asks others').waitFor();
    const said = (await user.dialog(/./).textContent()) ?? '';
    for (const who of ['your resolver', 'the web server mta-sts.example.com', 'the mail server mail.example.com.']) {
      expect(said).toContain(who);
    }
    expect(said).toContain('Nothing is sent before you agree');
    await user.agree('Show Details');
    await user.quickInput.getByText('learns that somebody connects, greets and leaves; no mail is sent').waitFor();
    await user.press('Escape');
    await user.agree();
    await user.toast(/Check Mail Setup: \d+ good\.$/).waitFor();
  });

  it('is remembered by hovers until it is cleared', async () => {
    const { user } = window;
    await user.open('db.example.com');
    await user.hover(/mail IN A/, 'A');
    const found = user.hoverText.filter({
      hasText: /good \(.*asked.*192\.0\.2\.1.*PTR record of 192\.0\.2\.25 is mail\.example\.com/s,
    });
    await found.waitFor();
    await user.command('Zonesmith: Clear Live Results');
    await user.hover(/mail IN A/, 'A');
    await user.hoverText.filter({ hasText: 'An IPv4 address of the host' }).waitFor();
    expect(await user.hoverText.textContent()).not.toContain('Live checks');
  });
});

describe('Run All Live Checks', () => {
  it('shows what is wrong as problems, and takes them back', async () => {
    const { user } = window;
    await user.open('db.example.be');
    await user.codeLens.waitFor();
    await user.command('Zonesmith: Run All Live Checks');
    await user.agree();
    await user
      .toast(/Run All Live Checks: \d+ bad/)
      .getByRole('button', { name: 'Show Problems' })
      .click();
    const problem = user.problems.filter({ hasText: /ns1\.example\.net\..*REFUSED.*zonesmith live/ }).first();
    await problem.waitFor();
    await user.command('Zonesmith: Clear Live Results');
    await problem.waitFor({ state: 'detached' });
    await user.problems.filter({ hasText: 'mx-target-is-alias' }).waitFor();
  });
});

describe('the Test Explorer', () => {
  it('has zones, hosts and checks; what fails shows its evidence', async () => {
    const { user } = window;
    await user.open('db.example.com');
    await user.command('Testing: Focus on Test Explorer View');
    await user.test('example.com').waitFor();
    await user.command('Test: Run All Tests');
    await user.agree();
    await user.test('example.com').locator('.codicon-testing-failed-icon').waitFor();
    await user.test('example.com').click();
    for (const key of ['ArrowDown', 'ArrowRight']) await user.press(key);
    await user.test('ds-matches-key').locator('.codicon-testing-passed-icon').waitFor();
    const failed = user.test('serial-on-all-servers: example.com.');
    await failed.locator('.codicon-testing-failed-icon').waitFor();
    await failed.click();
    await user.page
      .locator('.zone-widget')
      .getByText(/198\.51\.100\.53: SOA example\.com\. →.*2026010100/)
      .waitFor();
    await user.press('Escape');
  });

  it('skips what cannot be told, and says why', async () => {
    const { user } = window;
    await user.open('db.example.be');
    await user.test('example.be').waitFor();
    await user.command('Test: Run All Tests');
    await user.agree();
    await user.test('example.be').locator('.codicon-testing-failed-icon').waitFor();
    await user.test('example.be').click();
    for (const key of ['ArrowDown', 'ArrowRight']) await user.press(key);
    const skipped = user.test('caa-holds: example.be.');
    await skipped.locator('.codicon-testing-skipped-icon').waitFor();
    // VS Code draws the reason some time after the state.
    await expect.poll(() => skipped.getAttribute('aria-label')).toMatch(/^cannot tell: .*SERVFAIL.* \(Skipped\)/);
  });
});

describe('Show Mail Route', () => {
  it('has a verdict for every step, for the keyboard, and as Markdown', async () => {
    const { user } = window;
    await user.open('db.example.com');
    await user.command('Zonesmith: Show Mail Route');
    await user.route.getByRole('button', { name: 'Check Mail Setup' }).click();
    await user.agree();
    await user.toast(/Check Mail Setup: \d+ good/).waitFor();
    const steps = user.route.locator('.graph [data-step]');
    await user.route.getByRole('button', { name: 'Greeting 220 mail.example.com ESMTP: good' }).first().waitFor();
    // The frame is another one after each drawing.
    const spoken = () => steps.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')));
    await expect.poll(() => spoken().catch(() => [])).toHaveLength(9);
    for (const each of await spoken()) expect(each).toMatch(/: (good|bad|cannot tell)$/);
    await steps.first().focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowDown', 'Enter'])
      await user.press(key);
    await user.route
      .locator('#details')
      .getByText('192.0.2.25:25: greeting → 220 mail.example.com ESMTP')
      .first()
      .waitFor();
    await user.route.getByRole('button', { name: 'Copy as Markdown' }).click();
    await expect
      .poll(() => user.clipboard())
      .toMatch(
        /^## Mail route of `example\.com\.`\n\nAsked .* UTC\.\n[\s\S]*- Greeting `220 mail\.example\.com ESMTP`: \*\*good\*\*/,
      );
  });
});

describe('Compare Zone with Live DNS', () => {
  it('says so when nothing differs', async () => {
    const { user } = window;
    await user.open('db.example.com');
    await user.command('Zonesmith: Compare Zone with Live DNS');
    await user.agree();
    await user.toast(/RRsets compared with ns1\.example\.com\. \(192\.0\.2\.53\): none differs/).waitFor();
  });

  it('opens the differences in the diff editor', async () => {
    const { user } = window;
    await user.open('lagging.zone');
    await user.codeLens.waitFor();
    await user.command('Zonesmith: Compare Zone with Live DNS');
    await user.agree();
    const served = user.page.locator('.monaco-diff-editor .editor.original');
    await served.locator('.view-line', { hasText: '2026010100' }).waitFor();
    await served.locator('.view-line', { hasText: /A\s+192\.0\.2\.80/ }).waitFor();
    await user.page.locator('.monaco-diff-editor .line-delete').first().waitFor();
  });
});

describe('Open Zone from Server', () => {
  it('opens a copy of what a server hands out', async () => {
    const { user } = window;
    await user.command('Zonesmith: Open Zone from Server (AXFR)');
    for (const answer of ['example.com', ADDRESSES.lagging, '']) await user.answer(answer);
    await user.dialog(`the server ${ADDRESSES.lagging}`).waitFor();
    await user.agree();
    await user.line(/SOA ns1\.example\.com\. hostmaster\.example\.com\. 2026010100/).waitFor();
  });

  it('says why a server does not', async () => {
    const { user } = window;
    await user.command('Zonesmith: Open Zone from Server (AXFR)');
    for (const answer of ['example.com', ADDRESSES.primary, '']) await user.answer(answer);
    await user.agree();
    await user.toast(/192\.0\.2\.53 refuses/).waitFor();
  });
});
