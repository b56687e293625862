/**
 * Makes the pictures of the README: `npm run screenshots`. They show the packaged extension in a real VS Code, inside the lab
 * (docs/lab.md), which answers the live checks. Look at them before you commit them.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { User } from '../test/ui/user.ts';

const FOLDER = join(import.meta.dirname, '..', 'docs', 'images');
const VIEWPORT = { width: 1000, height: 620 };
const WIDE = { width: 1300, height: 800 };

/** A window for people to look at: what they need to see, and no more. */
const SETTINGS = {
  'breadcrumbs.enabled': false,
  'editor.fontSize': 14,
  'editor.guides.indentation': false,
  'editor.hover.delay': 100,
  'editor.inlayHints.enabled': 'on',
  'editor.lightbulb.enabled': 'off',
  'editor.scrollbar.horizontal': 'hidden',
  'editor.scrollbar.vertical': 'hidden',
  'workbench.activityBar.location': 'hidden',
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.layoutControl.enabled': false,
  'workbench.sideBar.location': 'right',
  'window.commandCenter': false,
};

/** Pixels of the page; all of it by default. */
interface Part {
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
}

type Take = (name: string, part?: Part) => Promise<void>;
type Scene = (user: User, take: Take) => Promise<void>;

const ZONE = `$ORIGIN example.com.
$TTL 1h
@       IN SOA  ns1 hostmaster 2026010101 4h 1h 2w 1h
        IN NS   ns1
        IN NS   ns.example.net.
        IN MX   10 mail
        IN TXT  "v=spf1 mx -all"
_dmarc  IN TXT  "v=DMARC1; p=reject; rua=mailto:dmarc@example.com"
ns1     IN A    192.0.2.53
mail    IN A    192.0.2.25
        IN AAAA 2001:db8::25
www     IN A    192.0.2.80
ftp     IN CNAME www
`;

const LIVE_SCENES: readonly Scene[] = [
  async (user, take) => {
    await user.open('db.example.com');
    await user.command('Zonesmith: Run All Live Checks');
    await user.agree();
    await user.toast(/Run All Live Checks: \d+ bad/).waitFor();
    await user.clearToasts();
    await user.command('View: Close Primary Side Bar');
    await user.command('Zonesmith: Show Mail Route');
    await user.route.getByRole('heading', { name: /Mail route/ }).waitFor();
    await user.command('View: Toggle Maximize Editor Group');
    await user.page.setViewportSize(WIDE);
    await user.route.getByRole('button', { name: /^IPv4/ }).click();
    await take('mail-route', WIDE);
    await user.page.setViewportSize(VIEWPORT);
  },
  async (user, take) => {
    await user.command('Testing: Focus on Test Explorer View');
    await user.open('db.example.com');
    await user.test('example.com').click();
    for (const key of ['ArrowDown', 'ArrowRight']) await user.press(key);
    await user.test('serial-on-all-servers').click();
    await user.page
      .locator('.zone-widget')
      .getByText(/198\.51\.100\.53: SOA/)
      .waitFor();
    await take('test-explorer');
    await user.press('Escape');
    await user.command('View: Close Primary Side Bar');
  },
];

const SCENES: readonly Scene[] = [
  async (user, take) => {
    await user.open('db.example.be');
    await user.squiggle('error').waitFor();
    await user.codeLens.waitFor();
    await user.command('Problems: Focus on Problems View');
    await user.problems.first().waitFor();
    await user.press('ArrowUp');
    await take('problems');
  },
  async (user, take) => {
    await user.open('db.example.be');
    await user.squiggle('error').waitFor();
    await user.codeLens.waitFor();
    await user.goTo(10, 20);
    await user.press('Control+.');
    await user.actions.locator('.monaco-list-row').first().waitFor();
    await take('quick-fix', { height: 440 });
  },
  async (user, take) => {
    await user.open('example.com.zone');
    await user.codeLens.waitFor();
    await user.hover(/v=spf1/, 'mx');
    await user.hoverText.filter({ hasText: 'SPF policy' }).waitFor();
    await take('hover', { height: 450 });
  },
  async (user, take) => {
    await user.open('example.com.zone');
    await user.codeLens.waitFor();
    await user.press('Control+End');
    await user.type('@       IN MX   20 ');
    await user.press('Control+Space');
    await user.suggestions.first().waitFor();
    await take('completion', { height: 490 });
  },
  async (user, take) => {
    await user.open('example.com.zone');
    await user.codeLens.waitFor();
    await user.command('Explorer: Focus on Outline View');
    await user.page.locator('.pane-header', { hasText: 'zones' }).click();
    await user.page.locator('.outline-pane .monaco-list-row', { hasText: 'mail' }).first().waitFor();
    await user.goTo(1);
    await take('outline');
  },
];

mkdirSync(FOLDER, { recursive: true });
const user = await User.start({ viewport: VIEWPORT, scale: 1.5, settings: SETTINGS });
try {
  writeFileSync(join(user.folder, 'example.com.zone'), ZONE);
  const take: Take = async (name, { x = 0, y = 0, width = VIEWPORT.width, height = VIEWPORT.height } = {}) => {
    await user.page.screenshot({ path: join(FOLDER, `${name}.png`), clip: { x, y, width, height } });
    console.log(`docs/images/${name}.png`);
  };
  await user.command('View: Close Primary Side Bar');
  for (const scene of [...SCENES, ...LIVE_SCENES]) {
    await scene(user, take);
    await user.closeAll();
  }
} finally {
  await user.leave();
}
