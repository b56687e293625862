/** Live checks where VS Code has only a browser: DNS over HTTPS works, and what does not says so. */
import { describe, expect, it } from 'vitest';
import { ADDRESSES, PLAIN_DOH } from '../../../scripts/lab/plan.ts';
import { withUser } from '../window.ts';
import { sentSince, traffic } from './traffic.ts';

const RESOLVER = `https://${ADDRESSES.doh}${PLAIN_DOH.path}`;
const window = withUser({
  web: true,
  reaches: ADDRESSES.doh,
  settings: { 'zonesmith.live.resolvers': [RESOLVER] },
});

describe('in a browser', () => {
  it('the DNS is asked over HTTPS, and mail servers cannot be', async () => {
    const { user } = window;
    await user.open('db.example.com');
    await user.codeLens.waitFor();
    await user.clearToasts();
    await user.command('Zonesmith: Check Mail Setup');
    await user.dialog(/leave from this browser, over HTTPS only/).waitFor();
    const before = traffic();
    await user.agree();
    await user.toast(/Check Mail Setup: \d+ cannot tell, \d+ good/).waitFor();
    const https = Buffer.from(ADDRESSES.doh.split('.').map(Number)).reverse().toString('hex').toUpperCase();
    expect(sentSince(before).connections.every((each) => each.includes(https))).toBe(true);
    await user.command('Zonesmith: Show Mail Route');
    await user.route.getByRole('button', { name: 'Reverse name mail.example.com.: good' }).first().waitFor();
    await user.route
      .getByRole('button', { name: /^Greeting .*: cannot tell$/ })
      .first()
      .click();
    await user.route
      .locator('#details')
      .getByText(/a browser cannot connect to mail servers/)
      .first()
      .waitFor();
  });

  it('name servers cannot be asked themselves', async () => {
    const { user } = window;
    await user.open('db.example.com');
    await user.command('Zonesmith: Check All Name Servers (Serials)');
    await user.agree();
    await user.toast(/Check All Name Servers: \d+ cannot tell/).waitFor();
  });

  it('zones cannot be fetched', async () => {
    const { user } = window;
    await user.clearToasts();
    await user.command('Zonesmith: Open Zone from Server (AXFR)');
    await user.toast('a browser has no sockets').waitFor();
  });
});
